import { BadInputError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { assertMayDo } from '../../alarm/alarm.policy.js';
import { SessionEntity } from '../../session/session.entity.js';
import { assertTimely, isLate } from '../../vital-signs/check-reading.js';
import { assertMayBeRecorded } from '../../vital-signs/recording-states.js';
import {
  type AdverseEventAction,
  type AdverseEventCode,
  type Causality,
  GRADES,
  type SeriousnessCriterion,
  contradictionIn,
} from '../adverse-event-catalogue.js';
import { AdverseEventEntity } from '../adverse-event.entity.js';
import { adverseEventRecorded } from '../adverse-event.events.js';

export interface RecordAdverseEvent {
  sessionId: string;
  code: AdverseEventCode;
  grade: number;
  seriousness: readonly SeriousnessCriterion[];
  causality: Causality | null;
  action: AdverseEventAction | null;
  note: string | null;
  occurredAt: string | null;
  lateReason: string | null;
}

/** Writes harm down while the session goes on; what is serious follows from the criteria named. */
export async function recordAdverseEvent(
  context: WriteContext,
  transaction: Transaction,
  { sessionId, lateReason, ...input }: RecordAdverseEvent,
  at: Date,
): Promise<{ adverseEventId: string }> {
  const session = await transaction.em.findOne(SessionEntity, sessionId);
  if (!session) throw new NotFoundError('The session', ['input', 'sessionId']);
  const { clinicId, patientId } = session;
  assertMayDo(context.viewer, 'session:record', clinicId, 'The session', 'sessionId');
  assertMayBeRecorded('ADVERSE_EVENT', session.state);
  const occurredAt = input.occurredAt === null ? at : new Date(input.occurredAt);
  assertTimely('occurredAt', occurredAt, at, lateReason);
  assertConsistent(input);
  const actorId = await rememberActor(context, transaction);
  const event = transaction.em.create(AdverseEventEntity, {
    ...input,
    id: newId('adv'),
    sessionId,
    clinicId,
    occurredAt,
    lateReason,
    seriousness: [...new Set(input.seriousness)],
    isSerious: input.seriousness.length > 0,
    recordedAt: at,
    recordedBy: actorId,
    resolvedAt: null,
    outcome: null,
    resolvedBy: null,
  });
  transaction.raise(adverseEventRecorded(event, { patientId, isLate: isLate(occurredAt, at), actorId }, at));
  transaction.wrote(clinicId, 'AdverseEvent', event.id);
  transaction.wrote(clinicId, 'Patient', patientId);
  return { adverseEventId: event.id };
}

function assertConsistent({
  code,
  grade,
  seriousness,
  note,
}: Omit<RecordAdverseEvent, 'sessionId' | 'lateReason'>): void {
  if (grade < GRADES.minimum || grade > GRADES.maximum)
    throw new BadInputError('A grade by CTCAE v5 is 1 to 5.', ['input', 'grade']);
  const contradiction = contradictionIn(grade, seriousness);
  if (contradiction) throw new BadInputError(contradiction, ['input', 'seriousness']);
  if (code === 'OTHER' && !note?.trim())
    throw new BadInputError('OTHER needs a note of what it was.', ['input', 'note']);
}
