import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const analyst = viewerWith([{ role: 'ANALYST', clinicId: null }], { purpose: null });

beforeAll(async () => {
  world = await startOutcomes(fixedClock('2026-11-22T12:00:00Z'));
  const build = (clinicId: string, endedOn: string, responders: number, n: number) =>
    buildEpisodes(world.database, { clinicId, endedOn, baselineNrs: 7, week4: scores(responders, n - responders) });
  for (let month = 1; month <= 10; month += 1) {
    const of = String(month).padStart(2, '0');
    if (month !== 4) await build('clin_a', `2025-${of}-28`, 10 + (month % 2), 20);
    await build('clin_b', `2025-${of}-01`, 20, 40);
  }
  for (const month of ['01', '02', '03']) await build('clin_a', `2026-${month}-15`, 10, 20);
  await build('clin_a', '2026-11-01', 9, 9);
  await build('clin_small', '2026-03-15', 2, 60);
  await build('clin_c', '2026-03-15', 30, 60);
  await build('clin_d', '2026-03-15', 6, 60);
});
afterAll(() => world[Symbol.asyncDispose]());

async function trend(clinicId: string, viewer = analyst) {
  const { data, codes } = await world.ask(
    viewer,
    `query ($clinicId: ID!) { clinicTrend(clinicId: $clinicId, indicator: RESP30_W4) { clinic { id } indicator { id } asOf period chart
      centre points { from n events rate lower upper isOutside isWithheld } runs { signal longestRun }
      protocolFirstUses { protocolVersion { id } month } suppressed { minN } } }`,
    { clinicId },
  );
  const found = data?.['clinicTrend'] as { points: { from: string; n: number }[]; [name: string]: unknown } | null;
  return { found, codes };
}

describe('the trend of a clinic', () => {
  it('has each month in which series ended, also an empty one, and none whose window is open', async () => {
    const { found } = await trend('clin_a');
    expect(found?.points).toHaveLength(15);
    expect(found?.points[3]).toMatchObject({ from: '2025-04', n: 0, rate: null });
    expect(found?.points.at(-1)).toMatchObject({ from: '2026-03', n: 20, events: 10, rate: 0.5, isOutside: false });
    expect(found).toMatchObject({ period: 'MONTH', chart: 'P', centre: 125 / 240, suppressed: null });
    expect(found).toMatchObject({ clinic: { id: 'clin_a' }, indicator: { id: 'RESP30_W4' }, runs: { signal: false } });
  });

  it('says since when a protocol version is used', async () => {
    expect((await trend('clin_b')).found).toMatchObject({
      protocolFirstUses: [{ protocolVersion: { id: 'pver_1' }, month: '2024-12' }],
    });
  });

  it('says nothing of a clinic whose own rate the comparison withholds, and knows no other clinic', async () => {
    const withheld = { points: [], centre: null, runs: null, suppressed: { minN: 5 } };
    for (const clinicId of ['clin_small', 'clin_d']) expect((await trend(clinicId)).found).toMatchObject(withheld);
    expect((await trend('clin_unknown')).found).toBeNull();
  });

  it('is closed to auditors', async () => {
    expect((await trend('clin_a', viewerWith([{ role: 'AUDITOR', clinicId: null }]))).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the trend of the network', () => {
  const ask = (viewer = analyst, indicator = 'RESP30_W4') =>
    world.ask(
      viewer,
      `query ($indicator: IndicatorId!) { networkTrend(indicator: $indicator) { indicator { id } asOf period chart centre direction
        points { from n events rate isWithheld } runs { signal } protocolFirstUses { protocolVersion { id } month }
        suppressed { minN } } }`,
      { indicator },
    );

  it('adds up all clinics, and shows no month in which a withheld clinic would be what is left', async () => {
    const { data, codes } = await ask();
    expect(codes).toEqual([]);
    const trend = data?.['networkTrend'] as { points: { from: string; n: number; events: number | null }[] };
    expect(trend.points[0]).toMatchObject({ from: '2025-01', n: 60, events: 31 });
    // Two clinics show nothing of their own in March 2026: of 200 answers, 120 are theirs.
    expect(trend.points.at(-1)).toMatchObject({ from: '2026-03', n: 200, events: 48, isWithheld: false });
    expect(trend).toMatchObject({
      period: 'MONTH',
      protocolFirstUses: [{ protocolVersion: { id: 'pver_1' }, month: '2024-12' }],
    });
  });

  it('answers by means, medians and rates too, and is closed to auditors', async () => {
    const means = (await ask(analyst, 'NRS_CHANGE_W4')).data?.['networkTrend'];
    expect(means).toMatchObject({ chart: 'XMR', period: 'MONTH' });
    expect((await ask(analyst, 'WAIT_DAYS')).data?.['networkTrend']).toMatchObject({ points: [], suppressed: null });
    expect((await ask(analyst, 'SERIOUS_ADVERSE_EVENTS')).codes).toEqual([]);
    expect((await ask(viewerWith([{ role: 'AUDITOR', clinicId: null }]))).codes).toEqual(['FORBIDDEN']);
  });
});
