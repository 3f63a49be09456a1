import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEpisodes, scores } from './built-outcomes.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const analyst = viewerWith([{ role: 'ANALYST', clinicId: null }], { purpose: null });

beforeAll(async () => {
  world = await startOutcomes(fixedClock('2026-11-22T12:00:00Z'));
  const build = (protocolVersionId: string, week4: (number | null)[], clinicId = 'clin_a') =>
    buildEpisodes(world.database, { clinicId, endedOn: '2026-05-10', baselineNrs: 7, week4, protocolVersionId });
  // Newcombe 1998, table II: 48 of 80, then 56 of 70.
  await build('pver_first', scores(48, 32));
  await build('pver_few', scores(12, 12));
  await build('pver_second', scores(28, 7), 'clin_a');
  await build('pver_second', scores(28, 7), 'clin_b');
  await build('pver_like', scores(75, 25));
  await build('pver_unheard', scores(30, 20, 60));
});
afterAll(() => world[Symbol.asyncDispose]());

interface Row {
  protocolVersion: { id: string };
  n: number | null;
  value: number | null;
  refusal: string | null;
  difference: {
    from: { id: string };
    value: number;
    interval: { lower: number; upper: number; level: number };
    verdict: string;
  } | null;
}

async function compare(ids: readonly string[], viewer = analyst) {
  const { data, codes } = await world.ask(
    viewer,
    `query($ids: [ID!]!) { versionComparison(protocolVersionIds: $ids) { methodVersion indicator { id }
      rows { protocolVersion { id } n value refusal
        difference { from { id } value interval { lower upper level } verdict } } } }`,
    { ids },
  );
  const found = data?.['versionComparison'] as { rows: Row[] } | null | undefined;
  return { codes, rows: found?.rows ?? [] };
}

describe('protocol versions side by side', () => {
  it('tell each version apart from the one before it by the interval of their difference', async () => {
    const { rows } = await compare(['pver_first', 'pver_second', 'pver_like']);
    expect(rows.map(({ n, value }) => [n, value])).toEqual([
      [80, 0.6],
      [70, 0.8],
      [100, 0.75],
    ]);
    expect(rows[0]?.difference).toBeNull();
    const { interval, ...difference } = rows[1]!.difference!;
    expect(difference).toEqual({ from: { id: 'pver_first' }, value: expect.closeTo(0.2, 12), verdict: 'HIGHER' });
    expect(interval).toEqual({ lower: expect.closeTo(0.0524, 4), upper: expect.closeTo(0.3339, 4), level: 0.95 });
    expect(rows[2]?.difference).toMatchObject({ from: { id: 'pver_second' }, verdict: 'NOT_TOLD_APART' });
    const [, turned] = (await compare(['pver_second', 'pver_first'])).rows;
    expect(turned?.difference).toMatchObject({ verdict: 'LOWER', value: expect.closeTo(-0.2, 12) });
  });

  it('pass over a version with too few answers, or of whom too few were followed, and say why', async () => {
    const { rows } = await compare(['pver_first', 'pver_few', 'pver_unheard', 'pver_unknown', 'pver_second']);
    expect(rows.map(({ value, refusal }) => [value, refusal])).toEqual([
      [0.6, null],
      [null, '30 answers are needed, 24 are there.'],
      [null, 'Fewer than 60 % were followed up.'],
      [null, '30 answers are needed, 0 are there.'],
      [0.8, null],
    ]);
    expect(rows[4]?.difference?.from).toEqual({ id: 'pver_first' });
  });

  it('are refused unless one to ten different ones are asked for', async () => {
    for (const ids of [[], ['pver_first', 'pver_first'], Array.from({ length: 11 }, (_, n) => `pver_${n}`)])
      expect((await compare(ids)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('are not for partners', async () => {
    const partner = viewerWith([{ role: 'PARTNER', clinicId: null }], { kind: 'PARTNER', partnerTier: 'IDENTIFIED' });
    expect((await compare(['pver_first', 'pver_second'], partner)).codes).toEqual(['FORBIDDEN']);
  });
});
