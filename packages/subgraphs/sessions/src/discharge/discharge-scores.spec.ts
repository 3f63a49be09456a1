import { describe, expect, it } from 'vitest';
import { aldreteComponents, circulationPoints, scoreOf, vitalSignsPoints } from './discharge-scores.js';

describe('the scores of recovery', () => {
  it.each([
    [100, 120, 2, 2],
    [100, 80, 2, 2],
    [100, 121, 1, 1],
    [100, 140, 1, 1],
    [100, 141, 1, 0],
    [100, 149, 1, 0],
    [100, 150, 0, 0],
    [100, 50, 0, 0],
  ])('from %i to %i mmHg give %i points of Aldrete and %i of PADSS', (baseline, present, aldrete, padss) => {
    expect(circulationPoints(baseline, present)).toBe(aldrete);
    expect(vitalSignsPoints(baseline, present)).toBe(padss);
  });

  it('are sums of all components, each 0, 1 or 2', () => {
    const all = { activity: 2, respiration: 2, circulation: 1, consciousness: 2, oxygenation: 2 };
    expect(scoreOf(all, aldreteComponents, [])).toBe(9);
    for (const wrong of [{ ...all, activity: 3 }, { ...all, activity: 0.5 }, { respiration: 2 }])
      expect(() => scoreOf(wrong, aldreteComponents, ['input'])).toThrow('0, 1 or 2');
  });
});
