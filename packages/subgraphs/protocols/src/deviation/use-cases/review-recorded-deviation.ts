import { LockMode } from '@mikro-orm/postgresql';
import { NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { DeviationEntity, reviewDeviation } from '../deviation.entity.js';
import { assertMayAtClinic } from '../deviation.policy.js';

export interface ReviewRecordedDeviation {
  deviationId: string;
  expectedRevision: number;
  note: string;
  correctiveAction: string | null;
}

/** Notes what the review of a deviation found, and what is done about it. */
export async function reviewRecordedDeviation(
  { viewer }: WriteContext,
  { em, wrote }: Transaction,
  { deviationId, expectedRevision, note, correctiveAction }: ReviewRecordedDeviation,
  at: Date,
): Promise<{ deviationId: string }> {
  const deviation = await em.findOne(DeviationEntity, deviationId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!deviation) throw new NotFoundError('The deviation', ['input', 'deviationId']);
  assertMayAtClinic(viewer, 'deviation:review', deviation.clinicId, ['input', 'deviationId']);
  reviewDeviation(deviation, expectedRevision, { byName: viewer.displayName, note, correctiveAction, at });
  wrote(deviation.clinicId, 'Deviation', deviation.id);
  return { deviationId };
}
