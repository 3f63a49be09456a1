import { describe, expect, it } from 'vitest';
import { compareClinics } from './clinic-comparison.js';
import type { ClinicCounts } from './comparison.repository.js';
import { funnelLimitAt, funnelLines } from './funnel.js';
import { indicators } from './indicator.js';

const clinic = (clinicId: string, eligible: number, followed: number, responders: number): ClinicCounts => ({
  clinicId,
  eligible,
  followed,
  responders,
  excluded: 0,
  open: 0,
});
const compare = (...counts: ClinicCounts[]) => compareClinics(indicators.RESP30_W4, counts, '2026-11-22T12:00:00.000Z');
const verdicts = (comparison: ReturnType<typeof compare>) =>
  Object.fromEntries(comparison.rows.map((row) => [row.clinic.id, `${row.verdict} ${row.band}`]));

/** Two clinics of 5000 hold the rate of the network at a half, whatever the small one does. */
const among = (counts: ClinicCounts) =>
  compare(clinic('x', 5_000, 5_000, 2_500), clinic('y', 5_000, 5_000, 2_500), counts);

describe('the comparison of clinics', () => {
  it('gives each clinic the verdict that its numbers bear', () => {
    // At n = 100 around a half the 95 % limits lie at 40.2 and 59.8 patients, the 99.8 % limits at 34.6 and 65.4.
    expect(verdicts(among(clinic('k', 100, 100, 41)))['k']).toBe('WITHIN_EXPECTED INSIDE');
    expect(verdicts(among(clinic('k', 100, 100, 40)))['k']).toBe('LOWER_THAN_EXPECTED ALERT');
    expect(verdicts(among(clinic('k', 100, 100, 34)))['k']).toBe('LOWER_THAN_EXPECTED ALARM');
    expect(verdicts(among(clinic('k', 100, 100, 60)))['k']).toBe('HIGHER_THAN_EXPECTED ALERT');
    expect(verdicts(among(clinic('k', 100, 100, 66)))['k']).toBe('HIGHER_THAN_EXPECTED ALARM');
    expect(verdicts(among(clinic('k', 29, 29, 5)))['k']).toBe('TOO_FEW TOO_FEW');
  });

  it('does not compare a clinic with fewer than 60 % followed, and does at exactly 60 %', () => {
    expect(verdicts(among(clinic('k', 100, 59, 30)))['k']).toBe('NOT_COMPARABLE INSIDE');
    expect(verdicts(among(clinic('k', 100, 60, 30)))['k']).toBe('WITHIN_EXPECTED INSIDE');
    expect(verdicts(among(clinic('k', 50, 20, 10)))['k']).toBe('NOT_COMPARABLE TOO_FEW');
  });

  it('gives the rate with its Wilson interval, and bounds for those who did not answer', () => {
    // 50 of 100: (50 + z²/2 ± z √(25 + z²/4)) / (100 + z²), z = 1.959964.
    const row = among(clinic('k', 160, 100, 50)).rows[2]!;
    expect(row).toMatchObject({
      n: 100,
      nEligible: 160,
      completeness: 0.625,
      responders: 50,
      rate: 0.5,
      suppressed: null,
    });
    expect(row.interval?.lower).toBeCloseTo(0.403832, 6);
    expect(row.interval?.upper).toBeCloseTo(0.596168, 6);
    expect(row.bounds).toEqual({ observed: 0.5, worst: 0.3125, best: 0.6875 });
  });

  it('gives the rate of the network with the interval that a clinic of all its answers would have', () => {
    const { networkRate, networkInterval } = compare(clinic('a', 100, 60, 20), clinic('b', 60, 40, 30));
    expect(networkRate).toBe(0.5);
    // 50 of 100, as above.
    expect(networkInterval?.lower).toBeCloseTo(0.403832, 6);
    expect(networkInterval?.upper).toBeCloseTo(0.596168, 6);
    expect(networkInterval?.level).toBe(0.95);
    expect(compare(clinic('a', 9, 5, 5), clinic('b', 9, 4, 0)).networkInterval).toBeNull();
    expect(compare(clinic('a', 9, 5, 5), clinic('b', 9, 5, 0)).networkInterval).not.toBeNull();
    expect(compare().networkInterval).toBeNull();
  });

  it('gives the interval of the network in the unit of each kind of indicator', () => {
    const parts = {
      MEAN: { total: 300, squares: 1_000 },
      MEDIAN: { values: Array.from({ length: 100 }, (_, index) => index) },
    };
    for (const indicator of Object.values(indicators)) {
      const counts = { ...clinic('a', 100, 100, 4), ...parts[indicator.kind as keyof typeof parts] };
      const { networkRate, networkInterval } = compareClinics(indicator, [counts, clinic('b', 50, 0, 0)], '2026-11-22');
      expect(networkInterval?.lower).toBeLessThan(networkRate);
      expect(networkInterval?.upper).toBeGreaterThan(networkRate);
    }
  });

  it('gives no rate below 10 answers and no limits below 30', () => {
    const rowAt = (n: number, responders: number) => among(clinic('k', n, n, responders)).rows[2]!;
    expect(rowAt(9, 0)).toMatchObject({ rate: null, interval: null, limits: null, bounds: { observed: null } });
    expect(rowAt(10, 5)).toMatchObject({ rate: 0.5, limits: null });
    expect(rowAt(30, 15).limits?.n).toBe(30);
  });

  it('has a clinic without closed windows, and a network without any, say nothing', () => {
    expect(among(clinic('k', 0, 0, 0)).rows[2]).toMatchObject({ completeness: null, bounds: null, verdict: 'TOO_FEW' });
    expect(compare()).toMatchObject({ n: 0, rows: [], funnel: [], sentence: expect.stringContaining('No clinic') });
  });

  it('withholds a small count with everything that it follows from, but not the verdict that any such count has', () => {
    const { rows } = among(clinic('k', 100, 100, 3));
    const nothing = { responders: null, rate: null, interval: null, bounds: null, suppressed: { minN: 5 } };
    expect(rows[2]).toMatchObject({ ...nothing, n: 100, verdict: 'LOWER_THAN_EXPECTED', band: 'ALARM' });
    expect(rows[0]).toMatchObject({ ...nothing, verdict: 'WITHIN_EXPECTED' });
    expect(rows[1]).toMatchObject({ responders: 2_500, suppressed: null });
  });

  it('withholds the verdict too where it would tell which small count it is', () => {
    // Around a tenth, 1 to 4 of 30 all lie inside: the band tells nothing.
    const calm = compare(clinic('x', 5_000, 5_000, 500), clinic('y', 5_000, 5_000, 500), clinic('k', 30, 30, 1))
      .rows[2]!;
    expect(calm).toMatchObject({ band: 'INSIDE', responders: null });
    // Around a fifth, the lower 95 % limit of 30 lies between 1 and 4 patients.
    const telling = compare(clinic('x', 5_000, 5_000, 1_000), clinic('y', 5_000, 5_000, 1_000), clinic('k', 30, 30, 1));
    expect(telling.rows[2]).toMatchObject({ band: 'TOO_FEW', verdict: 'TOO_FEW', responders: null });
  });

  it('withholds the count of a clinic with fewer answers than the smallest cell that is shown', () => {
    for (const followed of [1, 2, 3, 4])
      for (let responders = 0; responders <= followed; responders += 1) {
        const row = among(clinic('k', 4, followed, responders)).rows.find((candidate) => candidate.clinic.id === 'k');
        expect({ followed, verdict: row?.band, responders: row?.responders }).toMatchObject({
          verdict: 'TOO_FEW',
          responders: null,
        });
      }
  });

  it('says it in a sentence, with what chance would do', () => {
    const { sentence, outside95, expectedByChanceOutside95 } = compare(
      clinic('a', 100, 100, 50),
      clinic('b', 100, 100, 80),
      clinic('c', 100, 100, 20),
      clinic('d', 100, 50, 25),
      { ...clinic('e', 20, 20, 10), excluded: 7 },
    );
    expect({ outside95, expected: expectedByChanceOutside95.toFixed(2) }).toEqual({ outside95: 2, expected: '0.15' });
    expect(sentence).toBe(
      'b is 30 points above the network (80 %, n 100; above the 99.8 % limit). ' +
        'c is 30 points below the network (20 %, n 100; below the 99.8 % limit). ' +
        'The network’s rate is 50 % (n 370, 88 % of 420 followed), before case-mix adjustment. ' +
        'Of 3 clinics judged fewer than 1 would fall outside the 95 % limits by chance; 2 do: 1 higher and 1 lower than expected. ' +
        '1 clinic is not comparable, with fewer than 60 % followed. 1 clinic has too few answers to judge. ' +
        'Episodes that began without pain are left out (7).',
    );
  });
});

describe('the funnel', () => {
  it('has the exact mid-p limits', () => {
    const limit = funnelLimitAt(10, 0.5);
    expect(Object.values(limit).map((value) => value.toFixed(6))).toEqual(
      [10, 0.05024, 0.182444, 0.817556, 0.94976].map((value) => value.toFixed(6)),
    );
  });

  it('runs from 10 to a tenth beyond the largest clinic, each n once', () => {
    const places = funnelLines(600, 0.48).map(({ n }) => n);
    expect([places[0], places.at(-1)]).toEqual([10, 660]);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places.length).toBeGreaterThan(45);
    expect(funnelLines(5, 0.48)).toEqual([]);
  });
});
