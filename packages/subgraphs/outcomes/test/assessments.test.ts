import type { Viewer } from '@surcease/authz';
import { viewerWith } from '@surcease/graphql-kit/testing';
import { systemClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
const ask: OutcomesWorld['ask'] = (...args) => world.ask(...args);
const nurse = viewerWith([{ role: 'NURSE', clinicId: 'clin_a' }]);
const networkAdmin = viewerWith([{ role: 'NETWORK_ADMIN', clinicId: null }], { purpose: null });

beforeAll(async () => {
  world = await startOutcomes(systemClock);
  const { database } = world;
  await database.owner.query(`insert into outcomes.episodes
    select 'epi_' || name, 'clin_' || name, 'pat_' || name, 'CRPS', '2026-09-01', '2026-09-12', 7, 10, 0, 2, 50, 'FEMALE', false,
      'SELF_PAY', false, 'pver_1' from unnest(array['a', 'b']) name`);
  await database.owner.query(`insert into outcomes.assessments values
    ('asmt_1', 'clin_a', 'pat_a', 'epi_a', 'ses_a', 'NRS', 'T0', 7, '{}', 'nrs-1', '2026-08-31T10:00:00.000Z'),
    ('asmt_2', 'clin_a', 'pat_a', 'epi_a', 'ses_a', 'PHQ9', 'T0', null, '{}', 'phq9-1', '2026-08-31T10:00:00.000Z'),
    ('asmt_3', 'clin_a', 'pat_a', 'epi_a', 'ses_a', 'NRS', null, 5.5, '{}', 'nrs-1', '2026-09-02T10:00:00.000Z'),
    ('asmt_4', 'clin_a', 'pat_a', 'epi_a', null, 'NRS', 'W4', 4, '{}', 'nrs-1', '2026-10-10T10:00:00.000Z'),
    ('asmt_b', 'clin_b', 'pat_b', 'epi_b', 'ses_b', 'NRS', 'W4', 3, '{}', 'nrs-1', '2026-10-10T10:00:00.000Z')`);
});
afterAll(() => world[Symbol.asyncDispose]());

/** Lists of assessments as the gateway asks for them: below patients and sessions that others own. */
async function nested(
  viewer: Viewer | null,
  keys: { __typename: string; id: string }[],
  args = '',
  fields = 'nodes { id }',
) {
  const answer = await ask(
    viewer,
    `query ($keys: [_Any!]!) { _entities(representations: $keys) {
      ... on Patient { assessments${args} { ${fields} } } ... on Session { sessionAssessments: assessments { nodes { id } } } } }`,
    { keys },
  );
  return { ...answer, entities: answer.data?.['_entities'] };
}

describe('assessments', () => {
  it('stand below their patient newest first and below their session oldest first, and are noted for the audit', async () => {
    const { entities, audit } = await nested(nurse, [
      { __typename: 'Patient', id: 'pat_a' },
      { __typename: 'Session', id: 'ses_a' },
    ]);
    expect(entities).toEqual([
      { assessments: { nodes: ['asmt_4', 'asmt_3', 'asmt_2', 'asmt_1'].map((id) => ({ id })) } },
      { sessionAssessments: { nodes: ['asmt_1', 'asmt_2', 'asmt_3'].map((id) => ({ id })) } },
    ]);
    expect(audit).toEqual([
      { clinicId: 'clin_a', type: 'Assessment', ids: expect.arrayContaining(['asmt_1', 'asmt_2', 'asmt_3', 'asmt_4']) },
    ]);
  });

  it('are chosen by instrument and window, and counted where asked', async () => {
    const filter = '(filter: { instruments: [NRS], windows: [T0, W4] })';
    const { entities } = await nested(
      nurse,
      [{ __typename: 'Patient', id: 'pat_a' }],
      filter,
      'nodes { id } totalCount { value }',
    );
    expect(entities).toEqual([
      { assessments: { nodes: [{ id: 'asmt_4' }, { id: 'asmt_1' }], totalCount: { value: 2 } } },
    ]);
  });

  it('come page by page without loss or repetition, also where two have the same time', async () => {
    const keys = [{ __typename: 'Patient', id: 'pat_a' }];
    const page = 'nodes { id } pageInfo { hasNextPage endCursor }';
    const seen: string[] = [];
    let args = '(first: 1)';
    for (let turn = 0; turn < 4; turn += 1) {
      const { entities } = await nested(nurse, keys, args, page);
      const [{ assessments }] = entities as [
        { assessments: { nodes: { id: string }[]; pageInfo: { endCursor: string } } },
      ];
      seen.push(...assessments.nodes.map(({ id }) => id));
      args = `(first: 1, after: "${assessments.pageInfo.endCursor}")`;
    }
    expect(seen).toEqual(['asmt_4', 'asmt_3', 'asmt_2', 'asmt_1']);
  });

  it('carry what was asked, when and how it was scored; a score and a session only where there is one', async () => {
    const fields = 'instrument window score assessedAt scoringVersion patient { id } session { id } clinic { id }';
    const { data } = await ask(
      nurse,
      `{ a: assessment(id: "asmt_2") { ${fields} } b: assessment(id: "asmt_4") { ${fields} } }`,
    );
    expect(data).toEqual({
      a: {
        instrument: 'PHQ9',
        window: 'T0',
        score: null,
        assessedAt: '2026-08-31T10:00:00.000Z',
        scoringVersion: 'phq9-1',
        patient: { id: 'pat_a' },
        session: { id: 'ses_a' },
        clinic: { id: 'clin_a' },
      },
      b: expect.objectContaining({ score: 4, session: null }),
    });
  });

  it('of another clinic are absent: by id, as an entity and below what others own', async () => {
    const byId = await ask(nurse, '{ assessment(id: "asmt_b") { id } }');
    expect(byId).toMatchObject({ data: { assessment: null }, codes: [] });
    const entity = await ask(
      nurse,
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Assessment { id score } } }',
      { keys: ['asmt_b', 'asmt_4'].map((id) => ({ __typename: 'Assessment', id })) },
    );
    expect(entity.data?.['_entities']).toEqual([null, { id: 'asmt_4', score: 4 }]);
    expect(entity.audit).toEqual([{ clinicId: 'clin_a', type: 'Assessment', ids: ['asmt_4'] }]);
    const below = await nested(nurse, [
      { __typename: 'Patient', id: 'pat_b' },
      { __typename: 'Session', id: 'ses_b' },
    ]);
    expect(below.entities).toEqual([{ assessments: { nodes: [] } }, { sessionAssessments: { nodes: [] } }]);
    expect(below.audit).toBeUndefined();
  });

  it('are refused without a sign-in, without a purpose, and to auditors', async () => {
    const document = '{ assessment(id: "asmt_4") { id } }';
    expect((await ask(null, document)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await ask(networkAdmin, document)).codes).toEqual(['FORBIDDEN']);
    expect((await nested(networkAdmin, [{ __typename: 'Patient', id: 'pat_a' }])).codes).toEqual(['FORBIDDEN']);
    expect((await ask({ ...networkAdmin, purpose: 'OPERATIONS' }, document)).data).toEqual({
      assessment: { id: 'asmt_4' },
    });
    const auditor = viewerWith([{ role: 'AUDITOR', clinicId: null }], { purpose: 'AUDIT' });
    expect((await ask(auditor, document)).codes).toEqual(['FORBIDDEN']);
  });

  it('and their episodes are hidden by the database itself from whoever may not see their patients', async () => {
    const readers = world.database.readers('outcomes');
    for (const [table, own] of [
      ['assessments', 4],
      ['episodes', 1],
    ] as const) {
      const seenBy = async (viewer: Viewer | null) =>
        (await readers.for(viewer).rows(`select id from outcomes.${table}`)).length;
      expect([await seenBy(null), await seenBy(networkAdmin), await seenBy(nurse)]).toEqual([0, 0, own]);
    }
  });

  it('serve a window one at a time', async () => {
    const second = `insert into outcomes.assessments values
      ('asmt_5', 'clin_a', 'pat_a', 'epi_a', null, 'NRS', 'W4', 9, '{}', 'nrs-1', '2026-10-11T10:00:00.000Z')`;
    await expect(world.database.owner.query(second)).rejects.toThrow('assessment_of_window');
  });
});
