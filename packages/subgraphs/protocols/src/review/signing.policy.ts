import type { SigningTicket } from '@surcease/identity';
import { BadInputError, ConflictError, DomainError } from '@surcease/kernel';
import { contentHash as hashOf } from '../content/canonical-content.js';
import { contentFindings } from '../guard-rail/content-findings.js';
import type { ProtocolVersionRecord } from '../protocol-version/protocol-version.entity.js';

/** What is signed must be what was read, and must still be what stands there, within its limits. */
export function assertContent(version: ProtocolVersionRecord, contentHash: string): void {
  if (contentHash !== version.contentHash || contentHash !== hashOf(version.content))
    throw new ConflictError('The content is not what was read.', ['input', 'contentHash'], version.revision);
  if (contentFindings(version.content).some(({ severity }) => severity === 'ERROR'))
    throw new BadInputError('The content breaks a limit that has changed since it was submitted.', [
      'input',
      'versionId',
    ]);
}

/** @throws DomainError FORBIDDEN where a ticket is not this person's, for this record and content. */
export function assertTicket(
  ticket: SigningTicket,
  { recordId, contentHash, subject }: Omit<SigningTicket, 'id'>,
): void {
  if (ticket.subject !== subject) throw refusedTicket('The signing ticket is another person’s.');
  if (ticket.recordId !== recordId) throw refusedTicket('The signing ticket is for another record.');
  if (ticket.contentHash !== contentHash) throw refusedTicket('The signing ticket is for another content.');
}

export const refusedTicket = (message: string) => new DomainError('FORBIDDEN', message, ['input', 'ticket']);
