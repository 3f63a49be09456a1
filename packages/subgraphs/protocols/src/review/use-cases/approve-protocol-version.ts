import type { SigningTicket } from '@surcease/identity';
import { BadInputError, ConflictError, IllegalTransitionError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import {
  type ProtocolVersionRecord,
  assertNotAuthor,
  moveVersion,
  reviewDueAfter,
} from '../../protocol-version/protocol-version.entity.js';
import { protocolVersionApproved } from '../../protocol-version/protocol-version.events.js';
import { versionTransitionsFrom } from '../../protocol-version/protocol-version.machine.js';
import { assertMayApprove, assertSees } from '../../protocol-version/protocol-version.policy.js';
import {
  approvedVersion,
  lockProtocol,
  lockVersion,
  numberOf,
  supersedeSuspended,
} from '../../protocol-version/version.directory.js';
import { takeSignature } from '../signature.directory.js';
import { assertContent } from '../signing.policy.js';

export interface ApproveProtocolVersion {
  versionId: string;
  contentHash: string;
  effectiveFrom: string | null;
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Signs a version; the second of the two signatures approves it, and what was approved before is superseded. */
export async function approveProtocolVersion(
  { viewer }: WriteContext,
  { em, raise }: Transaction,
  { versionId, contentHash, effectiveFrom }: ApproveProtocolVersion,
  ticket: SigningTicket,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMayApprove(viewer);
  if (version.state !== 'IN_REVIEW')
    throw new IllegalTransitionError(version.state, 'APPROVE', versionTransitionsFrom(version.state));
  assertNotAuthor(version, viewer.accountId);
  assertContent(version, contentHash);
  const about = { meaning: 'APPROVAL', suspensionId: null, reason: null } as const;
  const { isComplete } = await takeSignature(em, version, about, { viewer, ticket }, at);
  if (isComplete) raise(await makeEffective(em, version, effectiveFrom, viewer.accountId, at));
  return { versionId };
}

async function makeEffective(
  em: Transaction['em'],
  version: ProtocolVersionRecord,
  effectiveFrom: string | null,
  actorId: string,
  at: Date,
) {
  const today = dayOf(at);
  if (effectiveFrom !== null && effectiveFrom < today)
    throw new BadInputError('A version cannot be in force before it is approved.', ['input', 'effectiveFrom']);
  await lockProtocol(em, version.protocolId);
  const current = await approvedVersion(em, version.protocolId);
  if (current && current.id !== version.baseVersionId)
    throw new ConflictError(
      'Another version was approved since this one was begun: build on that one, and sign again.',
      ['input', 'versionId'],
      version.revision,
    );
  version.semanticVersion = await numberOf(em, version, version.content);
  if (current) {
    moveVersion(current, 'SUPERSEDE', at);
    current.supersededAt = at;
    // One approved version at a time: the first leaves before the next comes.
    await em.flush();
  }
  await supersedeSuspended(em, version.protocolId, at);
  moveVersion(version, 'APPROVE', at);
  version.approvedAt = at;
  version.effectiveFrom = effectiveFrom ?? today;
  version.reviewDueOn = reviewDueAfter(at);
  return protocolVersionApproved(version, current?.id ?? null, actorId, at);
}
