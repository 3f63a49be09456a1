import { type InstrumentResponse, scoreInstrument } from '@surcease/instruments';
import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { localDay } from '../../follow-up/calendar-day.js';
import type { EpisodeRecord } from '../../follow-up/episode.repository.js';
import { reassignWindows } from '../../follow-up/use-cases/reassign-windows.js';
import { raiseSafetyTask } from '../../safety-task/use-cases/raise-safety-task.js';
import { assessmentRecorded } from '../assessment.events.js';
import type { FollowUpWindow } from '../follow-up-window.js';

interface AssessmentToStore {
  response: InstrumentResponse;
  sessionId: string | null;
  assessedAt: Date;
  recordedAt: Date;
  recordedBy: string;
  source: 'STAFF' | 'LINK';
  corrects: { id: string; reason: string } | null;
  path: readonly string[];
}

const insert = `insert into outcomes.assessments (id, clinic_id, patient_id, episode_id, session_id, instrument, score, answers,
    scoring_version, assessed_at, is_prorated, source, recorded_at, recorded_by, supersedes_id, correction_reason)
  values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Scores and keeps one response of an episode that is held, settles its windows anew, and raises what it calls for. */
export async function storeAssessment(
  transaction: Transaction,
  episode: EpisodeRecord,
  { response, sessionId, assessedAt, recordedAt, recordedBy, source, corrects, path }: AssessmentToStore,
): Promise<{ assessmentId: string; safetyFlagged: boolean }> {
  const { em, raise, wrote } = transaction;
  const { id: episodeId, clinicId, patientId } = episode;
  const { instrument, ...answers } = response;
  const { score, scoringVersion, isProrated, safetyFlags } = scored(response, path);
  const assessmentId = newId('asmt');
  const facts = [assessmentId, clinicId, patientId, episodeId, sessionId, instrument, score, JSON.stringify(answers)];
  const origin = [source, recordedAt.toISOString(), recordedBy, corrects?.id ?? null, corrects?.reason ?? null];
  await em.execute(insert, [...facts, scoringVersion, assessedAt.toISOString(), isProrated, ...origin]);
  await reassignWindows(transaction, episode, instrument);
  const [kept] = await em.execute<{ window: FollowUpWindow | null }[]>(
    'select follow_up_window as "window" from outcomes.assessments where id = ?',
    [assessmentId],
  );
  const about = { assessmentId, clinicId, patientId, episodeId };
  const actorId = recordedBy;
  raise(
    assessmentRecorded({
      ...about,
      sessionId,
      instrument,
      followUpWindow: kept?.window ?? null,
      at: recordedAt,
      actorId,
    }),
  );
  wrote(clinicId, 'Assessment', assessmentId);
  wrote(clinicId, 'Patient', patientId);
  const safetyFlagged = safetyFlags.length > 0;
  if (safetyFlagged)
    await raiseSafetyTask(transaction, {
      ...about,
      raisedAt: recordedAt,
      dueOn: localDay(recordedAt, episode.timeZone),
    });
  return { assessmentId, safetyFlagged };
}

/** The scorers refuse what no rule covers, such as a dose in a unit that its factor is not for. */
function scored(response: InstrumentResponse, path: readonly string[]) {
  try {
    return scoreInstrument(response);
  } catch (error) {
    if (error instanceof RangeError) throw new BadInputError(`${error.message}.`, path);
    throw error;
  }
}
