import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { outcomesMigrations } from '@surcease/subgraph-outcomes';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addCounts } from '../src/comparison/add-counts.js';
import { cohortRanges } from '../src/comparison/cohort-ranges.repository.js';
import { indicators } from '../src/comparison/indicator.js';
import { buildEpisodes, scores } from './built-outcomes.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [outcomesMigrations]);
  await buildEpisodes(database, { clinicId: 'clin_a', endedOn: '2026-10-10', baselineNrs: 7, week4: scores(5, 5) });
});
afterAll(() => database[Symbol.asyncDispose]());

describe('the ranges that a large cohort is counted by', () => {
  it('hold every episode once, the last one without an end', async () => {
    const reader = database.readers('outcomes').forTheNetwork('comparison');
    const ranges = await cohortRanges(reader, indicators.RESP30_W4, 4);
    expect(ranges).toHaveLength(3);
    expect(ranges.at(-1)!.upTo).toBeNull();
    const { rows } = await database.owner.query<{ id: string }>('select id from outcomes.episodes order by id');
    for (const { id } of rows) {
      const holding = ranges.filter(({ after, upTo }) => id > after && (upTo === null || id <= upTo));
      expect(holding).toHaveLength(1);
    }
  });

  it('add up to the whole: counts, sums and values in order', () => {
    const one = { clinicId: 'clin_a', eligible: 3, followed: 2, responders: 1, excluded: 1, open: 0 };
    const other = { clinicId: 'clin_a', eligible: 4, followed: 1, responders: 1, excluded: 0, open: 2 };
    expect(addCounts(one, other)).toEqual({
      clinicId: 'clin_a',
      eligible: 7,
      followed: 3,
      responders: 2,
      excluded: 1,
      open: 2,
    });
    expect(addCounts({ ...one, total: 3, squares: 5 }, { ...other, total: null, squares: null })).toMatchObject({
      total: 3,
      squares: 5,
    });
    expect(addCounts({ ...one, values: [1, 10] }, { ...other, values: [2] })).toMatchObject({ values: [1, 2, 10] });
  });
});
