import { viewerWith } from '@surcease/graphql-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateWatches } from '../src/alert/evaluate-watches.js';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
let now = new Date('2026-11-22T12:00:00Z');
const analyst = viewerWith([{ role: 'ANALYST', clinicId: null }], { accountId: 'acct_analyst', purpose: null });
const other = viewerWith([{ role: 'ANALYST', clinicId: null }], { accountId: 'acct_other', purpose: null });

const build = (clinicId: string, responders: number, others: number) =>
  buildEpisodes(world.database, { clinicId, endedOn: '2026-05-10', baselineNrs: 7, week4: scores(responders, others) });

beforeAll(async () => {
  world = await startOutcomes({ now: () => now });
  for (const clinicId of [...'abcdefghijkl'].map((letter) => `clin_${letter}`)) {
    await world.database.owner.query(`insert into outcomes.clinic_facts values ($1, 'Clinic ' || $1, 'UTC', 'WEST')`, [
      clinicId,
    ]);
    await build(clinicId, 50, 50);
  }
});
afterAll(() => world[Symbol.asyncDispose]());

let mutation = 0;
const watch = async (clinicId: string | null, viewer = analyst) => {
  const { data, codes } = await world.ask(
    viewer,
    `mutation ($clinicId: ID) { watchOutcome(input: { clientMutationId: "${(mutation += 1)}", clinicId: $clinicId, indicator: RESP30_W4 }) { watch { id } userErrors { code path } } }`,
    { clinicId },
  );
  return {
    codes,
    payload: data?.['watchOutcome'] as { watch: { id: string } | null; userErrors: { code: string; path: string[] }[] },
  };
};
const alerts = async (viewer = analyst) => {
  const { data } = await world.ask(
    viewer,
    '{ outcomeAlerts { id clinic { id } verdict n sentence resolvedAt acknowledgedAt } outcomeWatches { id clinic { id } } }',
  );
  return data as {
    outcomeAlerts: {
      id: string;
      clinic: { id: string };
      verdict: string;
      sentence: string;
      resolvedAt: string | null;
      acknowledgedAt: string | null;
    }[];
    outcomeWatches: { id: string }[];
  };
};
const later = async () => {
  now = new Date(now.getTime() + 120_000);
  await evaluateWatches(world.services);
};

describe('a watch', () => {
  it('tells once of a clinic that left the range expected of it, and notes when it is back', async () => {
    await watch('clin_c');
    await later();
    expect((await alerts()).outcomeAlerts).toEqual([]);
    await build('clin_c', 0, 60);
    await later();
    await later();
    expect((await alerts()).outcomeAlerts).toMatchObject([
      {
        clinic: { id: 'clin_c' },
        verdict: 'LOWER_THAN_EXPECTED',
        resolvedAt: null,
        sentence: expect.stringContaining('Clinic clin_c: At least 30 % relief'),
      },
    ]);
    await build('clin_c', 60, 0);
    await later();
    expect((await alerts()).outcomeAlerts[0]?.resolvedAt).not.toBeNull();
  });

  it('is an account’s own, as are its alerts: another sees neither and acknowledges none', async () => {
    const { outcomeAlerts, outcomeWatches } = await alerts();
    expect(await alerts(other)).toEqual({ outcomeAlerts: [], outcomeWatches: [] });
    const acknowledge = async (viewer: typeof analyst, key: string) =>
      (
        await world.ask(
          viewer,
          `mutation { acknowledgeOutcomeAlert(input: { clientMutationId: "${key}", id: "${outcomeAlerts[0]!.id}" }) { alert { acknowledgedAt } userErrors { code } } }`,
        )
      ).data?.['acknowledgeOutcomeAlert'];
    expect(await acknowledge(other, 'a')).toMatchObject({ alert: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await acknowledge(analyst, 'b')).toMatchObject({
      alert: { acknowledgedAt: expect.any(String) },
      userErrors: [],
    });
    expect(outcomeWatches).toHaveLength(1);
  });

  it('is begun once, of a clinic there is, and ends', async () => {
    const first = await watch('clin_c');
    expect((await alerts()).outcomeWatches.map(({ id }) => id)).toEqual([first.payload.watch?.id]);
    expect((await watch('clin_unknown')).payload).toMatchObject({
      watch: null,
      userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'clinicId'] }],
    });
    await world.ask(
      analyst,
      `mutation { unwatchOutcome(input: { clientMutationId: "end", id: "${first.payload.watch!.id}" }) { userErrors { code } } }`,
    );
    expect((await alerts()).outcomeWatches).toEqual([]);
  });

  it('is closed to auditors and partners', async () => {
    for (const viewer of [
      viewerWith([{ role: 'AUDITOR', clinicId: null }]),
      viewerWith([{ role: 'PARTNER', clinicId: null }], { kind: 'PARTNER', partnerTier: 'IDENTIFIED' }),
    ])
      expect((await watch(null, viewer)).codes).toEqual(['FORBIDDEN']);
  });
});
