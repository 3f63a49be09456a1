import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { contentFindings } from '../../guard-rail/content-findings.js';
import { assertRevision, moveVersion } from '../protocol-version.entity.js';
import { assertMayAuthor, assertSees } from '../protocol-version.policy.js';
import { lockVersion } from '../version.directory.js';

export interface MoveProtocolVersion {
  versionId: string;
  expectedRevision: number;
}

/** Hands a draft to its reviewers. What breaks a hard limit is not even read. */
export async function submitProtocolVersion(
  { viewer }: WriteContext,
  { em }: Transaction,
  { versionId, expectedRevision }: MoveProtocolVersion,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMayAuthor(viewer);
  assertRevision(version, expectedRevision);
  moveVersion(version, 'SUBMIT', at);
  const [error] = contentFindings(version.content).filter(({ severity }) => severity === 'ERROR');
  if (error) throw new BadInputError(error.message, ['input', 'content', error.path]);
  if (version.rationale.trim() === '') throw new BadInputError('Say why the change is made.', ['input', 'rationale']);
  version.submittedAt = at;
  return { versionId };
}
