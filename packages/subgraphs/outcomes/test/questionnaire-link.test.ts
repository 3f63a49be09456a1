import type { Viewer } from '@surcease/authz';
import { fixedClock, newId } from '@surcease/kernel';
import { parseEvent } from '@surcease/schema-events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTwoEpisodes, colleague, coordinator, ids, manager, networkAdmin, nurse } from './follow-up-world.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const noon = '2026-04-10T19:00:00.000Z';
const clock = fixedClock(noon);

beforeAll(async () => {
  world = await startOutcomes(clock);
  await buildTwoEpisodes(world.database);
});
afterAll(() => world[Symbol.asyncDispose]());

interface Made {
  link: { id: string; state: string; instruments: string[]; expiresAt: string } | null;
  path: string | null;
  userErrors: { code: string; path: string[] }[];
}

async function make(input: Record<string, unknown> = {}, viewer: Viewer | null = nurse) {
  const { data, codes } = await world.ask(
    viewer,
    `mutation ($input: CreateQuestionnaireLinkInput!) { createQuestionnaireLink(input: $input) {
       link { id state instruments expiresAt window } path userErrors { code path } } }`,
    { input: { clientMutationId: newId('evt'), episodeId: ids.episodeA, window: 'W4', ...input } },
  );
  const payload = data?.['createQuestionnaireLink'] as Made | null;
  return { ...payload, codes, token: payload?.path?.slice('/q/'.length) ?? '' };
}
const short = { instruments: ['PEG', 'PHQ9'] };
const answers = { PEG: [5, 6, 7], PHQ9: [0, 0, 0, 0, 0, 0, 0, 0, 0] };
const submit = (token: string, more = {}) => world.desk.submit(token, { answers, narrative: null, ...more }, 'test');
const countOf = async (table: string, where = 'true') =>
  Number((await world.database.owner.query(`select count(*) as n from outcomes.${table} where ${where}`)).rows[0].n);

