import { IllegalTransitionError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { parseContent } from '../../content/canonical-content.js';
import { SignatureEntity, voidSignatures } from '../../review/review.entity.js';
import { assertRevision, moveVersion, writeContent } from '../protocol-version.entity.js';
import { nextVersionState, versionTransitionsFrom } from '../protocol-version.machine.js';
import { assertMayAuthor, assertSees } from '../protocol-version.policy.js';
import { lockVersion, numberOf } from '../version.directory.js';

export interface SaveProtocolDraft {
  versionId: string;
  expectedRevision: number;
  content: unknown;
  rationale: string | null;
  baseVersionId: string | null;
}

/**
 * Writes the whole content of a draft. The row is locked first, so that of two editors at once one wins and the other
 * gets CONFLICT, with what stands there now. An edit takes back the signatures given so far.
 */
export async function saveProtocolDraft(
  { viewer }: WriteContext,
  { em }: Transaction,
  { versionId, expectedRevision, content: input, rationale, baseVersionId }: SaveProtocolDraft,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMayAuthor(viewer);
  if (nextVersionState(version.state, 'EDIT') === null)
    throw new IllegalTransitionError(version.state, 'EDIT', versionTransitionsFrom(version.state));
  assertRevision(version, expectedRevision);
  const content = parseContent(input);
  moveVersion(version, 'EDIT', at);
  writeContent(version, content, viewer);
  version.rationale = rationale ?? version.rationale;
  version.baseVersionId = baseVersionId ?? version.baseVersionId ?? null;
  version.semanticVersion = await numberOf(em, version, content);
  const signatures = await em.find(SignatureEntity, { versionId, voidedAt: null });
  voidSignatures(signatures, at, 'The content was edited.');
  return { versionId };
}
