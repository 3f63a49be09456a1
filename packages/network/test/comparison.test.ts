import type { Viewer } from '@surcease/authz';
import { loadNetwork } from '@surcease/demo-network';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { contextMigrations } from '@surcease/network';
import { createContextRuntime } from '@surcease/network/context';
import { createLogger } from '@surcease/observability';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

interface Row {
  clinic: { id: string };
  band: string;
  verdict: string;
  n: number;
  responders: number | null;
  standardised: {
    observed: number;
    expected: number;
    z: number;
    adjustedZ: number;
    rankInterval: { from: number | null; to: number | null; among: number; refusal: string | null };
  } | null;
}
interface Comparison {
  n: number;
  sentence: string;
  rows: Row[];
  model: { n: number; events: number; auc: number; calibrationSlope: number; coefficients: { name: string }[] };
  overdispersion: { phi: number; threshold: number; adjusted: boolean; tau2: number };
  lineage: { excludedByReason: { reason: string; count: number }[] };
}

const fields = `n sentence model { n events auc calibrationSlope coefficients { name value } }
  overdispersion { phi threshold adjusted tau2 } lineage { excludedByReason { reason count } }
  rows { clinic { id } band verdict n responders standardised { observed expected z adjustedZ
    rankInterval { from to among refusal } } }`;

const clock = fixedClock('2026-11-22T18:00:00Z');
const analyst = viewerWith([{ role: 'ANALYST', clinicId: null }], { purpose: null });
const owned = new AsyncDisposableStack();
let database: TestDatabase;
let ask: (viewer: Viewer, text: string) => ReturnType<typeof askSubgraph>;
const idBySlug = new Map<string, string>();

beforeAll(async () => {
  database = owned.use(await createTestDatabase(inject('databaseUrl'), contextMigrations));
  await loadNetwork(database.owner, { anchorDate: clock.now() });
  const logger = createLogger({ name: 'test', level: 'silent' });
  const config = { databaseUrl: database.ownerUrl, secret: database.secret, logger, bus: null, clock, poolSize: 2 };
  const { subgraph } = owned.use(await createContextRuntime('outcomes', config));
  ask = (viewer, text) => askSubgraph(subgraph, viewer, text);
  const { rows } = await database.owner.query<{ slug: string; id: string }>('select slug, id from clinics.clinics');
  for (const { slug, id } of rows) idBySlug.set(slug, id);
}, 120_000);
afterAll(() => owned.disposeAsync());

