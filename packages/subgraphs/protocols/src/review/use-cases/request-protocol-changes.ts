import { newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertNotAuthor, assertRevision, moveVersion } from '../../protocol-version/protocol-version.entity.js';
import { assertMayApprove, assertSees } from '../../protocol-version/protocol-version.policy.js';
import { lockVersion } from '../../protocol-version/version.directory.js';
import { CommentEntity, SignatureEntity, voidSignatures } from '../review.entity.js';

export interface RequestProtocolChanges {
  versionId: string;
  expectedRevision: number;
  reason: string;
}

/** Sends a version back to its authors, with the reason as a comment. Signatures given so far are void. */
export async function requestProtocolChanges(
  { viewer }: WriteContext,
  { em }: Transaction,
  { versionId, expectedRevision, reason }: RequestProtocolChanges,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMayApprove(viewer);
  assertNotAuthor(version, viewer.accountId);
  assertRevision(version, expectedRevision);
  moveVersion(version, 'REQUEST_CHANGES', at);
  em.create(CommentEntity, {
    id: newId('cmt'),
    versionId,
    path: null,
    body: reason,
    isChangeRequest: true,
    authorId: viewer.accountId,
    authorName: viewer.displayName,
    createdAt: at,
  });
  voidSignatures(await em.find(SignatureEntity, { versionId, voidedAt: null }), at, 'Changes were requested.');
  return { versionId };
}
