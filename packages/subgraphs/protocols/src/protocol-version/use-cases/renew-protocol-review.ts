import { IllegalTransitionError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertRevision, reviewDueAfter } from '../protocol-version.entity.js';
import { versionTransitionsFrom } from '../protocol-version.machine.js';
import { assertMaySuspend, assertSees } from '../protocol-version.policy.js';
import { lockVersion } from '../version.directory.js';

export interface RenewProtocolReview {
  versionId: string;
  expectedRevision: number;
}

/** Confirms that an approved version still stands as it is, for twelve months more. */
export async function renewProtocolReview(
  { viewer }: WriteContext,
  { em }: Transaction,
  { versionId, expectedRevision }: RenewProtocolReview,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMaySuspend(viewer);
  assertRevision(version, expectedRevision);
  if (version.state !== 'APPROVED')
    throw new IllegalTransitionError(version.state, 'RENEW_REVIEW', versionTransitionsFrom(version.state));
  version.lastReviewedAt = at;
  version.lastReviewedByName = viewer.displayName;
  version.reviewDueOn = reviewDueAfter(at);
  version.revision += 1;
  version.updatedAt = at;
  return { versionId };
}
