import { LockMode } from '@mikro-orm/postgresql';
import { NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertMayAuthor } from '../../protocol-version/protocol-version.policy.js';
import { CommentEntity } from '../review.entity.js';

/** Notes that a remark has been dealt with; a second time changes nothing. */
export async function resolveProtocolComment(
  { viewer }: WriteContext,
  { em }: Transaction,
  { commentId }: { commentId: string },
  at: Date,
): Promise<{ versionId: string }> {
  const comment = await em.findOne(CommentEntity, commentId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!comment) throw new NotFoundError('The comment', ['input', 'commentId']);
  assertMayAuthor(viewer);
  if (comment.resolvedAt === null) {
    comment.resolvedAt = at;
    comment.resolvedByName = viewer.displayName;
  }
  return { versionId: comment.versionId };
}
