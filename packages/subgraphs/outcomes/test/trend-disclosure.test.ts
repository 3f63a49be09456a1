import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
let accounts = 0;
/** Each asks as somebody new: what is told must hold without a memory of answers before. */
const someone = () =>
  viewerWith([{ role: 'ANALYST', clinicId: null }], { purpose: null, accountId: `acct_${(accounts += 1)}` });

const clinics = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `clin_${name}`);
const regionOf = (clinicId: string) =>
  ({ clin_a: 'EAST', clin_b: 'EAST', clin_c: 'WEST', clin_d: 'WEST' })[clinicId] ?? 'NORTH';
const conditions = ['CRPS', 'FIBROMYALGIA', 'CENTRAL', 'OTHER'];
const months = ['01', '02', '03', '04', '05', '06'];

/** How many of each condition responded and did not, in one clinic and month; some of them few, some none. */
function countsOf(clinic: number, condition: number, month: number): [responders: number, others: number] {
  const seed = (7 * clinic + 5 * condition + 3 * month) % 11;
  if (condition === 3) return clinic < 2 && month % 3 === 0 ? [2, 7] : [0, 0];
  if (condition === 1) return [seed < 3 ? 1 : 4, 6];
  return [5 + seed, 6 + ((seed * 3) % 7)];
}

beforeAll(async () => {
  world = await startOutcomes(fixedClock('2026-11-22T12:00:00Z'));
  for (const [clinic, clinicId] of clinics.entries()) {
    await world.database.owner.query(`insert into outcomes.clinic_facts values ($1, $1, 'UTC', $2)`, [
      clinicId,
      regionOf(clinicId),
    ]);
    for (const [condition, diagnosisGroup] of conditions.entries())
      for (const [index, month] of months.entries()) {
        const [responders, others] = countsOf(clinic, condition, index);
        if (responders + others > 0)
          await buildEpisodes(world.database, {
            clinicId,
            endedOn: `2026-${month}-10`,
            baselineNrs: 7,
            week4: scores(responders, others),
            diagnosisGroup,
          });
      }
  }
  // In September one clinic has few responders, and of the others the next smallest hides with it.
  for (const [clinicId, responders] of [
    ['clin_a', 20],
    ['clin_b', 2],
    ['clin_c', 6],
    ['clin_d', 20],
  ] as const)
    await buildEpisodes(world.database, {
      clinicId,
      endedOn: '2026-09-10',
      baselineNrs: 7,
      week4: scores(responders, 20),
    });
  await world.database.owner.query('analyze');
});
afterAll(() => world[Symbol.asyncDispose]());

interface Point {
  from: string;
  n: number;
  events: number | null;
  isWithheld: boolean;
}
interface Counts {
  n: number;
  events: number;
}

/** What is shown of each period of a trend; nothing where it is refused. */
async function trendOf(field: string): Promise<Map<string, Counts>> {
  const { data } = await world.ask(someone(), `{ trend: ${field} { period points { from n events isWithheld } } }`);
  const { period, points } = (data?.['trend'] as { period: string; points: Point[] } | null) ?? {
    period: '',
    points: [],
  };
  return new Map(
    points.flatMap(({ from, n, events, isWithheld }) =>
      isWithheld || events === null ? [] : [[`${period} ${from}`, { n, events }] as const],
    ),
  );
}

const networkTrend = (filter: string) => trendOf(`networkTrend(indicator: RESP30_W4, filter: ${filter})`);

const isSmall = (count: number) => count > 0 && count < 5;
const expectLarge = (what: string, { n, events }: Counts) => {
  if (isSmall(events) || isSmall(n - events)) expect.fail(`${what} tells of ${events} of ${n}`);
};
const less = (one: Counts, ...others: Counts[]): Counts => ({
  n: others.reduce((rest, { n }) => rest - n, one.n),
  events: others.reduce((rest, { events }) => rest - events, one.events),
});

const subsets = <T>(values: readonly T[]): T[][] =>
  values
    .reduce<T[][]>((found, value) => [...found, ...found.map((set) => [...set, value])], [[]])
    .filter((set) => set.length > 0);

/** Months of a period as a filter. */
function monthsOf(period: string): string {
  const [kind, from] = period.split(' ') as [string, string];
  const last = Number(from.slice(5)) + (kind === 'QUARTER' ? 2 : 0);
  return `fromMonth: "${from}", toMonth: "2026-${String(last).padStart(2, '0')}"`;
}

type Rows = { id: string; n: number; events: number }[];
const rowsOf = new Map<string, Promise<Rows>>();
function comparisonRows(filter: string): Promise<Rows> {
  const rows = rowsOf.get(filter) ?? readRows(filter);
  rowsOf.set(filter, rows);
  return rows;
}

async function readRows(filter: string): Promise<Rows> {
  const { data } = await world.ask(
    someone(),
    `{ clinicComparison(indicator: RESP30_W4, filter: ${filter}) { rows { clinic { id } n responders } } }`,
  );
  const found = data?.['clinicComparison'] as {
    rows: { clinic: { id: string }; n: number; responders: number | null }[];
  } | null;
  return (found?.rows ?? []).flatMap(({ clinic, n, responders }) =>
    responders === null ? [] : [{ id: clinic.id, n, events: responders }],
  );
}

