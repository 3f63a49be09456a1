import { deteriorated, opioidCut, responded30, responded50 } from '@surcease/instruments';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { outcomesMigrations } from '@surcease/subgraph-outcomes';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cohortLines } from '../src/comparison/cohort-lines.repository.js';
import { CohortTable } from '../src/comparison/cohort-table.js';
import { everything } from '../src/comparison/comparison-filter.js';
import { countsByClinic } from '../src/comparison/comparison.repository.js';
import { type IndicatorId, indicators } from '../src/comparison/indicator.js';

const CUT = '2026-11-22';
const tenths = Array.from({ length: 101 }, (_, index) => index / 10);
const baselines = Array.from({ length: 11 }, (_, index) => index);

let database: TestDatabase;
const reader = () => database.readers('outcomes').forTheNetwork('comparison');

/** One clinic for each baseline and score: clin_<baseline>_<score>. */
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [outcomesMigrations]);
  for (const baseline of baselines)
    await database.owner.query(
      `insert into outcomes.episodes select 'epi_' || $1::int || '_' || s, 'clin_' || $1::int || '_' || to_char(s, 'FM990.0'), 'pat_' || s,
         'CRPS', '2026-01-05', '2026-02-01', $1::int, 0, 10 * $1::int, 2, 50, 'MALE', false, 'SELF_PAY', false, 'pver_1'
       from unnest($2::numeric[]) s`,
      [baseline, tenths],
    );
  const answer = (instrument: string, window: string, factor: number) =>
    database.owner.query(
      `insert into outcomes.assessments select 'asmt_' || $1 || $2 || id, clinic_id, patient_id, id, null, $1, $2,
         $3::int * split_part(clinic_id, '_', 3)::numeric, '{}', '1', '2026-03-01T12:00:00Z' from outcomes.episodes`,
      [instrument, window, factor],
    );
  for (const window of ['END', 'W4', 'W12']) await answer('NRS', window, 1);
  await answer('MME', 'W4', 10);
});
afterAll(() => database[Symbol.asyncDispose]());

/** The same by the instruments, which own the rules; null where the indicator cannot be true of the episode. */
const rules: Partial<Record<IndicatorId, (baseline: number, followUp: number) => boolean | null>> = {
  RESP30_W4: (baseline, followUp) => responded30({ baseline, followUp }),
  RESP30_END: (baseline, followUp) => responded30({ baseline, followUp }),
  RESP30_W12: (baseline, followUp) => responded30({ baseline, followUp }),
  RESP50_W4: (baseline, followUp) => responded50({ baseline, followUp }),
  DETERIORATION_W4: (baseline, followUp) => deteriorated({ baseline, followUp }),
  MME_CUT20_W4: (baseline, followUp) =>
    baseline === 0 ? null : opioidCut({ baselineMme: 10 * baseline, followUpMme: 10 * followUp }) === 'TRUE',
};

describe('an indicator counted by the database', () => {
  it.each(Object.keys(rules) as IndicatorId[])(
    '%s agrees with the instruments for every baseline and score in steps of a tenth',
    async (id) => {
      const counts = await countsByClinic(reader(), indicators[id], CUT);
      expect(counts).toHaveLength(baselines.length * tenths.length);
      const wrong = counts.filter(({ clinicId, eligible, responders, excluded }) => {
        const [, baseline, score] = clinicId.split('_').map(Number) as [number, number, number];
        const expected = rules[id]!(baseline, score);
        const counted = eligible === 0 ? null : responders === 1;
        return counted !== expected || excluded !== (expected === null ? 1 : 0);
      });
      expect(wrong).toEqual([]);
    },
  );

  it('is counted alike from its episodes one by one', async () => {
    const byDatabase = await countsByClinic(reader(), indicators.RESP30_W4, CUT);
    const table = new CohortTable(false);
    for await (const lines of cohortLines(reader(), indicators.RESP30_W4, CUT, everything)) table.add(lines);
    expect(table.counts()).toMatchObject(byDatabase.toSorted((a, b) => (a.clinicId < b.clinicId ? -1 : 1)));
  });

  it('counts an episode only once its window has closed', async () => {
    // The series ended on 1 February: week 4 closes with 15 March (day 42), week 12 with 24 May (day 112).
    const open = async (id: IndicatorId, cut: string) =>
      (await countsByClinic(reader(), indicators[id], cut)).reduce((sum, clinic) => sum + clinic.open, 0);
    const all = baselines.length * tenths.length;
    expect([await open('RESP30_W4', '2026-03-15'), await open('RESP30_W4', '2026-03-16')]).toEqual([all, 0]);
    expect([await open('RESP30_W12', '2026-05-24'), await open('RESP30_W12', '2026-05-25')]).toEqual([all, 0]);
    expect([await open('RESP30_END', '2026-02-04'), await open('RESP30_END', '2026-02-05')]).toEqual([all, 0]);
  });
});
