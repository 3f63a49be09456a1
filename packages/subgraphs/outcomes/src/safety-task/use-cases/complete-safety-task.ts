import { type Viewer, mayAt } from '@surcease/authz';
import { BadInputError, ConflictError, DomainError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';

export interface CompleteSafetyTask {
  taskId: string;
  expectedVersion: number;
  note: string;
}

interface StoredTask {
  clinicId: string;
  patientId: string;
  version: number;
  isCompleted: boolean;
}

/** Says that a clinician has looked at it, and what came of it. A completed task stays as it is. */
export async function completeSafetyTask(
  { viewer }: WriteContext,
  { em, wrote }: Transaction,
  { taskId, expectedVersion, note }: CompleteSafetyTask,
  at: Date,
): Promise<{ taskId: string }> {
  const [task] = await em.execute<StoredTask[]>(
    `select clinic_id as "clinicId", patient_id as "patientId", version, completed_at is not null as "isCompleted"
     from outcomes.safety_tasks where id = ? for update`,
    [taskId],
  );
  if (!task) throw new NotFoundError('The task', ['input', 'taskId']);
  assertMayComplete(viewer, task.clinicId);
  const version = ['input', 'expectedVersion'];
  if (task.isCompleted) throw new ConflictError('The task is done already.', version, task.version);
  if (task.version !== expectedVersion)
    throw new ConflictError('The task has changed since it was read.', version, task.version);
  if (note.trim() === '') throw new BadInputError('Say what came of it.', ['input', 'note']);
  await em.execute(
    `update outcomes.safety_tasks set completed_at = ?, completed_by = ?, note = ?, version = version + 1 where id = ?`,
    [at.toISOString(), viewer.accountId, note.trim(), taskId],
  );
  wrote(task.clinicId, 'SafetyTask', taskId);
  wrote(task.clinicId, 'Patient', task.patientId);
  return { taskId };
}

function assertMayComplete(viewer: Viewer, clinicId: string): void {
  const path = ['input', 'taskId'];
  if (!mayAt(viewer, 'safety-task:read', clinicId).allowed) throw new NotFoundError('The task', path);
  const decision = mayAt(viewer, 'safety-task:complete', clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
}
