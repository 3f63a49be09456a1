import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const tiers = ['AGGREGATE', 'DEIDENTIFIED', 'IDENTIFIED'] as const;
const partner = (partnerTier: (typeof tiers)[number]) =>
  viewerWith([{ role: 'PARTNER', clinicId: null }], { kind: 'PARTNER', partnerTier });

beforeAll(async () => {
  world = await startOutcomes(fixedClock('2026-11-22T12:00:00Z'));
  const build = (clinicId: string, week4: (number | null)[], endedOn = '2026-05-10') =>
    buildEpisodes(world.database, { clinicId, endedOn, baselineNrs: 7, week4 });
  await build('clin_a', scores(102, 101));
  await build('clin_b', scores(63, 58));
  await build('clin_small', scores(7, 40));
  // Its window closed in the quarter that goes on.
  await build('clin_a', scores(33, 0), '2026-09-15');
});
afterAll(() => world[Symbol.asyncDispose]());

const ask = async (args: string, tier: (typeof tiers)[number] = 'AGGREGATE') => {
  const { data, codes } = await world.ask(
    partner(tier),
    `{ clinicComparison(${args}) { asOf n networkRate funnel { n } model { id } lineage { excludedByReason { reason } }
      rows { clinic { id } n nEligible responders rate z interval { lower } bounds { best } limits { n } standardised { observed } suppressed { minN } } } }`,
  );
  return { codes, found: data?.['clinicComparison'] as { n: number; rows: Record<string, unknown>[] } };
};

describe('what partners are told', () => {
  it('is on a grid: in steps of five, as of the last quarter, nothing below eleven nor what it follows from', async () => {
    for (const tier of tiers) {
      const { found } = await ask('indicator: RESP30_W4', tier);
      expect(found).toMatchObject({
        asOf: expect.stringContaining('2026-10-01'),
        n: 370,
        funnel: [],
        model: null,
        lineage: { excludedByReason: [] },
      });
      const untold = { z: null, interval: null, bounds: null, limits: null, standardised: null };
      const hidden = { ...untold, responders: null, rate: null, suppressed: { minN: 11 } };
      expect(found.rows).toMatchObject([
        { ...untold, n: 205, responders: 100, suppressed: null },
        { ...hidden, clinic: { id: 'clin_b' } },
        { ...hidden, clinic: { id: 'clin_small' } },
      ]);
    }
  });

  it('is refused off the grid', async () => {
    for (const args of [
      'indicator: RESP30_W4, filter: { diagnosisGroups: [CRPS] }',
      'indicator: RESP30_W4, filter: { fromMonth: "2026-01" }',
      'indicator: RESP30_W4, filter: { regions: ["WEST"] }',
      'indicator: NRS_CHANGE_W4',
    ])
      expect((await ask(args)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is nothing of what is explored or kept with free filters', async () => {
    for (const field of [
      'clinicTrend(clinicId: "clin_a", indicator: RESP30_W4) { asOf }',
      'clinicSpine(clinicId: "clin_a") { asOf }',
      'outcomeRug { asOf }',
      'reliefDuration { n }',
      'networkSignals { tested }',
      'conditionOutcomes(diagnosisGroup: CRPS) { n }',
      'clinicsSideBySide(clinicIds: ["clin_a", "clin_b"]) { asOf }',
      'frozenComparison(token: "rpt_x") { token }',
      'outcomeAlerts { id }',
      'clinicComparison(indicator: RESP30_W4) { networkInterval { lower } }',
    ])
      expect((await world.ask(partner('IDENTIFIED'), `{ ${field} }`)).codes).toEqual(['FORBIDDEN']);
  });
});
