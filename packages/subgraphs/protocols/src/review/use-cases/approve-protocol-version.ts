import type { SigningTicket } from '@surcease/identity';
import { BadInputError, ConflictError, DomainError, IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { contentHash as hashOf } from '../../content/canonical-content.js';
import { contentFindings } from '../../guard-rail/content-findings.js';
import {
  type ProtocolVersionRecord,
  assertNotAuthor,
  moveVersion,
  reviewDueAfter,
} from '../../protocol-version/protocol-version.entity.js';
import { protocolVersionApproved } from '../../protocol-version/protocol-version.events.js';
import { versionTransitionsFrom } from '../../protocol-version/protocol-version.machine.js';
import { assertMayApprove, assertSees, signingRolesOf } from '../../protocol-version/protocol-version.policy.js';
import { approvedVersion, lockProtocol, lockVersion, numberOf } from '../../protocol-version/version.directory.js';
import { SignatureEntity } from '../review.entity.js';

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
  assertTicket(ticket, version, viewer.subject);
  const given = await em.find(SignatureEntity, { versionId });
  if (given.some(({ ticketId }) => ticketId === ticket.id)) throw refused('The signing ticket was used already.');
  const standing = given.filter(({ voidedAt }) => voidedAt === null);
  const role = signingRolesOf(viewer).find((held) => !standing.some((signature) => signature.role === held));
  if (role === undefined || standing.some(({ accountId }) => accountId === viewer.accountId))
    throw new ConflictError('It is signed already in your role.', ['input', 'versionId'], version.revision);
  em.create(SignatureEntity, {
    id: newId('sig'),
    versionId,
    accountId: viewer.accountId,
    printedName: viewer.displayName,
    role,
    meaning: 'APPROVAL',
    contentHash,
    signedAt: at,
    ticketId: ticket.id,
  });
  await em.flush();
  version.revision += 1;
  version.updatedAt = at;
  if (standing.length > 0) raise(await makeEffective(em, version, effectiveFrom, viewer.accountId, at));
  return { versionId };
}

/** What is signed must be what was read, and must still be what stands there. */
function assertContent(version: ProtocolVersionRecord, contentHash: string): void {
  if (contentHash !== version.contentHash || contentHash !== hashOf(version.content))
    throw new ConflictError('The content is not what was read.', ['input', 'contentHash'], version.revision);
  if (contentFindings(version.content).some(({ severity }) => severity === 'ERROR'))
    throw new BadInputError('The content breaks a limit that has changed since it was submitted.', [
      'input',
      'versionId',
    ]);
}

function assertTicket(ticket: SigningTicket, version: ProtocolVersionRecord, subject: string): void {
  if (ticket.subject !== subject) throw refused('The signing ticket is another person’s.');
  if (ticket.recordId !== version.id) throw refused('The signing ticket is for another version.');
  if (ticket.contentHash !== version.contentHash) throw refused('The signing ticket is for another content.');
}

const refused = (message: string) => new DomainError('FORBIDDEN', message, ['input', 'ticket']);

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
  moveVersion(version, 'APPROVE', at);
  version.approvedAt = at;
  version.effectiveFrom = effectiveFrom ?? today;
  version.reviewDueOn = reviewDueAfter(at);
  return protocolVersionApproved(version, current?.id ?? null, actorId, at);
}
