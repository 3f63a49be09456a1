import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const analyst = viewerWith([{ role: 'ANALYST', clinicId: null }], { purpose: null });

beforeAll(async () => {
  world = await startOutcomes(fixedClock('2026-11-22T12:00:00Z'));
  const build = (clinicId: string, diagnosisGroup: string, week4: (number | null)[], endedOn = '2026-05-10') =>
    buildEpisodes(world.database, { clinicId, endedOn, baselineNrs: 7, week4, diagnosisGroup });
  for (const clinicId of ['clin_a', 'clin_b', 'clin_c']) {
    await build(clinicId, 'CRPS', scores(60, 40, 10));
    await build(clinicId, 'FIBROMYALGIA', scores(30, 70, 10));
    await build(clinicId, 'CENTRAL', scores(20, 20, 10), '2026-03-31');
  }
  await build('clin_d', 'CRPS', scores(20, 21));
  await build('clin_d', 'CENTRAL', scores(12, 11));
  await build('clin_d', 'FIBROMYALGIA', scores(2, 5));
  await build('clin_e', 'FIBROMYALGIA', scores(1, 1));
  await build('clin_e', 'CRPS', scores(15, 15));
});
afterAll(() => world[Symbol.asyncDispose]());

interface Row {
  clinic: { id: string };
  n: number;
  responders: number | null;
  standardised: { observed: number; expected: number; ratio: number } | null;
}
async function compare(filter: string, adjust = 'NONE') {
  const { data, codes } = await world.ask(
    analyst,
    `{ clinicComparison(indicator: RESP30_W4, adjust: ${adjust}, filter: ${filter}) { n methodVersion
    lineage { eligible excludedByReason { reason count } } model { events note } sentence
    rows { clinic { id } n responders standardised { observed expected ratio } } } }`,
  );
  const found = data?.['clinicComparison'] as { n: number; rows: Row[]; [name: string]: unknown } | null;
  return { ...found, codes, row: (id: string) => found?.rows.find(({ clinic }) => clinic.id === `clin_${id}`) };
}

describe('a filtered comparison', () => {
  it('holds the episodes of a diagnosis, and those whose series ended in a month of the period, both included', async () => {
    expect((await compare('{ diagnosisGroups: [CRPS] }')).row('a')).toMatchObject({ n: 100, responders: 60 });
    expect((await compare('{ fromMonth: "2026-03", toMonth: "2026-03" }')).row('a')).toMatchObject({ n: 40 });
    expect((await compare('{ fromMonth: "2026-04" }')).row('a')).toMatchObject({ n: 200, responders: 90 });
    expect((await compare('{ protocolVersionIds: ["pver_other"] }')).n).toBe(0);
    expect((await compare('{ diagnosisGroups: [], protocolVersionIds: ["pver_1"] }')).row('a')).toMatchObject({
      n: 240,
    });
  });

  it('is refused where it is no filter', async () => {
    for (const filter of [
      '{ fromMonth: "2026-13" }',
      '{ fromMonth: "2026-03-01" }',
      '{ fromMonth: "2026-03", toMonth: "2026-02" }',
    ])
      expect((await compare(filter)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('withholds what another answer, subtracted, would tell: all patients but the seven with fibromyalgia', async () => {
    const hidden = { responders: null };
    expect((await compare('{ diagnosisGroups: [CRPS, CENTRAL] }')).row('d')).toMatchObject(hidden);
    expect((await compare('{ diagnosisGroups: [FIBROMYALGIA] }')).row('d')).toMatchObject(hidden);
    expect((await compare('{ diagnosisGroups: [CRPS, CENTRAL] }')).row('a')).toMatchObject({ responders: 80 });
  });

  it('leaves out a clinic with fewer answers than may be shown, and says how many it left out', async () => {
    const { row, lineage } = await compare('{ diagnosisGroups: [FIBROMYALGIA] }', 'CASE_MIX');
    expect(row('e')).toBeUndefined();
    expect(lineage).toMatchObject({
      excludedByReason: expect.arrayContaining([{ reason: 'CLINIC_TOO_SMALL', count: 1 }]),
    });
  });

  it('gives no adjusted number that a withheld count would follow from', async () => {
    const { row } = await compare('{ diagnosisGroups: [CRPS, CENTRAL] }', 'CASE_MIX');
    expect(row('d')).toMatchObject({ responders: null, standardised: null });
    expect(row('a')?.standardised).toMatchObject({ observed: 80 });
  });
});

describe('the adjustment', () => {
  it('expects of each clinic what its diagnoses let expect', async () => {
    const { row, rows, model, methodVersion } = await compare('{ diagnosisGroups: null }', 'CASE_MIX');
    expect(methodVersion).toBe('indirect-case-mix-1');
    expect(model).toMatchObject({ note: null });
    const shown = rows!.flatMap(({ standardised }) => standardised ?? []);
    expect(shown.length).toBeGreaterThan(2);
    expect(row('a')?.standardised?.expected).toBeCloseTo(row('b')!.standardised!.expected, 6);
  });
});
