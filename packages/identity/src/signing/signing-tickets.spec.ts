import { fixedClock } from '@surcease/kernel';
import { describe, expect, it } from 'vitest';
import { createSigningTickets } from './signing-tickets.js';

const about = { subject: 'pharmacist', recordId: 'pver_1', contentHash: 'a'.repeat(64) };
const at = (instant: string, secret = 'secret') => createSigningTickets({ secret }, { clock: fixedClock(instant) });
const now = at('2026-11-20T15:00:00Z');

describe('a signing ticket', () => {
  it('says who showed a password for which content of which record, and is like no other', () => {
    const [one, other] = [now.mint(about).ticket, now.mint(about).ticket];
    expect(now.read(one)).toMatchObject(about);
    expect(now.read(one).id).not.toBe(now.read(other).id);
  });

  it('is good for two minutes, and not before it was made', () => {
    const { ticket, expiresAt } = now.mint(about);
    expect(expiresAt.toISOString()).toBe('2026-11-20T15:02:00.000Z');
    expect(at('2026-11-20T15:02:00Z').read(ticket)).toMatchObject(about);
    for (const instant of ['2026-11-20T15:02:00.001Z', '2026-11-20T14:59:57Z'])
      expect(() => at(instant).read(ticket)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  it('is refused where one character of it is another, or where another deployment made it', () => {
    const { ticket } = now.mint(about);
    for (let place = 0; place < ticket.length; place += 7) {
      const changed = ticket.slice(0, place) + (ticket[place] === 'A' ? 'B' : 'A') + ticket.slice(place + 1);
      expect(() => now.read(changed)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    }
    const foreign = at('2026-11-20T15:00:00Z', 'another secret').mint(about).ticket;
    for (const text of [foreign, `${ticket}.`, `${ticket}.x`, '', '.', 'x'.repeat(5_000)])
      expect(() => now.read(text)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
