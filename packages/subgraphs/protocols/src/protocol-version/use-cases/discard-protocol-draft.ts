import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertRevision, moveVersion } from '../protocol-version.entity.js';
import { assertMayAuthor, assertSees } from '../protocol-version.policy.js';
import { lockVersion } from '../version.directory.js';

/** Gives a draft up. It stays readable, and is listed no more. */
export async function discardProtocolDraft(
  { viewer }: WriteContext,
  { em }: Transaction,
  { versionId, expectedRevision }: { versionId: string; expectedRevision: number },
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMayAuthor(viewer);
  assertRevision(version, expectedRevision);
  moveVersion(version, 'DISCARD', at);
  return { versionId };
}
