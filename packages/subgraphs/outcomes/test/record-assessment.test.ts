import type { Viewer } from '@surcease/authz';
import { fixedClock, newId } from '@surcease/kernel';
import { parseEvent } from '@surcease/schema-events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditor, buildTwoEpisodes, colleague, ids, manager, networkAdmin, nurse } from './follow-up-world.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
/** Day 28 of the series, in the middle of W4; ten at night the day before in Los Angeles. */
const clock = fixedClock('2026-04-10T05:00:00Z');

beforeAll(async () => {
  world = await startOutcomes(clock);
  await buildTwoEpisodes(world.database);
});
afterAll(() => world[Symbol.asyncDispose]());

const fields = `id instrument window score scoringVersion isProrated source assessedAt recordedAt correctionReason
  answers { items recall qualifier coding doses { opioid amount unit } } corrects { id } correctedBy { id } episode { id }`;

interface Recorded {
  id: string;
  window: string | null;
  score: number | null;
  [field: string]: unknown;
}

async function record(input: Record<string, unknown>, viewer: Viewer | null = nurse) {
  const { data, codes } = await world.ask(
    viewer,
    `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) {
       assessment { ${fields} } userErrors { code message path } } }`,
    { input: { clientMutationId: newId('evt'), episodeId: ids.episodeA, ...input } },
  );
  const payload = data?.['recordAssessment'] as {
    assessment: Recorded | null;
    userErrors: { code: string; message: string; path: string[] }[];
  } | null;
  return { assessment: payload?.assessment ?? null, userErrors: payload?.userErrors ?? [], codes };
}
const again = async (id: string) =>
  (await world.ask(nurse, `query ($id: ID!) { assessment(id: $id) { ${fields} } }`, { id })).data?.[
    'assessment'
  ] as Recorded;
const pain = { instrument: 'NRS', recall: 'LAST_7_DAYS', qualifier: 'AVERAGE' };

describe('recording an assessment', () => {
  it('keeps the raw answers beside the score and the rule that made it, and tells of it without them', async () => {
    const { assessment } = await record({ instrument: 'PHQ9', items: [1, 1, null, 2, 1, 0, 1, 0, 0] });
    expect(assessment).toMatchObject({
      score: 7,
      scoringVersion: 'phq9-1',
      isProrated: true,
      source: 'STAFF',
      window: 'W4',
      answers: { items: [1, 1, null, 2, 1, 0, 1, 0, 0] },
      episode: { id: ids.episodeA },
    });
    const { rows } = await world.database.owner.query<{ type: string; schemaVersion: number; payload: object }>(
      `select type, schema_version as "schemaVersion", payload from events.log order by position desc limit 1`,
    );
    expect(parseEvent(rows[0]!)).toMatchObject({
      type: 'assessment-recorded',
      payload: { assessmentId: assessment?.id },
    });
    expect(JSON.stringify(rows[0]?.payload)).not.toMatch(/score|answers/);
    const audit = await world.database.owner.query<{ records: { type: string }[] }>(
      `select records from audit.entries where action = 'WRITE' and clinic_id = $1`,
      [ids.clinicA],
    );
    expect(audit.rows.flatMap(({ records }) => records.map(({ type }) => type)).sort()).toEqual([
      'Assessment',
      'Patient',
    ]);
  });

  it('gives no score where too few items were answered, and keeps the answers all the same', async () => {
    const { assessment } = await record({ instrument: 'PEG', items: [5, null, 6] });
    expect(assessment).toMatchObject({ score: null, isProrated: false, answers: { items: [5, null, 6] } });
  });

  it('keeps of which time and in which coding a number was given', async () => {
    expect((await record({ ...pain, items: [4] })).assessment).toMatchObject({
      score: 4,
      answers: { recall: 'LAST_7_DAYS', qualifier: 'AVERAGE' },
    });
    const impression = await record({ instrument: 'PGIC', items: [2], coding: 'GUY_1976' });
    expect(impression.assessment).toMatchObject({ score: 2, answers: { coding: 'GUY_1976' } });
  });

  it('adds opioids up by the factors in force, and gives no total where one has none', async () => {
    const doses = [{ opioid: 'FENTANYL_TRANSDERMAL', amount: 25, unit: 'MICROGRAMS_PER_HOUR' }];
    expect((await record({ instrument: 'MME', doses })).assessment).toMatchObject({ score: 60, answers: { doses } });
    const unknown = [...doses, { opioid: 'LEVORPHANOL', amount: 2, unit: 'MG_PER_DAY' }];
    expect((await record({ instrument: 'MME', doses: unknown })).assessment?.score).toBeNull();
  });

  it.each([
    [{ instrument: 'PHQ9', items: [1, 2] }, ['input', 'items']],
    [{ instrument: 'PHQ9', items: [0, 0, 0, 0, 4, 0, 0, 0, 0] }, ['input', 'items', '4']],
    [{ instrument: 'PEG', items: [null, null, null] }, ['input', 'items']],
    [{ instrument: 'NRS', items: [5], qualifier: 'AVERAGE' }, ['input', 'recall']],
    [{ instrument: 'NRS', items: [5], recall: 'LAST_7_DAYS' }, ['input', 'qualifier']],
    [{ instrument: 'NRS', items: [11], recall: 'NOW', qualifier: 'NOW' }, ['input', 'items', '0']],
    [{ instrument: 'PGIC', items: [2] }, ['input', 'coding']],
    [{ instrument: 'MME' }, ['input', 'doses']],
    [
      { instrument: 'MME', doses: [{ opioid: 'OXYCODONE', amount: -1, unit: 'MG_PER_DAY' }] },
      ['input', 'doses', '0', 'amount'],
    ],
    [
      { instrument: 'MME', doses: [{ opioid: 'OXYCODONE', amount: 1, unit: 'MICROGRAMS_PER_HOUR' }] },
      ['input', 'doses'],
    ],
    [{ ...pain, items: [5], assessedAt: '2026-04-11T12:00:00Z' }, ['input', 'assessedAt']],
    [{ ...pain, items: [5], correctsId: 'asmt_x' }, ['input', 'correctionReason']],
  ])('refuses %j and says where it is wrong', async (input, path) => {
    const { assessment, userErrors } = await record(input);
    expect(assessment).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path }]);
  });

  it('is done once for a key', async () => {
    const input = { ...pain, items: [6], clientMutationId: 'the same' };
    const first = await record(input);
    expect((await record(input)).assessment?.id).toBe(first.assessment?.id);
    expect((await record({ ...input, items: [7] })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('is for those who treat at the clinic: others may not, or find nothing', async () => {
    const input = { ...pain, items: [5] };
    expect((await record(input, manager)).codes).toEqual(['FORBIDDEN']);
    expect((await record(input, auditor)).codes).toEqual(['FORBIDDEN']);
    expect((await record(input, networkAdmin)).codes).toEqual(['FORBIDDEN']);
    expect((await record(input, null)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await record(input, colleague)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'episodeId'] },
    ]);
  });
});