async function compare(args: string): Promise<Comparison> {
  const { data, errors } = await ask(analyst, `{ clinicComparison(${args}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data?.['clinicComparison'] as Comparison;
}
const rowOf = ({ rows }: Comparison, slug: string) => rows.find(({ clinic }) => clinic.id === idBySlug.get(slug))!;

describe('the adjusted comparison of the demo network', () => {
  it('finds what was planted, and nothing else', async () => {
    const adjusted = await compare('indicator: RESP30_W4, adjust: CASE_MIX');
    expect(rowOf(adjusted, 'larkmead')).toMatchObject({ band: 'ALARM', verdict: 'LOWER_THAN_EXPECTED' });
    expect(rowOf(adjusted, 'ironwood')).toMatchObject({ band: 'ALARM', verdict: 'HIGHER_THAN_EXPECTED' });
    expect(rowOf(adjusted, 'kestrel-ridge')).toMatchObject({ verdict: 'NOT_COMPARABLE' });
    expect(rowOf(adjusted, 'juniper-falls')).toMatchObject({ band: 'INSIDE', verdict: 'WITHIN_EXPECTED' });
    const planted = ['larkmead', 'ironwood'].map((slug) => idBySlug.get(slug));
    for (const { clinic, band } of adjusted.rows) expect(band === 'ALARM').toBe(planted.includes(clinic.id));
    expect(adjusted.sentence).toContain('after case-mix adjustment');
  });

  it('brings the clinic full of fibromyalgia nearer to what is expected', async () => {
    const adjusted = rowOf(await compare('indicator: RESP30_W4, adjust: CASE_MIX'), 'juniper-falls');
    const { standardised, responders, n } = adjusted;
    expect(Math.abs(standardised?.z ?? 9)).toBeLessThan(1);
    expect(responders! / n).toBeLessThan(0.45);
    expect(standardised?.expected).toBeLessThan(0.45 * n);
  });

  it('expects as many as there were, of as many as answered, by a model that says how well it fits', async () => {
    const { rows, model, n } = await compare('indicator: RESP30_W4, adjust: CASE_MIX');
    const sum = (of: (row: NonNullable<Row['standardised']>) => number) =>
      rows.reduce((total, { standardised }) => total + of(standardised!), 0);
    expect(sum(({ observed }) => observed)).toBe(model.events);
    expect(Math.abs(sum(({ expected }) => expected) - model.events)).toBeLessThan(1e-6);
    expect(model.n).toBe(n);
    expect(model.auc).toBeGreaterThan(0.57);
    expect(model.calibrationSlope).toBeCloseTo(1, 3);
    expect(model.coefficients.map(({ name }) => name)).toContain('diagnosis group: FIBROMYALGIA');
  });

  it('ranks by ranges, and says what would make a clinic rateable', async () => {
    const adjusted = await compare('indicator: RESP30_W4, adjust: CASE_MIX');
    const ranks = (slug: string) => rowOf(adjusted, slug).standardised!.rankInterval;
    expect(ranks('ironwood').from).toBe(1);
    expect(ranks('ironwood').to).toBeLessThan(6);
    expect(ranks('larkmead').to).toBe(ranks('larkmead').among);
    expect(ranks('northgate').to! - ranks('northgate').from!).toBeGreaterThan(4);
    expect(ranks('kestrel-ridge')).toMatchObject({ from: null, to: null });
    expect(ranks('kestrel-ridge').refusal).toMatch(/^\d+ more completed follow-ups would make it rateable/);
  });

  it('holds for every indicator, and for a part of the patients', async () => {
    for (const indicator of ['RESP50_W4', 'RESP30_END', 'RESP30_W12', 'DETERIORATION_W4', 'MME_CUT20_W4']) {
      const { model, rows } = await compare(`indicator: ${indicator}, adjust: CASE_MIX`);
      expect({ indicator, rows: rows.length }).toEqual({ indicator, rows: 14 });
      expect(model.events).toBeGreaterThan(50);
    }
    const filter = '{ diagnosisGroups: [FIBROMYALGIA, CRPS], fromMonth: "2025-01", toMonth: "2026-06" }';
    const part = await compare(`indicator: RESP30_W4, adjust: CASE_MIX, filter: ${filter}`);
    expect(part.n).toBeLessThan(700);
    expect(part.n).toBeGreaterThan(200);
  });

  it('opens a frozen report with the same numbers after more data came, while the live one moves on', async () => {
    const question = 'indicator: RESP30_W4, adjust: CASE_MIX';
    const frozen = await ask(
      analyst,
      `mutation { freezeComparison(input: { clientMutationId: "1", ${question} }) { report { token comparison { ${fields} } } } }`,
    );
    type Report = { token: string; comparison: Comparison };
    const { report } = frozen.data!['freezeComparison'] as { report: Report };
    await database.owner.query(
      `update outcomes.assessments set score = 0 where instrument = 'NRS' and follow_up_window = 'W4' and clinic_id = $1`,
      [idBySlug.get('larkmead')],
    );
    clock.moveTo('2026-11-22T18:02:00Z');
    expect(rowOf(await compare(question), 'larkmead').verdict).toBe('HIGHER_THAN_EXPECTED');
    const { data } = await ask(analyst, `{ frozenComparison(token: "${report.token}") { comparison { ${fields} } } }`);
    expect((data!['frozenComparison'] as Report).comparison).toEqual(report.comparison);
    expect(rowOf(report.comparison, 'larkmead').verdict).toBe('LOWER_THAN_EXPECTED');
  });
});