describe('a one-time link', () => {
  it('asks what its window asks, or what it is told to, and opens without an account', async () => {
    const { link, token } = await make();
    expect(link).toMatchObject({ state: 'OPEN', instruments: ['NRS', 'PEG', 'PHQ9', 'GAD7', 'PGIC'] });
    expect(link?.expiresAt).toBe('2026-04-24T19:00:00.000Z');
    expect(await world.desk.open(token)).toEqual({
      clinicName: 'Clinic A',
      instruments: link?.instruments,
      expiresAt: link?.expiresAt,
    });
  });

  it('is the same for the same key, and its token is nowhere in the database', async () => {
    const input = { clientMutationId: 'one link' };
    const first = await make(input);
    expect((await make(input)).path).toBe(first.path);
    const { rows } = await world.database.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('outcomes', 'events', 'audit')`,
    );
    for (const { name } of rows) {
      const { rowCount } = await world.database.owner.query(
        `select 1 from ${name} t where t::text like '%' || $1 || '%'`,
        [first.token.slice(26)],
      );
      expect([name, rowCount]).toEqual([name, 0]);
    }
  });

  it.each([
    [{ window: null }, ['input', 'instruments']],
    [{ instruments: [] }, ['input', 'instruments']],
    [{ instruments: ['NRS', 'NRS'] }, ['input', 'instruments']],
    [{ instruments: ['PEG', 'PROMIS_PI_V1_4A'] }, ['input', 'instruments', '1']],
    [{ instruments: ['MME'] }, ['input', 'instruments', '0']],
  ])('is not made for %j', async (input, path) => {
    expect((await make(input)).userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path }]);
  });

  it('is made by those who treat at the clinic alone', async () => {
    expect((await make({}, coordinator)).userErrors).toEqual([]);
    expect((await make({}, manager)).codes).toEqual(['FORBIDDEN']);
    expect((await make({}, networkAdmin)).codes).toEqual(['FORBIDDEN']);
    expect((await make({}, null)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await make({}, colleague)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('answers through a link', () => {
  it('are kept with their window and told of, all at once, and the link is used up', async () => {
    const { token, link } = await make(short);
    expect(await submit(token, { narrative: ' I can walk to the shop again. ' })).toEqual({
      state: 'TAKEN',
      safetyFlagged: false,
    });
    expect(await world.desk.open(token)).toBeNull();
    const { data } = await world.ask(nurse, '{ assessments(first: 2) { nodes { instrument score source window } } }');
    expect(data?.['assessments']).toEqual({
      nodes: expect.arrayContaining([
        { instrument: 'PEG', score: 6, source: 'LINK', window: 'W4' },
        { instrument: 'PHQ9', score: 0, source: 'LINK', window: 'W4' },
      ]),
    });
    expect(await countOf('narratives', `text = 'I can walk to the shop again.'`)).toBe(1);
    const { rows } = await world.database.owner.query<{ type: string; schemaVersion: number; payload: object }>(
      `select type, schema_version as "schemaVersion", payload from events.log order by position desc limit 2`,
    );
    for (const event of rows) expect(parseEvent(event)).toMatchObject({ payload: { actorId: null, sessionId: null } });
    expect(await countOf('questionnaire_links', `id = '${link?.id}' and used_at is not null`)).toBe(1);
  });

  it('are taken once, though sent twice at the same moment', async () => {
    const { token } = await make(short);
    const before = await countOf('assessments');
    const outcomes = await Promise.all([submit(token), submit(token), submit(token)]);
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ state: 'TAKEN', safetyFlagged: false })));
    expect(await countOf('assessments')).toBe(before + 2);
  });

  it('are refused once the thanks for a second tap are over', async () => {
    const { token } = await make(short);
    await submit(token);
    clock.moveTo('2026-04-10T19:11:00.000Z');
    expect(await submit(token)).toEqual({ state: 'CLOSED' });
    clock.moveTo(noon);
  });

  it('are refused after the link has expired, and not a moment before', async () => {
    const { token } = await make({ ...short, expiresInDays: 1 });
    clock.moveTo('2026-04-11T18:59:59.000Z');
    expect(await world.desk.open(token)).not.toBeNull();
    clock.moveTo('2026-04-11T19:00:00.000Z');
    expect(await world.desk.open(token)).toBeNull();
    expect(await submit(token)).toEqual({ state: 'CLOSED' });
    clock.moveTo(noon);
  });

  it('are refused by a token that was tampered with, and by one for a link that is not there', async () => {
    const { token } = await make(short);
    const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect([await world.desk.open(other), await submit(other)]).toEqual([null, { state: 'CLOSED' }]);
    const absent = world.linkTokens.tokenOf(newId('qlnk'));
    expect([await world.desk.open(absent), await submit(absent)]).toEqual([null, { state: 'CLOSED' }]);
  });

  it('are refused after staff closed the link', async () => {
    const { token, link } = await make(short);
    const revoke = (viewer: Viewer, clientMutationId: string) =>
      world.ask(
        viewer,
        `mutation ($input: RevokeQuestionnaireLinkInput!) { revokeQuestionnaireLink(input: $input) {
           link { state } userErrors { code path } } }`,
        { input: { clientMutationId, linkId: link?.id } },
      );
    expect((await revoke(colleague, 'r1')).data).toMatchObject({
      revokeQuestionnaireLink: { userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await revoke(manager, 'r2')).codes).toEqual(['FORBIDDEN']);
    expect((await revoke(nurse, 'r3')).data).toMatchObject({ revokeQuestionnaireLink: { link: { state: 'REVOKED' } } });
    expect([await world.desk.open(token), await submit(token)]).toEqual([null, { state: 'CLOSED' }]);
  });

  it('write nothing where one of them is wrong, and the link stays good', async () => {
    const { token } = await make(short);
    const before = await countOf('assessments');
    await expect(submit(token, { answers: { ...answers, PHQ9: [0, 0, 0, 0, 0, 0, 0, 0, 9] } })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['answers', 'PHQ9', 'items', '8'],
    });
    await expect(submit(token, { answers: {} })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await countOf('assessments')).toBe(before);
    expect((await submit(token)).state).toBe('TAKEN');
  });

  it('may leave items open, and instruments out', async () => {
    const { token } = await make(short);
    const open = [1, null, null, null, null, null, null, null, null];
    expect((await submit(token, { answers: { PHQ9: open } })).state).toBe('TAKEN');
  });
});

describe('thoughts of self-harm', () => {
  const thoughts = (item: number | null) => ({ PHQ9: [null, null, null, null, null, null, null, null, item] });
  const tasks = async (viewer: Viewer = nurse) =>
    (
      await world.ask(
        viewer,
        `{ safetyTasks(filter: { isOpen: true }) { nodes { id version dueOn raisedAt patient { id } assessment { score answers { items } } } } }`,
      )
    ).data?.['safetyTasks'] as { nodes: { id: string; version: number; dueOn: string }[] };

  it('raise a task for the same day at the clinic and an event, though there is no score, and are said to the page', async () => {
    // Late in the evening in Los Angeles, where it is still the tenth.
    clock.moveTo('2026-04-11T05:30:00.000Z');
    const { token } = await make(short);
    expect(await submit(token, { answers: thoughts(1) })).toEqual({ state: 'TAKEN', safetyFlagged: true });
    expect(await submit(token, { answers: thoughts(1) })).toEqual({ state: 'TAKEN', safetyFlagged: true });
    expect((await tasks()).nodes).toMatchObject([
      { dueOn: '2026-04-10', version: 1, patient: { id: ids.patientA }, assessment: { score: null } },
    ]);
    const { rows } = await world.database.owner.query<{ type: string; schemaVersion: number; payload: object }>(
      `select type, schema_version as "schemaVersion", payload from events.log where type = 'safety-flag-raised'`,
    );
    expect(rows.map(parseEvent)).toMatchObject([{ payload: { patientId: ids.patientA, episodeId: ids.episodeA } }]);
    clock.moveTo(noon);
  });

  it('raise none where the answer is not at all, or open', async () => {
    const before = await countOf('safety_tasks');
    const { token } = await make(short);
    expect(await submit(token, { answers: { ...thoughts(0), PEG: [1, 1, 1] } })).toMatchObject({
      safetyFlagged: false,
    });
    expect(await countOf('safety_tasks')).toBe(before);
  });

  it('are seen to by a clinician, with who, when and what came of it, once', async () => {
    const [task] = (await tasks()).nodes;
    const complete = (viewer: Viewer, clientMutationId: string, note = 'Called; a safety plan is made.') =>
      world.ask(
        viewer,
        `mutation ($input: CompleteSafetyTaskInput!) { completeSafetyTask(input: $input) {
           safetyTask { completedAt completedBy note version } userErrors { code path currentVersion } } }`,
        { input: { clientMutationId, taskId: task?.id, expectedVersion: 1, note } },
      );
    expect((await complete(coordinator, 'c1')).codes).toEqual(['FORBIDDEN']);
    expect((await complete(colleague, 'c2')).data).toMatchObject({
      completeSafetyTask: { userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await complete(nurse, 'c3', '  ')).data).toMatchObject({
      completeSafetyTask: { userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'note'] }] },
    });
    expect((await complete(nurse, 'c4')).data).toMatchObject({
      completeSafetyTask: {
        safetyTask: {
          completedAt: noon,
          completedBy: nurse.accountId,
          note: 'Called; a safety plan is made.',
          version: 2,
        },
      },
    });
    expect((await complete(nurse, 'c5')).data).toMatchObject({
      completeSafetyTask: { userErrors: [{ code: 'CONFLICT', currentVersion: 2 }] },
    });
    expect((await tasks()).nodes).toEqual([]);
  });
});
