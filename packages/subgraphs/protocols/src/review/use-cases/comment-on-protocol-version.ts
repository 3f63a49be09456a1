import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { flattenContent } from '../../content/flatten-content.js';
import { ProtocolVersionEntity } from '../../protocol-version/protocol-version.entity.js';
import { assertMayAuthor, assertSees } from '../../protocol-version/protocol-version.policy.js';
import { CommentEntity } from '../review.entity.js';

export interface CommentOnProtocolVersion {
  versionId: string;
  path: string | null;
  body: string;
}

/** Remarks on a field of a version, or on the whole. */
export async function commentOnProtocolVersion(
  { viewer }: WriteContext,
  { em }: Transaction,
  { versionId, path, body }: CommentOnProtocolVersion,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await em.findOne(ProtocolVersionEntity, versionId);
  assertSees(viewer, version);
  assertMayAuthor(viewer);
  const isField = path === null || path in version.content || flattenContent(version.content).has(path);
  if (!isField) throw new BadInputError('The version has no such field.', ['input', 'path']);
  em.create(CommentEntity, {
    id: newId('cmt'),
    versionId,
    path,
    body,
    isChangeRequest: false,
    authorId: viewer.accountId,
    authorName: viewer.displayName,
    createdAt: at,
  });
  return { versionId };
}
