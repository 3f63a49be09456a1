import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import type { CalendarDay } from '../../follow-up/calendar-day.js';
import { safetyFlagRaised } from '../safety-task.events.js';

interface SafetyTaskToRaise {
  assessmentId: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  raisedAt: Date;
  dueOn: CalendarDay;
}

/** Asks for a clinician's review on the same day at the clinic. One task for each assessment; nothing holds it back. */
export async function raiseSafetyTask({ em, raise, wrote }: Transaction, task: SafetyTaskToRaise): Promise<void> {
  const { assessmentId, clinicId, patientId, episodeId, raisedAt, dueOn } = task;
  const id = newId('stsk');
  await em.execute(
    `insert into outcomes.safety_tasks (id, clinic_id, patient_id, episode_id, assessment_id, raised_at, due_on)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [id, clinicId, patientId, episodeId, assessmentId, raisedAt.toISOString(), dueOn],
  );
  raise(safetyFlagRaised({ patientId, episodeId, clinicId, assessmentId, at: raisedAt }));
  wrote(clinicId, 'SafetyTask', id);
}