describe('a correction', () => {
  const gad = (last: number) => ({ instrument: 'GAD7', items: [1, 1, 1, 1, 1, 1, last] });

  it('is an assessment of its own in place of the first, which keeps its answers and serves no window any more', async () => {
    const { assessment: first } = await record({ ...gad(3), assessedAt: '2026-04-09T20:00:00Z' });
    const { assessment: second } = await record({ ...gad(1), correctsId: first?.id, correctionReason: 'typing error' });
    expect(second).toMatchObject({
      window: 'W4',
      score: 7,
      assessedAt: first?.['assessedAt'],
      correctionReason: 'typing error',
      corrects: { id: first?.id },
    });
    expect(await again(first!.id)).toMatchObject({ window: null, score: 9, correctedBy: { id: second?.id } });
    const twice = await record({ ...gad(2), correctsId: first?.id, correctionReason: 'once more' });
    expect(twice.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'correctsId'] }]);
  });

  it('names an assessment of the same episode and instrument', async () => {
    const { assessment } = await record({ ...pain, items: [3] });
    const { userErrors } = await record({ ...gad(0), correctsId: assessment?.id, correctionReason: 'wrong' });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'correctsId'] }]);
  });

  it('is the only way: the context cannot change answers or scores, nor take an assessment away', async () => {
    const { rows } = await world.database.owner.query<{ column: string }>(
      `select column_name as column from information_schema.column_privileges
       where grantee = 'surcease_outcomes' and table_name = 'assessments' and privilege_type = 'UPDATE'`,
    );
    expect(rows).toEqual([{ column: 'follow_up_window' }]);
    const deletes = await world.database.owner.query(
      `select 1 from information_schema.role_table_grants
       where grantee = 'surcease_outcomes' and table_name = 'assessments' and privilege_type = 'DELETE'`,
    );
    expect(deletes.rowCount).toBe(0);
  });
});

describe('a window', () => {
  it('passes to a nearer assessment as it comes, and never holds two', async () => {
    const input = { ...pain, episodeId: ids.episodeB };
    const far = await record({ ...input, items: [5], assessedAt: '2026-04-04T16:00:00Z' }, colleague);
    expect(far.assessment?.window).toBe('W4');
    const near = await record({ ...input, items: [4], assessedAt: '2026-04-09T16:00:00Z' }, colleague);
    expect(near.assessment?.window).toBe('W4');
    const farther = await record({ ...input, items: [6], assessedAt: '2026-04-03T16:00:00Z' }, colleague);
    expect(farther.assessment?.window).toBeNull();
    const { rows } = await world.database.owner.query(
      `select id from outcomes.assessments where episode_id = $1 and follow_up_window = 'W4'`,
      [ids.episodeB],
    );
    expect(rows).toEqual([{ id: near.assessment?.id }]);
  });

  it('is not served by what was answered on the chair', async () => {
    const { assessment } = await record(
      {
        instrument: 'NRS',
        recall: 'NOW',
        qualifier: 'NOW',
        items: [2],
        episodeId: ids.episodeB,
        sessionId: newId('ses'),
        assessedAt: '2026-03-13T16:00:00Z',
      },
      colleague,
    );
    expect(assessment?.window).toBeNull();
  });
});
