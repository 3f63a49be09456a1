import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Clock, DomainError, systemClock } from '@surcease/kernel';

/** Proof that a person has just shown who they are, to sign one record with one content. */
export interface SigningTicket {
  /** Unique; whoever takes the ticket keeps it, so that none is taken twice. */
  id: string;
  /** The account that showed its password. */
  subject: string;
  recordId: string;
  contentHash: string;
}

export interface SigningTickets {
  mint(about: Omit<SigningTicket, 'id'>): { ticket: string; expiresAt: Date };
  /** @throws DomainError FORBIDDEN where the ticket was not minted here, or is older than two minutes. */
  read(ticket: string): SigningTicket;
}

interface Claims extends SigningTicket {
  purpose: string;
  issuedAt: number;
}

const purpose = 'signing-ticket';
const lifetimeMs = 120_000;
const issuedAheadMs = 2_000;
const maximumLength = 4_096;

/**
 * Tickets between the identity provider, which asks for the password, and the context that signs. Their key follows
 * from the deployment's secret under a label of its own, so that nothing else is ever signed with it.
 */
export function createSigningTickets({ secret }: { secret: string }, deps: { clock?: Clock } = {}): SigningTickets {
  const clock = deps.clock ?? systemClock;
  const key = createHmac('sha256', secret).update(purpose).digest();
  const sealOf = (payload: string) => createHmac('sha256', key).update(payload).digest();

  return {
    mint(about) {
      const issuedAt = clock.now().getTime();
      const claims: Claims = { ...about, purpose, id: randomBytes(18).toString('base64url'), issuedAt };
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      const ticket = `${payload}.${sealOf(payload).toString('base64url')}`;
      return { ticket, expiresAt: new Date(issuedAt + lifetimeMs) };
    },

    read(ticket) {
      const [payload = '', seal = '', ...more] = ticket.length <= maximumLength ? ticket.split('.') : [];
      const given = Buffer.from(seal, 'base64url');
      const expected = sealOf(payload);
      const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
      if (!isOurs || more.length > 0 || given.toString('base64url') !== seal) throw refused();
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
      const age = clock.now().getTime() - claims.issuedAt;
      if (claims.purpose !== purpose || age > lifetimeMs || age < -issuedAheadMs) throw refused();
      const { id, subject, recordId, contentHash } = claims;
      return { id, subject, recordId, contentHash };
    },
  };
}

function refused(): DomainError {
  return new DomainError('FORBIDDEN', 'The signing ticket is not valid, or is too old: enter your password again.', [
    'input',
    'ticket',
  ]);
}
