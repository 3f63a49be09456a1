import { describe, expect, it } from 'vitest';
import { followUpBounds } from './follow-up-bounds.js';

describe('followUpBounds', () => {
  it('gives the worked bounds of 22 responders in 40 followed of 60', () => {
    const { observed, worst, best } = followUpBounds({ responders: 22, followed: 40, eligible: 60 });
    expect(observed).toBeCloseTo(0.55, 12);
    expect(worst).toBeCloseTo(0.366667, 6);
    expect(best).toBeCloseTo(0.7, 12);
  });

  it('says that anything is possible where nobody was followed or eligible', () => {
    expect(followUpBounds({ responders: 0, followed: 0, eligible: 9 })).toEqual({ observed: null, worst: 0, best: 1 });
    expect(followUpBounds({ responders: 0, followed: 0, eligible: 0 })).toEqual({ observed: null, worst: 0, best: 1 });
  });

  it('closes on the observed rate where all were followed', () => {
    expect(followUpBounds({ responders: 1, followed: 4, eligible: 4 })).toEqual({
      observed: 0.25,
      worst: 0.25,
      best: 0.25,
    });
  });

  it('names the argument that is wrong', () => {
    expect(() => followUpBounds({ responders: 5, followed: 4, eligible: 9 })).toThrow(/^responders /);
    expect(() => followUpBounds({ responders: 1, followed: 10, eligible: 9 })).toThrow(/^followed /);
    expect(() => followUpBounds({ responders: 1, followed: 4, eligible: Number.NaN })).toThrow(/^eligible /);
  });
});
