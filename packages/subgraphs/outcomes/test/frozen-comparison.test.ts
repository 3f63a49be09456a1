import type { Viewer } from '@surcease/authz';
import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const clock = fixedClock('2026-11-22T12:00:00Z');
const analyst = viewerWith([{ role: 'ANALYST', clinicId: null }], { purpose: null });
const colleague = viewerWith([{ role: 'MEDICAL_DIRECTOR', clinicId: null }], { accountId: 'acct_2' });
const closed = '2026-05-10';

beforeAll(async () => {
  world = await startOutcomes(clock);
  for (const [clinicId, responders] of [
    ['clin_a', 60],
    ['clin_b', 50],
    ['clin_c', 40],
    ['clin_small', 98],
  ] as const)
    await buildEpisodes(world.database, {
      clinicId,
      endedOn: closed,
      baselineNrs: 7,
      week4: scores(responders, 100 - responders),
    });
});
afterAll(() => world[Symbol.asyncDispose]());

const numbers = `asOf n networkRate sentence methodVersion funnel { n lower998 upper998 } indicator { id name version }
  model { id auc brier calibrationSlope coefficients { name value } } lineage { dataCut eligible excludedByReason { reason count } }
  rows { clinic { id } n responders rate verdict band suppressed { minN } standardised { expected z ratio
    rankInterval { from to among } shrunken { rate } } }`;
const report = `token createdAt adjust filter { diagnosisGroups protocolVersionIds fromMonth toMonth } comparison { ${numbers} }`;

async function freeze(input: string, viewer: Viewer | null = analyst) {
  const { data, codes } = await world.ask(
    viewer,
    `mutation { freezeComparison(input: ${input}) { report { ${report} } userErrors { code path } clientMutationId } }`,
  );
  const payload = data?.['freezeComparison'] as {
    report: { token: string; createdAt: string; comparison: Record<string, unknown> } | null;
    userErrors: { code: string; path: string[] }[];
  } | null;
  return { payload, codes };
}
async function open(token: string, viewer: Viewer | null = analyst) {
  const { data, codes } = await world.ask(
    viewer,
    `query ($token: ID!) { frozenComparison(token: $token) { ${report} } }`,
    {
      token,
    },
  );
  return { report: data?.['frozenComparison'], codes };
}
const live = async () =>
  (await world.ask(analyst, `{ clinicComparison(indicator: RESP30_W4, adjust: CASE_MIX) { ${numbers} } }`)).data?.[
    'clinicComparison'
  ] as Record<string, unknown>;

describe('a frozen comparison', () => {
  it('shows the numbers it was answered with, to whoever may compare, though more data came', async () => {
    const before = await live();
    const { payload } = await freeze('{ clientMutationId: "1", indicator: RESP30_W4, adjust: CASE_MIX }');
    expect(payload?.userErrors).toEqual([]);
    expect(payload?.report?.comparison).toEqual(before);
    await buildEpisodes(world.database, { clinicId: 'clin_a', endedOn: closed, baselineNrs: 7, week4: scores(0, 80) });
    clock.moveTo('2026-11-22T12:05:00Z');
    expect((await live())['n']).toBe(480);
    const { token } = payload!.report!;
    for (const viewer of [analyst, colleague]) expect((await open(token, viewer)).report).toEqual(payload?.report);
  });

  it('keeps what was withheld withheld: the stored row has no count that its answer did not show', async () => {
    const { payload } = await freeze('{ clientMutationId: "2", indicator: RESP30_W4, adjust: CASE_MIX }');
    const rows = payload?.report?.comparison['rows'] as { clinic: { id: string } }[];
    expect(rows.find(({ clinic }) => clinic.id === 'clin_small')).toMatchObject({
      responders: null,
      standardised: null,
    });
    const stored = await world.database.owner.query<{ payload: { rows: { clinic: { id: string } }[] } }>(
      'select payload from outcomes.frozen_comparisons where token = $1',
      [payload?.report?.token],
    );
    const row = stored.rows[0]?.payload.rows.find(({ clinic }) => clinic.id === 'clin_small');
    expect(row).toMatchObject({ responders: null, rate: null, bounds: null, standardised: null });
  });

  it('is made once for a key, and refused for the same key with another question', async () => {
    const first = await freeze('{ clientMutationId: "3", indicator: RESP30_W4 }');
    const again = await freeze('{ clientMutationId: "3", indicator: RESP30_W4, filter: { diagnosisGroups: [] } }');
    expect(again.payload?.report?.token).toBe(first.payload?.report?.token);
    const other = await freeze('{ clientMutationId: "3", indicator: RESP50_W4 }');
    expect(other.payload).toMatchObject({ report: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('says what is wrong with a filter, and knows no token that was not given', async () => {
    const { payload } = await freeze('{ clientMutationId: "4", indicator: RESP30_W4, filter: { fromMonth: "May" } }');
    expect(payload).toMatchObject({
      report: null,
      userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'filter', 'fromMonth'] }],
    });
    expect(await open('rpt_unknown')).toMatchObject({ report: null, codes: [] });
  });

  it('is closed to partners, to auditors and without a sign-in, to make and to open', async () => {
    const { payload } = await freeze('{ clientMutationId: "5", indicator: RESP30_W4 }');
    const partner = viewerWith([{ role: 'PARTNER', clinicId: null }], { kind: 'PARTNER', partnerTier: 'AGGREGATE' });
    const auditor = viewerWith([{ role: 'AUDITOR', clinicId: null }]);
    for (const viewer of [partner, auditor]) {
      expect((await freeze('{ clientMutationId: "6", indicator: RESP30_W4 }', viewer)).codes).toEqual(['FORBIDDEN']);
      expect((await open(payload!.report!.token, viewer)).codes).toEqual(['FORBIDDEN']);
    }
    expect((await open(payload!.report!.token, null)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('cannot be changed by the context that wrote it', async () => {
    const pool = world.database.readers('outcomes').forTheNetwork('test');
    await expect(pool.rows(`update outcomes.frozen_comparisons set adjust = 'NONE'`)).rejects.toThrow();
    const { rows } = await world.database.owner.query<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.role_table_grants
       where grantee = 'surcease_outcomes' and table_name = 'frozen_comparisons' order by 1`,
    );
    expect(rows.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT']);
  });
});