describe('what trends tell with every other answer', () => {
  it('is no small group left by two selections of conditions, in any period', async () => {
    const trends = new Map<string, Map<string, Counts>>();
    for (const set of subsets(conditions))
      trends.set(set.join(), await networkTrend(`{ diagnosisGroups: [${set.join()}] }`));
    trends.set('', await networkTrend('{}'));
    const shown = [...trends].filter(([, points]) => points.size > 0);
    expect(shown.length).toBeGreaterThan(4);
    for (const [large, one] of shown)
      for (const [small, other] of shown) {
        const isPart =
          large !== small &&
          small !== '' &&
          (large === '' || small.split(',').every((part) => large.split(',').includes(part)));
        if (isPart)
          for (const [period, counts] of one)
            if (other.has(period))
              expectLarge(`${large || 'all'} less ${small} in ${period}`, less(counts, other.get(period)!));
      }
  });

  it('is no small group left by what comparisons and clinics show of the same period', async () => {
    for (const condition of ['', 'FIBROMYALGIA', 'OTHER']) {
      const chosen = condition ? `diagnosisGroups: [${condition}]` : '';
      const own = new Map<string, Map<string, Counts>>();
      for (const clinicId of clinics)
        own.set(
          clinicId,
          await trendOf(`clinicTrend(clinicId: "${clinicId}", indicator: RESP30_W4, filter: {${chosen}})`),
        );
      for (const [period, counts] of await networkTrend(`{${chosen}}`)) {
        const seen = new Map(
          (await comparisonRows(`{ ${chosen} ${monthsOf(period)} }`)).map(({ id, ...row }) => [id, row] as const),
        );
        for (const [clinicId, points] of own) if (points.has(period)) seen.set(clinicId, points.get(period)!);
        const rest = less(counts, ...seen.values());
        if (seen.size < clinics.length)
          expectLarge(`The network less ${[...seen.keys()].join()} in ${period} ${chosen}`, rest);
      }
    }
  });

  it('is no clinic of a period that the comparison of that period withholds', async () => {
    for (const clinicId of clinics)
      for (const [period, { n }] of await trendOf(`clinicTrend(clinicId: "${clinicId}", indicator: RESP30_W4)`))
        if (n > 0) expect((await comparisonRows(`{ ${monthsOf(period)} }`)).map(({ id }) => id)).toContain(clinicId);
  });

  it('is no small group left by peers, in any period', async () => {
    const regions = ['EAST', 'WEST', 'NORTH'];
    for (const condition of ['', 'FIBROMYALGIA']) {
      const chosen = condition ? `diagnosisGroups: [${condition}]` : '';
      const all = await networkTrend(`{${chosen}}`);
      const byRegions = new Map<string, Map<string, Counts>>();
      for (const set of subsets(regions))
        byRegions.set(
          set.join(),
          await networkTrend(`{ regions: [${set.map((name) => `"${name}"`).join()}] ${chosen} }`),
        );
      for (const [period, counts] of all)
        for (const [set, points] of byRegions)
          if (points.has(period) && set.split(',').length < regions.length) {
            const rest = less(counts, points.get(period)!);
            expectLarge(`all but ${set} in ${period} ${chosen}`, rest);
            const inside = clinics.filter((clinicId) => !set.split(',').includes(regionOf(clinicId)));
            const rows = (await comparisonRows(`{ ${chosen} ${monthsOf(period)} }`)).filter(({ id }) =>
              inside.includes(id),
            );
            if (rows.length < inside.length)
              expectLarge(`all but ${set} less clinics in ${period} ${chosen}`, less(rest, ...rows));
          }
    }
  });
});

describe('the trend of a selection', () => {
  it('adds up the series of the condition, the months and the peers that are chosen', async () => {
    const expected = (chosen: (clinicId: string) => boolean, condition: number, month: number): Counts =>
      clinics.reduce<Counts>(
        (sum, clinicId, clinic) => {
          if (!chosen(clinicId)) return sum;
          const [responders, others] = countsOf(clinic, condition, month);
          return { n: sum.n + responders + others, events: sum.events + responders };
        },
        { n: 0, events: 0 },
      );
    const crps = await networkTrend('{ diagnosisGroups: [CRPS], fromMonth: "2026-02", toMonth: "2026-05" }');
    expect([...crps]).toEqual(
      [1, 2, 3, 4].map((month) => [`MONTH 2026-0${month + 1}`, expected(() => true, 0, month)]),
    );
    const east = await networkTrend('{ diagnosisGroups: [CRPS], regions: ["EAST"], toMonth: "2026-06" }');
    expect(east.get('MONTH 2026-01')).toEqual(expected((clinicId) => regionOf(clinicId) === 'EAST', 0, 0));
    expect(await networkTrend('{ protocolVersionIds: ["pver_other"] }')).toEqual(new Map());
  });

  it('is refused where the filter is none, and is narrowed by months for one clinic too', async () => {
    const { codes } = await world.ask(
      someone(),
      '{ networkTrend(indicator: RESP30_W4, filter: { fromMonth: "2026-13" }) { asOf } }',
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
    const own = await trendOf(
      'clinicTrend(clinicId: "clin_a", indicator: RESP30_W4, filter: { diagnosisGroups: [CRPS], fromMonth: "2026-04" })',
    );
    expect([...own.keys()].every((period) => period >= 'MONTH 2026-04')).toBe(true);
  });
});
