import { describe, expect, it } from 'vitest';
import { coverageHeadline } from './coverage-headline.js';

const approved = (unitsRemaining: number) => ({ state: 'APPROVED' as const, unitsRemaining });
const denied = { state: 'DENIED' as const, unitsRemaining: null };

describe('the headline of a patient’s coverage', () => {
  it('says what the next session meets once the last authorised one is used', () => {
    const usedUp = /^All authorised sessions are used/;
    expect(coverageHeadline({ status: 'NONE', authorizations: [approved(0)] })).toMatch(usedUp);
    expect(coverageHeadline({ status: 'PENDING', authorizations: [approved(0), denied] })).toMatch(usedUp);
    expect(coverageHeadline({ status: 'NONE', authorizations: [] })).toBe('Nobody pays for sessions yet');
    expect(coverageHeadline({ status: 'DENIED', authorizations: [denied] })).toBe('Denied by the payer');
    expect(coverageHeadline({ status: 'SELF_PAY', authorizations: [approved(0)] })).toBe('Paid for by the patient');
  });

  it('says when one session is left', () => {
    expect(coverageHeadline({ status: 'AUTHORIZED', authorizations: [approved(1), approved(0)] })).toMatch(
      /for one more session$/,
    );
    expect(coverageHeadline({ status: 'AUTHORIZED', authorizations: [approved(2)] })).not.toMatch(/more/);
  });
});
