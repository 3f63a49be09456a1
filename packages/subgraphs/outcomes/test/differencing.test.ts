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
};

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

  it('are answered where the difference is large enough', async () => {
    const viewer = analyst('acct_large');
    expect(await paths['clinicComparison']!(viewer, '{ fromMonth: "2026-01", toMonth: "2026-01" }')).toBe(20);
    expect(await paths['clinicComparison']!(viewer, upToFebruary)).toBe(40);
  });
});
