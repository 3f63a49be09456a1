import type { Viewer } from '@surcease/authz';
import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const ask: OutcomesWorld['ask'] = (...args) => world.ask(...args);
const clock = fixedClock('2026-11-22T12:00:00Z');
const nurse = viewerWith([{ role: 'NURSE', clinicId: 'clin_steady' }]);
const networkAdmin = viewerWith([{ role: 'NETWORK_ADMIN', clinicId: null }], { purpose: null });
const closed = '2026-10-10';
const stillOpen = '2026-10-11';

const whole = `{ clinicComparison(indicator: RESP30_W4) { asOf methodVersion n nEligible followUpPercent networkRate
  expectedByChanceOutside95 outside95 sentence indicator { id minimumN } funnel { n lower998 lower95 upper95 upper998 }
  rows { clinic { id } n nEligible completeness responders rate interval { lower upper level } bounds { observed worst best }
    limits { n lower95 upper95 } band verdict suppressed { reason minN } } } }`;

interface Row extends Record<string, unknown> {
  clinic: { id: string };
}

async function comparison(viewer: Viewer = networkAdmin) {
  const { data, errors } = await ask(viewer, whole);
  expect(errors).toBeUndefined();
  const found = data?.['clinicComparison'] as Record<string, unknown> & { rows: Row[]; funnel: { n: number }[] };
  return { ...found, row: (id: string) => found.rows.find(({ clinic }) => clinic.id === id) };
}

beforeAll(async () => {
  world = await startOutcomes(clock);
  const build = (clinicId: string, week4: (number | null)[], endedOn: string | null = closed, baselineNrs = 7) =>
    buildEpisodes(world.database, { clinicId, endedOn, baselineNrs, week4 });
  await build('clin_steady', scores(45, 55, 25));
  await build('clin_steady', scores(6, 0), stillOpen);
  await build('clin_steady', scores(0, 0, 3), null);
  await build('clin_steady', [0, 0], closed, 0);
  await build('clin_high', scores(50, 10));
  await build('clin_low', scores(10, 50));
  await build('clin_gap', scores(25, 25, 50));
  await build('clin_few', scores(9, 11));
  await build('clin_tiny', scores(0, 9));
  await build('clin_small', scores(3, 37));
});
afterAll(() => world[Symbol.asyncDispose]());

describe('the comparison of clinics', () => {
  it('counts episodes whose window has closed, and of the whole network whoever asks', async () => {
    // Followed 100 + 60 + 60 + 50 + 20 + 9 + 40, of 75 more eligible; responders 45 + 50 + 10 + 25 + 9 + 0 + 3.
    const expected = {
      asOf: '2026-11-22T12:00:00.000Z',
      n: 339,
      nEligible: 414,
      networkRate: 142 / 339,
      followUpPercent: 33_900 / 414,
    };
    expect(await comparison(nurse)).toMatchObject({ ...expected, indicator: { id: 'RESP30_W4', minimumN: 30 } });
    expect((await comparison(networkAdmin)).rows.map(({ clinic }) => clinic.id)).toEqual(
      ['few', 'gap', 'high', 'low', 'small', 'steady', 'tiny'].map((name) => `clin_${name}`),
    );
  });

  it('judges each clinic by its own numbers', async () => {
    const { row, outside95, expectedByChanceOutside95 } = await comparison();
    expect(row('clin_steady')).toMatchObject({ n: 100, nEligible: 125, completeness: 0.8, responders: 45, rate: 0.45 });
    expect(row('clin_steady')).toMatchObject({ verdict: 'WITHIN_EXPECTED', band: 'INSIDE', limits: { n: 100 } });
    expect(row('clin_steady')).toMatchObject({ bounds: { observed: 0.45, worst: 0.36, best: 0.56 }, suppressed: null });
    expect(row('clin_high')).toMatchObject({ verdict: 'HIGHER_THAN_EXPECTED', band: 'ALARM', rate: 50 / 60 });
    expect(row('clin_low')).toMatchObject({ verdict: 'LOWER_THAN_EXPECTED', band: 'ALARM', rate: 10 / 60 });
    expect(row('clin_gap')).toMatchObject({
      verdict: 'NOT_COMPARABLE',
      bounds: { observed: 0.5, worst: 0.25, best: 0.75 },
    });
    expect(row('clin_tiny')).toMatchObject({
      verdict: 'TOO_FEW',
      band: 'TOO_FEW',
      responders: 0,
      rate: null,
      limits: null,
    });
    expect({ outside95, expected: expectedByChanceOutside95 }).toEqual({ outside95: 3, expected: 0.2 });
  });

  it('withholds a small count, and the next smallest, from which it would follow', async () => {
    const { row, rows, sentence } = await comparison();
    const nothing = { responders: null, rate: null, interval: null, bounds: null, suppressed: { minN: 5 } };
    expect(row('clin_small')).toMatchObject({ ...nothing, n: 40, verdict: 'LOWER_THAN_EXPECTED' });
    expect(row('clin_few')).toMatchObject({ ...nothing, n: 20, verdict: 'TOO_FEW' });
    expect(rows.filter(({ suppressed }) => suppressed !== null)).toHaveLength(2);
    expect(sentence).toContain('before case-mix adjustment');
    expect(sentence).toContain('left out (fewer than 5)');
  });

  it('draws the funnel from 10 to a tenth beyond the largest clinic', async () => {
    const { funnel } = await comparison();
    expect([funnel[0]?.n, funnel.at(-1)?.n]).toEqual([10, 110]);
  });

  it('is open to whoever may compare, without a purpose and without an audit of patients', async () => {
    expect((await ask(networkAdmin, whole)).audit).toBeUndefined();
    const named = await ask(nurse, '{ indicators { id name description direction window version } }');
    expect((named.data as { indicators: unknown[] }).indicators[0]).toMatchObject({
      id: 'RESP30_W4',
      direction: 'HIGHER_IS_BETTER',
      window: 'W4',
    });
    const auditor = viewerWith([{ role: 'AUDITOR', clinicId: null }]);
    expect((await ask(auditor, whole)).codes).toEqual(['FORBIDDEN']);
    expect((await ask(null, whole)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('holds an answer for five seconds and then sees what has come', async () => {
    const before = await comparison();
    await buildEpisodes(world.database, { clinicId: 'clin_steady', endedOn: closed, baselineNrs: 7, week4: [4] });
    expect((await comparison()).n).toBe(before['n']);
    clock.moveTo('2026-11-22T12:00:06Z');
    expect((await comparison()).n).toBe(Number(before['n']) + 1);
  });
});
