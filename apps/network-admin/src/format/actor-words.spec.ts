import { describe, expect, it } from 'vitest';
import { actorWords } from './actor-words.js';

const nobody = { account: null, provider: null };

describe('who did something', () => {
  it('is named with what they are at the clinic or in the network, and not elsewhere', () => {
    const account = {
      displayName: 'Ada Lovell',
      roles: [
        { role: 'NURSE' as const, clinicId: 'clin_b' },
        { role: 'PHYSICIAN' as const, clinicId: 'clin_a' },
        { role: 'MEDICAL_DIRECTOR' as const, clinicId: null },
      ],
    };
    const move = { actorId: 'acct_1', account, provider: null };
    expect(actorWords(move, 'clin_a', 'acct_2')).toBe('by Ada Lovell, physician, medical director');
    expect(actorWords(move, 'clin_a', 'acct_1')).toBe('by Ada Lovell, physician, medical director (you)');
  });

  it('is a clinician by their role at the clinic, where the move came in from elsewhere', () => {
    const roles = [{ role: 'NURSE' as const, clinic: { id: 'clin_a' } }];
    const provider = { displayName: 'Ben Marsh', roles };
    expect(actorWords({ actorId: 'prov_1', account: null, provider }, 'clin_a', 'acct_1')).toBe('by Ben Marsh, nurse');
  });

  it('is the name that was kept, where the account cannot be asked for its roles', () => {
    expect(actorWords({ actorId: 'acct_9', displayName: 'Cleo Hart', ...nobody }, 'clin_a', 'acct_1')).toBe(
      'by Cleo Hart',
    );
  });

  it('is the platform where it acted by itself, and nobody known where no name is left', () => {
    expect(actorWords({ actorId: 'system:patients', ...nobody }, 'clin_a', 'acct_1')).toBe('by the platform');
    expect(actorWords({ actorId: 'acct_9', ...nobody }, 'clin_a', 'acct_1')).toBe(
      'by somebody whose name is not known',
    );
  });
});
