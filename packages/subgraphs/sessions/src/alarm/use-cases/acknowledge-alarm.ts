import { LockMode } from '@mikro-orm/postgresql';
import { ConflictError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { AlarmEntity } from '../alarm.entity.js';
import { alarmAcknowledged } from '../alarm.events.js';
import { assertMayDo } from '../alarm.policy.js';

export interface AcknowledgeAlarm {
  alarmId: string;
  note: string | null;
}

/** A named person takes notice of an alarm, once: who comes second learns that somebody was first. */
export async function acknowledgeAlarm(
  context: WriteContext,
  transaction: Transaction,
  { alarmId, note }: AcknowledgeAlarm,
  at: Date,
): Promise<{ alarmId: string }> {
  const alarm = await transaction.em.findOne(AlarmEntity, alarmId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!alarm) throw new NotFoundError('The alarm', ['input', 'alarmId']);
  assertMayDo(context.viewer, 'alarm:acknowledge', alarm.clinicId, 'The alarm', 'alarmId');
  if (alarm.acknowledgedAt)
    throw new ConflictError('Somebody has acknowledged this alarm already.', ['input', 'alarmId'], 1);
  const actorId = await rememberActor(context, transaction);
  Object.assign(alarm, { acknowledgedAt: at, acknowledgedBy: actorId, note });
  transaction.raise(alarmAcknowledged(alarm, actorId, at));
  transaction.wrote(alarm.clinicId, 'Alarm', alarm.id);
  transaction.wrote(alarm.clinicId, 'Patient', alarm.patientId);
  return { alarmId };
}
