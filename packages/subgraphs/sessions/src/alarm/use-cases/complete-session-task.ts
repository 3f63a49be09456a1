import { LockMode } from '@mikro-orm/postgresql';
import { ConflictError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { SessionTaskEntity } from '../alarm.entity.js';
import { assertMayDo } from '../alarm.policy.js';

export interface CompleteSessionTask {
  taskId: string;
  note: string | null;
}

/** Somebody did what an alarm asked for. */
export async function completeSessionTask(
  context: WriteContext,
  transaction: Transaction,
  { taskId, note }: CompleteSessionTask,
  at: Date,
): Promise<{ alarmId: string }> {
  const task = await transaction.em.findOne(SessionTaskEntity, taskId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!task) throw new NotFoundError('The task', ['input', 'taskId']);
  assertMayDo(context.viewer, 'alarm:acknowledge', task.clinicId, 'The task', 'taskId');
  if (task.doneAt) throw new ConflictError('Somebody has done this already.', ['input', 'taskId'], 1);
  Object.assign(task, { doneAt: at, doneBy: await rememberActor(context, transaction), note });
  transaction.wrote(task.clinicId, 'SessionTask', task.id);
  return { alarmId: task.alarmId };
}
