import { LockMode } from '@mikro-orm/postgresql';
import { ConflictError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { AlarmLimitsEntity } from '../../alarm/alarm.entity.js';
import { assertMayDo } from '../../alarm/alarm.policy.js';
import type { PatientLimits } from '../../alarm/alarm-rules.js';
import { type Reading, findBreaches } from '../../alarm/find-breaches.js';
import { raiseAlarms } from '../../alarm/use-cases/raise-alarms.js';
import { SessionEntity, type SessionRecord } from '../../session/session.entity.js';
import { assertPlausible, assertTimely, isLate } from '../check-reading.js';
import { assertMayBeRecorded } from '../recording-states.js';
import type { Signals } from '../signals.js';
import { VitalSignsEntity } from '../vital-signs.entity.js';
import { vitalSignsRecorded } from '../vital-signs.events.js';

export interface RecordVitalSigns {
  sessionId: string;
  measuredAt: string | null;
  source: 'MANUAL' | 'MONITOR';
  lateReason: string | null;
  signals: Signals;
}

/** Sedation and saturation are judged against at most this many readings before. */
const MOST_PREVIOUS = 120;

/** Writes a reading down, and raises in the same transaction the alarms that it calls for. */
export async function recordVitalSigns(
  context: WriteContext,
  transaction: Transaction,
  { sessionId, signals, source, lateReason, ...input }: RecordVitalSigns,
  at: Date,
): Promise<{ sessionId: string; measuredAt: string; alarmIds: string[] }> {
  const { em, raise, wrote } = transaction;
  const session = await em.findOne(SessionEntity, sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!session) throw new NotFoundError('The session', ['input', 'sessionId']);
  assertMayDo(context.viewer, 'session:record', session.clinicId, 'The session', 'sessionId');
  assertMayBeRecorded('VITAL_SIGNS', session.state);
  const measuredAt = input.measuredAt === null ? at : new Date(input.measuredAt);
  assertTimely('measuredAt', measuredAt, at, lateReason);
  assertPlausible(signals);
  // Read and not changed: kept track of, they would be compared with themselves before each write.
  const earlier = await em.find(
    VitalSignsEntity,
    { sessionId },
    { orderBy: { measuredAt: 'desc' }, limit: MOST_PREVIOUS, disableIdentityMap: true },
  );
  if (earlier.some((reading) => reading.measuredAt.getTime() === measuredAt.getTime()))
    throw new ConflictError(
      'A reading of this moment is written down already.',
      ['input', 'measuredAt'],
      session.version,
    );
  const actorId = await rememberActor(context, transaction);
  const { clinicId, patientId } = session;
  em.create(VitalSignsEntity, {
    sessionId,
    clinicId,
    measuredAt,
    recordedAt: at,
    recordedBy: actorId,
    lateReason,
    source,
    ...signals,
  });
  raise(vitalSignsRecorded({ session, signals, measuredAt, source, isLate: isLate(measuredAt, at), actorId }, at));
  wrote(clinicId, 'Session', sessionId);
  wrote(clinicId, 'Patient', patientId);
  const previous = earlier.filter((reading) => reading.measuredAt < measuredAt).toReversed();
  const findings = findBreaches(
    { ...signals, measuredAt, source },
    {
      previous,
      limits: await limitsOf(transaction, patientId),
      baselineSystolicMmHg: await baselineOf(transaction, session),
    },
  );
  const isOldNews = previous.length < earlier.length;
  const alarms = await raiseAlarms(transaction, { session, findings, measuredAt, isOldNews }, at);
  return { sessionId, measuredAt: measuredAt.toISOString(), alarmIds: alarms.map(({ id }) => id) };
}

async function limitsOf({ em }: Transaction, patientId: string): Promise<PatientLimits> {
  const rows = await em.find(AlarmLimitsEntity, { patientId }, { orderBy: { setAt: 'asc', id: 'asc' } });
  return Object.fromEntries(
    rows.map(({ rule, warn, critical }) => [rule, { warn: warn ?? null, critical: critical ?? null }]),
  );
}

/** The last systolic pressure before the infusion; null before it has begun. */
async function baselineOf({ em }: Transaction, { id, startedAt }: SessionRecord): Promise<number | null> {
  if (!startedAt) return null;
  const baseline: Reading | null = await em.findOne(
    VitalSignsEntity,
    { sessionId: id, measuredAt: { $lte: startedAt }, systolicMmHg: { $ne: null } },
    { orderBy: { measuredAt: 'desc' } },
  );
  return baseline?.systolicMmHg ?? null;
}
