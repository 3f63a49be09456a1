import { describe, expect, it } from 'vitest';
import { recordMoments, type Recorded } from './record-moments.js';

const open = { overrideReason: null, overriddenBy: null, overriddenAt: null };
const drawn = {
  drawnMicrograms: 100_000,
  drawnBy: 'acct_nurse',
  drawnAt: '2026-11-30T15:00:00Z',
  wastedMicrograms: null,
  wastedBy: null,
  wastedAt: null,
  wasteWitnessedBy: null,
  wasteWitnessedAt: null,
  discrepancyReason: null,
  discrepancyExplainedBy: null,
  discrepancyExplainedAt: null,
};
const told = (recorded: Partial<Recorded>) =>
  recordMoments({ preCheck: [], drugAccount: null, discharge: null, ...recorded }).map(
    ({ at, text, detail, actorId }) => ({ at: at.slice(11, 16), text, detail, actorId }),
  );

describe('the log of a session', () => {
  it('tells an override of a check with its reason and who answers for it, and nothing of checks that passed', () => {
    const overridden = {
      overrideReason: 'Access by port',
      overriddenBy: 'acct_physician',
      overriddenAt: '2026-11-30T14:40:00Z',
    };
    const preCheck = [
      { item: 'IDENTITY' as const, ...open },
      { item: 'INTRAVENOUS_ACCESS' as const, ...overridden },
    ];
    expect(told({ preCheck })).toEqual([
      {
        at: '14:40',
        text: 'Check overridden: Intravenous access',
        detail: 'Access by port',
        actorId: 'acct_physician',
      },
    ]);
  });

  it('tells each step of the controlled drug once it is done, each under the name of whoever did it', () => {
    const [drawing] = told({ drugAccount: drawn });
    expect(drawing).toEqual({ at: '15:00', text: 'Drawn up: 100\u00a0mg', detail: null, actorId: 'acct_nurse' });
    expect(told({ drugAccount: drawn })).toHaveLength(1);
    const accounted = {
      ...drawn,
      wastedMicrograms: 1_500,
      wastedBy: 'acct_nurse',
      wastedAt: '2026-11-30T19:00:00Z',
      wasteWitnessedBy: 'acct_other',
      wasteWitnessedAt: '2026-11-30T19:02:00Z',
      discrepancyReason: 'A vial broke',
      discrepancyExplainedBy: 'acct_nurse',
      discrepancyExplainedAt: '2026-11-30T19:05:00Z',
    };
    expect(told({ drugAccount: accounted }).slice(1)).toEqual([
      { at: '19:00', text: 'Wasted: 1.5\u00a0mg', detail: null, actorId: 'acct_nurse' },
      { at: '19:02', text: 'Seen wasted: 1.5\u00a0mg', detail: null, actorId: 'acct_other' },
      { at: '19:05', text: 'Discrepancy explained', detail: 'A vial broke', actorId: 'acct_nurse' },
    ]);
  });

  it('tells each signature under the discharge', () => {
    const discharge = {
      nurseSignedBy: 'acct_nurse',
      nurseSignedAt: '2026-11-30T20:00:00Z',
      physicianSignedBy: null,
      physicianSignedAt: null,
    };
    expect(told({ discharge })).toEqual([
      { at: '20:00', text: 'Discharge signed as nurse', detail: null, actorId: 'acct_nurse' },
    ]);
  });
});
