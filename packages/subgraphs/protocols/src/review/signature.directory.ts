import type { Viewer } from '@surcease/authz';
import type { SigningTicket } from '@surcease/identity';
import { ConflictError, newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import type { ProtocolVersionRecord } from '../protocol-version/protocol-version.entity.js';
import { signingRolesOf } from '../protocol-version/protocol-version.policy.js';
import { SignatureEntity } from './review.entity.js';
import { assertTicket, refusedTicket } from './signing.policy.js';

/** What a signature says, and of what. */
type Meaning =
  | { meaning: 'APPROVAL'; suspensionId: null; reason: null }
  | { meaning: 'LIFT_SUSPENSION'; suspensionId: string; reason: string };

/**
 * Takes a signature on a locked version, and says whether it was the second: each role and each person signs once, and
 * a ticket is good once.
 */
export async function takeSignature(
  em: Transaction['em'],
  version: ProtocolVersionRecord,
  about: Meaning,
  { viewer, ticket }: { viewer: Viewer; ticket: SigningTicket },
  at: Date,
): Promise<{ isComplete: boolean }> {
  const { contentHash, id: versionId } = version;
  assertTicket(ticket, { recordId: about.suspensionId ?? versionId, contentHash, subject: viewer.subject });
  const given = await em.find(SignatureEntity, { versionId });
  if (given.some(({ ticketId }) => ticketId === ticket.id)) throw refusedTicket('The signing ticket was used already.');
  const standing = given.filter(
    ({ voidedAt, suspensionId }) => voidedAt === null && (suspensionId ?? null) === about.suspensionId,
  );
  const role = signingRolesOf(viewer).find((held) => !standing.some((signature) => signature.role === held));
  if (role === undefined || standing.some(({ accountId }) => accountId === viewer.accountId))
    throw new ConflictError('It is signed already in your role.', ['input', 'versionId'], version.revision);
  em.create(SignatureEntity, {
    id: newId('sig'),
    versionId,
    accountId: viewer.accountId,
    printedName: viewer.displayName,
    role,
    ...about,
    contentHash,
    signedAt: at,
    ticketId: ticket.id,
  });
  await em.flush();
  version.revision += 1;
  version.updatedAt = at;
  return { isComplete: standing.length > 0 };
}
