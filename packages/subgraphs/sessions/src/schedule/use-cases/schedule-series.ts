import { DomainError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { quantitiesOf } from '../../plan/plan-content.js';
import { type PlanRecord, lockPlan } from '../../plan/plan-record.js';
import { actorIdOf } from '../../session/session.events.js';
import { assertMay } from '../../session/session.policy.js';
import { insertRow } from '../../session/write-row.js';
import { bookResources, bookedUntil } from '../book-resources.js';
import { localDateTime, seriesInstants } from '../clinic-time.js';
import { sessionScheduled } from '../schedule.events.js';

export interface ScheduleSeries {
  planId: string;
  firstAt: string;
  count?: number | null;
  roomId: string;
  chairNumber?: number | null;
  nurseId: string;
  providerId: string;
  isBooster?: boolean | null;
}

/** Puts the sessions of a plan into the calendar of its clinic: all of them or none. */
export async function scheduleSeries(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: ScheduleSeries,
  at: Date,
): Promise<{ sessionIds: string[] }> {
  const { em } = transaction;
  const plan = await lockPlan(em, input.planId);
  assertMay(viewer, 'session:schedule', plan.clinicId, ['input', 'planId']);
  if (plan.state === 'ENDED') throw new DomainError('CONFLICT', 'The plan has ended.', ['input', 'planId']);
  const [clinic] = await em.execute<{ time_zone: string; last_ordinal: number }[]>(
    `select c.time_zone, coalesce((select max(ordinal) from sessions.sessions where patient_id = ?), 0) as last_ordinal
     from sessions.clinics c where c.id = ?`,
    [plan.patientId, plan.clinicId],
  );
  if (!clinic) throw new DomainError('CONFLICT', 'The clinic’s time zone is not known yet.', ['input', 'planId']);
  const first = localDateTime(input.firstAt, ['input', 'firstAt']);
  const instants = seriesInstants(first, input.count ?? plan.seriesSize, plan.frequencyDays, clinic.time_zone);
  if (instants.some((instant) => instant <= at))
    throw new DomainError('BAD_USER_INPUT', 'A session cannot be scheduled in the past.', ['input', 'firstAt']);
  const sessionIds: string[] = [];
  for (const [index, instant] of instants.entries())
    sessionIds.push(
      await scheduleOne(transaction, plan, input, {
        instant,
        ordinal: Number(clinic.last_ordinal) + index + 1,
        at,
        actorId: viewer.accountId,
      }),
    );
  return { sessionIds };
}

interface Place {
  instant: Date;
  ordinal: number;
  at: Date;
  actorId: string;
}

async function scheduleOne(
  { em, raise, wrote }: Transaction,
  plan: PlanRecord,
  { roomId, chairNumber = null, nurseId, providerId, isBooster }: ScheduleSeries,
  { instant, ordinal, at, actorId }: Place,
): Promise<string> {
  const id = newId('ses');
  const { clinicId, patientId } = plan;
  const until = bookedUntil(instant, plan.durationMinutes);
  await insertRow(em, 'sessions', {
    id,
    clinicId,
    patientId,
    providerId,
    nurseId,
    roomId,
    planId: plan.id,
    episodeId: plan.episodeId,
    protocolVersionId: plan.protocolVersionId,
    ordinal,
    kind: isBooster ? 'BOOSTER' : 'SERIES',
    state: 'SCHEDULED',
    scheduledAt: instant,
    plannedDoseMicrograms: quantitiesOf(plan).SESSION_MICROGRAMS,
  });
  const chair = await bookResources(em, {
    sessionId: id,
    clinicId,
    from: instant,
    until,
    roomId,
    chairNumber,
    nurseId,
  });
  await em.execute('update sessions.sessions set chair_number = ? where id = ?', [chair, id]);
  raise(
    sessionScheduled(
      {
        sessionId: id,
        clinicId,
        patientId,
        planId: plan.id,
        protocolVersionId: plan.protocolVersionId,
        scheduledAt: instant.toISOString(),
        until: until.toISOString(),
        roomId,
        chairNumber: chair,
        nurseId,
        isRescheduled: false,
        at: at.toISOString(),
        actorId: actorIdOf(actorId),
      },
      at,
    ),
  );
  wrote(clinicId, 'Session', id);
  wrote(clinicId, 'Patient', patientId);
  return id;
}
