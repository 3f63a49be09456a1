import { BadInputError, ConflictError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { contentHash } from '../../content/canonical-content.js';
import type { ProtocolContent } from '../../content/protocol-content.js';
import { startingContent } from '../../content/starting-content.js';
import { ProtocolEntity, ProtocolVersionEntity } from '../protocol-version.entity.js';
import { assertMayAuthor, assertSees } from '../protocol-version.policy.js';
import { numberOf } from '../version.directory.js';

export interface CreateProtocolDraft {
  fromVersionId: string | null;
  newProtocol: { slug: string; title: string; indication: string | null; summary: string } | null;
}

/** Begins a draft, from a version or of a new protocol. */
export async function createProtocolDraft(
  { viewer }: WriteContext,
  { em }: Transaction,
  { fromVersionId, newProtocol }: CreateProtocolDraft,
  at: Date,
): Promise<{ versionId: string }> {
  if ((fromVersionId === null) === (newProtocol === null))
    throw new BadInputError('Give a version to begin from, or a new protocol.', ['input', 'fromVersionId']);
  const base = fromVersionId === null ? null : await em.findOne(ProtocolVersionEntity, fromVersionId);
  if (fromVersionId !== null) assertSees(viewer, base);
  assertMayAuthor(viewer);
  const protocolId = base?.protocolId ?? newId('prot');
  if (newProtocol) {
    if (await em.findOne(ProtocolEntity, { slug: newProtocol.slug }))
      throw new ConflictError('There is a protocol of this name.', ['input', 'newProtocol', 'slug'], 1);
    em.create(ProtocolEntity, { id: protocolId, ...newProtocol });
    await em.flush();
  }
  const content: ProtocolContent = base?.content ?? startingContent;
  const place = { protocolId, baseVersionId: base?.id ?? null };
  const version = em.create(ProtocolVersionEntity, {
    id: newId('pver'),
    ...place,
    semanticVersion: await numberOf(em, place, content),
    state: 'DRAFT',
    content,
    contentHash: contentHash(content),
    revision: 1,
    authors: [{ accountId: viewer.accountId, displayName: viewer.displayName }],
    rationale: '',
    createdAt: at,
    updatedAt: at,
  });
  return { versionId: version.id };
}
