import type { Viewer } from '@surcease/authz';
import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const analyst = (accountId: string) => viewerWith([{ role: 'ANALYST', clinicId: null }], { accountId, purpose: null });

beforeAll(async () => {
  world = await startOutcomes(fixedClock('2026-11-22T12:00:00Z'));
  for (const clinicId of ['clin_a', 'clin_b', 'clin_c'])
    for (const month of ['01', '02', '03', '04'])
      await buildEpisodes(world.database, {
        clinicId,
        endedOn: `2026-${month}-10`,
        baselineNrs: 7,
        // In March, the third clinic had three patients, of whom two responded.
        week4: clinicId === 'clin_c' && month === '03' ? scores(2, 1) : scores(20, 20),
      });
  for (const [clinicId, region] of [
    ['clin_a', 'EAST'],
    ['clin_b', 'EAST'],
    ['clin_c', 'WEST'],
  ])
    await world.database.owner.query(`insert into outcomes.clinic_facts values ($1, $1, 'UTC', $2)`, [
      clinicId,
      region,
    ]);
});
afterAll(() => world[Symbol.asyncDispose]());

/** Responders of the third clinic, by every path that shows them; null where they are withheld. */
const paths: Record<string, (viewer: Viewer, filter: string) => Promise<number | null>> = {
  clinicComparison: async (viewer, filter) => {
    const { data } = await world.ask(
      viewer,
      `{ clinicComparison(indicator: RESP30_W4, filter: ${filter}) { rows { clinic { id } responders } } }`,
    );
    return respondersOf((data!['clinicComparison'] as Rows).rows);
  },
  freezeComparison: async (viewer, filter) => {
    const { data } = await world.ask(
      viewer,
      `mutation { freezeComparison(input: { clientMutationId: "${Math.random()}", indicator: RESP30_W4, filter: ${filter} }) { report { comparison { rows { clinic { id } responders } } } } }`,
    );
    return respondersOf((data!['freezeComparison'] as { report: { comparison: Rows } }).report.comparison.rows);
  },
  clinicSpine: async (viewer, filter) => {
    const { data } = await world.ask(
      viewer,
      `{ clinicSpine(clinicId: "clin_c", adjust: NONE, filter: ${filter}) { rows { indicator { id } n value } } }`,
    );
    const spine = data?.['clinicSpine'] as { rows: { indicator: { id: string }; n: number; value: number | null }[] };
    const row = spine.rows.find(({ indicator }) => indicator.id === 'RESP30_W4');
    return row?.value == null ? null : Math.round(row.n * row.value);
  },
  clinicsSideBySide: async (viewer, filter) => {
    const { data } = await world.ask(
      viewer,
      `{ clinicsSideBySide(clinicIds: ["clin_a", "clin_c"], filter: ${filter}) { clinics { clinic { id } unadjusted { clinic { id } responders } } } }`,
    );
    const sides = data?.['clinicsSideBySide'] as { clinics: { unadjusted: Row }[] };
    return respondersOf(sides.clinics.map(({ unadjusted }) => unadjusted));
  },
  clinicTrend: (viewer, filter) =>
    sumOfTrend(viewer, `clinicTrend(clinicId: "clin_c", indicator: RESP30_W4, filter: ${filter})`),
};

/** What a trend adds up to, where all of it is shown. */
async function sumOfTrend(viewer: Viewer, field: string): Promise<number | null> {
  const { data, codes } = await world.ask(viewer, `{ trend: ${field} { points { events isWithheld } } }`);
  if (codes.includes('BAD_USER_INPUT')) return null;
  const { points } = data!['trend'] as { points: { events: number | null; isWithheld: boolean }[] };
  if (points.length === 0 || points.some(({ isWithheld }) => isWithheld)) return null;
  return points.reduce((sum, { events }) => sum + (events ?? 0), 0);
}

interface Row {
  clinic: { id: string };
  responders: number | null;
}
type Rows = { rows: Row[] };
const respondersOf = (rows: Row[]) => rows.find(({ clinic }) => clinic.id === 'clin_c')?.responders ?? null;

const upToFebruary = '{ fromMonth: "2026-01", toMonth: "2026-02" }';
const upToMarch = '{ fromMonth: "2026-01", toMonth: "2026-03" }';

describe('two answers, subtracted', () => {
  for (const [first, askFirst] of Object.entries(paths))
    for (const [second, askSecond] of Object.entries(paths))
      it(`tell nothing of three patients: ${first}, then ${second}`, async () => {
        const viewer = analyst(`acct_${first}_${second}`);
        const [before, after] = [await askFirst(viewer, upToFebruary), await askSecond(viewer, upToMarch)];
        expect([before, after]).toEqual([40, null]);
      });

  it('tell nothing of the months of a quarter that a trend shows whole, whichever came first', async () => {
    const wholeTrend = (viewer: Viewer) => sumOfTrend(viewer, 'clinicTrend(clinicId: "clin_c", indicator: RESP30_W4)');
    const [one, other, fresh] = ['acct_one', 'acct_other', 'acct_fresh'].map(analyst) as [Viewer, Viewer, Viewer];
    // By quarters, as March is small: 42 and 20.
    expect(await wholeTrend(fresh)).toBe(62);
    expect(await paths['clinicComparison']!(one, upToFebruary)).toBe(40);
    expect(await wholeTrend(one)).toBeNull();
    expect(await wholeTrend(other)).toBe(62);
    expect(await paths['clinicComparison']!(other, upToFebruary)).toBeNull();
  });

  it('tell nothing of few patients in the network as a whole, by the comparison or by the trend', async () => {
    const inRegion = (toMonth: string) => `{ regions: ["WEST"], fromMonth: "2026-01", toMonth: "${toMonth}" }`;
    for (const isTrendFirst of [false, true]) {
      const viewer = analyst(`acct_whole_${isTrendFirst}`);
      const ask = (isTrend: boolean, toMonth: string) =>
        isTrend
          ? sumOfTrend(viewer, `networkTrend(indicator: RESP30_W4, filter: ${inRegion(toMonth)})`)
          : world
              .ask(viewer, `{ clinicComparison(indicator: RESP30_W4, filter: ${inRegion(toMonth)}) { n networkRate } }`)
              .then(({ data }) => {
                const found = data?.['clinicComparison'] as { n: number; networkRate: number } | null;
                return found && Math.round(found.n * found.networkRate);
              });
      expect(await ask(isTrendFirst, '2026-02')).toBe(40);
      expect(await ask(!isTrendFirst, '2026-03')).toBeNull();
    }
  });

  it('are answered where the difference is large enough', async () => {
    const viewer = analyst('acct_large');
    expect(await paths['clinicComparison']!(viewer, '{ fromMonth: "2026-01", toMonth: "2026-01" }')).toBe(20);
    expect(await paths['clinicComparison']!(viewer, upToFebruary)).toBe(40);
  });
});
