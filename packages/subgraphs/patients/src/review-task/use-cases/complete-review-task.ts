import { LockMode } from '@mikro-orm/postgresql';
import { BadInputError, ConflictError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertMay } from '../../episode/episode.policy.js';
import { requireText } from '../../input/require-input.js';
import { ReviewTaskEntity } from '../review-task.entity.js';

export interface CompleteReviewTask {
  reviewTaskId: string;
  expectedVersion: number;
  /** What the review found, and what was done. */
  note: string;
}

/** Notes that a clinician has looked, and what they found. */
export async function completeReviewTask(
  { viewer }: WriteContext,
  { em, wrote }: Transaction,
  input: CompleteReviewTask,
  at: Date,
): Promise<{ reviewTaskId: string }> {
  const path = ['input', 'reviewTaskId'];
  const task = await em.findOne(ReviewTaskEntity, input.reviewTaskId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!task) throw new NotFoundError('The task', path);
  assertMay(viewer, 'review-task:complete', task.clinicId, 'The task', path);
  if (task.version !== input.expectedVersion)
    throw new ConflictError('The task has changed since it was read.', ['input', 'expectedVersion'], task.version);
  if (task.completedAt) throw new BadInputError('This task has been completed already.', path);
  task.note = requireText(input.note, ['input', 'note'], 2000);
  task.completedAt = at;
  task.completedBy = viewer.accountId;
  task.version += 1;
  wrote(task.clinicId, 'Patient', task.patientId);
  return { reviewTaskId: task.id };
}
