import type { Viewer } from '@surcease/authz';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { systemClock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { clinicsMigrations, clinicsSubgraph } from '@surcease/subgraph-clinics';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let database: TestDatabase;
let ask: (viewer: Viewer | null, text: string, variables?: Record<string, unknown>) => ReturnType<typeof askSubgraph>;
const nurse = viewerWith([{ role: 'NURSE', clinicId: 'clin_a' }]);

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [clinicsMigrations]);
  await database.owner.query(`insert into clinics.clinics values
    ('clin_a', 'alder', 'Alder', 'WEST', 'America/Phoenix', 'Tucson', 'AZ', '2019-04-01'),
    ('clin_b', 'birch', 'Birch', 'SOUTH', 'America/New_York', 'Tampa', 'FL', '2018-04-01'),
    ('clin_c', 'cedar', 'Cedar', 'WEST', 'Pacific/Honolulu', 'Hilo', 'HI', '2020-04-01')`);
  await database.owner.query(
    `insert into clinics.rooms values ('room_2', 'clin_a', 'Room 2', 1), ('room_1', 'clin_a', 'Room 1', 2)`,
  );
  const subgraph = clinicsSubgraph.create(
    { readers: database.readers('clinics'), clock: systemClock },
    createLogger({ name: 'test', level: 'silent' }),
  );
  ask = (viewer, text, variables) => askSubgraph(subgraph, viewer, text, variables);
});
afterAll(() => database[Symbol.asyncDispose]());

describe('the clinics of the network', () => {
  it('are listed by name, with their rooms, for whoever is signed in', async () => {
    const { data, errors } = await ask(
      nurse,
      '{ clinics { nodes { id openedOn rooms { name chairCount clinic { slug } } } totalCount { value precision } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      clinics: {
        nodes: [
          {
            id: 'clin_a',
            openedOn: '2019-04-01',
            rooms: [
              { name: 'Room 1', chairCount: 2, clinic: { slug: 'alder' } },
              { name: 'Room 2', chairCount: 1, clinic: { slug: 'alder' } },
            ],
          },
          { id: 'clin_b', openedOn: '2018-04-01', rooms: [] },
          { id: 'clin_c', openedOn: '2020-04-01', rooms: [] },
        ],
        totalCount: { value: 3, precision: 'EXACT' },
      },
    });
  });

  it('come page by page in both directions without loss or repetition', async () => {
    const page = 'nodes { slug } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }';
    const first = await ask(nurse, `{ clinics(first: 2, sort: OPENED_ON) { ${page} } }`);
    const one = first.data?.['clinics'] as { nodes: unknown[]; pageInfo: Record<string, unknown> };
    expect(one.nodes).toEqual([{ slug: 'birch' }, { slug: 'alder' }]);
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await ask(
      nurse,
      `query ($after: String) { clinics(first: 2, sort: OPENED_ON, after: $after) { ${page} } }`,
      { after: one.pageInfo['endCursor'] },
    );
    expect(next.data?.['clinics']).toMatchObject({
      nodes: [{ slug: 'cedar' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const back = await ask(nurse, `{ clinics(last: 1, sort: OPENED_ON) { ${page} } }`);
    expect(back.data?.['clinics']).toMatchObject({
      nodes: [{ slug: 'cedar' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('refuse a cursor of another order, and a page that is too large', async () => {
    const { data } = await ask(nurse, '{ clinics(first: 1) { pageInfo { endCursor } } }');
    const first = data?.['clinics'] as { pageInfo: { endCursor: string } };
    const after = first.pageInfo.endCursor;
    const foreign = await ask(
      nurse,
      'query ($after: String) { clinics(sort: OPENED_ON, after: $after) { nodes { id } } }',
      { after },
    );
    expect(foreign.codes).toEqual(['INVALID_CURSOR']);
    expect((await ask(nurse, '{ clinics(first: 101) { nodes { id } } }')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('are found by id, slug and reference, and are null where there are none', async () => {
    const { data } = await ask(
      nurse,
      `query ($keys: [_Any!]!) { a: clinic(id: "clin_b") { slug } b: clinicBySlug(slug: "cedar") { id } c: clinic(id: "clin_x") { id }
        _entities(representations: $keys) { ... on Clinic { id name } ... on Room { id name } } }`,
      {
        keys: [
          { __typename: 'Room', id: 'room_1' },
          { __typename: 'Clinic', nodeId: 'clin_a' },
          { __typename: 'Clinic', id: 'clin_x' },
        ],
      },
    );
    expect(data).toEqual({
      a: { slug: 'birch' },
      b: { id: 'clin_c' },
      c: null,
      _entities: [{ id: 'room_1', name: 'Room 1' }, { id: 'clin_a', name: 'Alder' }, null],
    });
  });

  it('are hidden from whoever is not signed in, by the field and by the rows', async () => {
    expect((await ask(null, '{ clinics { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
    const rows = await database.readers('clinics').for(null).rows('select id from clinics.clinics');
    expect(rows).toEqual([]);
  });
});
