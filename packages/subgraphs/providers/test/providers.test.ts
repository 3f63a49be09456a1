import type { Viewer } from '@surcease/authz';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { providersMigrations, providersSubgraph } from '@surcease/subgraph-providers';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let database: TestDatabase;
let ask: (viewer: Viewer | null, text: string, variables?: Record<string, unknown>) => ReturnType<typeof askSubgraph>;
const nurse = viewerWith([{ role: 'NURSE', clinicId: 'clin_a' }]);

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [providersMigrations]);
  await database.owner.query(`insert into providers.providers values
    ('prov_1', 'Ada', 'Moss', 'Ada Moss, MD', 'Pain medicine', '1000000001'),
    ('prov_2', 'Ben', 'Elm', 'Ben Elm, RN', 'Infusion nursing', '1000000002'),
    ('prov_3', 'Cyd', 'Elm', 'Cyd Elm', 'Clinic administration', '1000000003'),
    ('prov_4', 'Dov', 'Ash', 'Dov Ash, RN', 'Infusion nursing', '1000000004')`);
  await database.owner.query(`insert into providers.roles values
    ('prov_1', 'clin_a', 'PHYSICIAN', '2020-01-01', true),
    ('prov_2', 'clin_a', 'NURSE', '2020-02-01', true),
    ('prov_2', 'clin_b', 'CLINIC_MANAGER', '2019-01-01', false),
    ('prov_3', 'clin_a', 'COORDINATOR', '2021-01-01', true),
    ('prov_3', 'clin_a', 'CLINIC_MANAGER', '2022-01-01', false),
    ('prov_4', 'clin_b', 'NURSE', '2021-01-01', true)`);
  await database.owner.query(`insert into providers.credentials values
    ('cred_1', 'prov_1', 'LICENSE', '2025-01-01', '2027-01-01'),
    ('cred_2', 'prov_1', 'DEA', '2023-11-21', '2026-11-21'),
    ('cred_3', 'prov_1', 'ACLS', '2024-12-01', '2026-12-01')`);
  const subgraph = providersSubgraph.create(
    { readers: database.readers('providers'), clock: fixedClock('2026-11-22T12:00:00Z') },
    createLogger({ name: 'test', level: 'silent' }),
  );
  ask = (viewer, text, variables) => askSubgraph(subgraph, viewer, text, variables);
});
afterAll(() => database[Symbol.asyncDispose]());

describe('the providers of the network', () => {
  it('are listed by name, with their roles at each clinic, the primary ones first', async () => {
    const { data, errors } = await ask(
      nurse,
      '{ providers { nodes { displayName roles { clinic { id } role since isPrimary } } totalCount { value precision } } }',
    );
    expect(errors).toBeUndefined();
    const role = (clinic: string, name: string, since: string, isPrimary: boolean) => ({
      clinic: { id: clinic },
      role: name,
      since,
      isPrimary,
    });
    expect(data).toEqual({
      providers: {
        nodes: [
          { displayName: 'Dov Ash, RN', roles: [role('clin_b', 'NURSE', '2021-01-01', true)] },
          {
            displayName: 'Ben Elm, RN',
            roles: [role('clin_a', 'NURSE', '2020-02-01', true), role('clin_b', 'CLINIC_MANAGER', '2019-01-01', false)],
          },
          {
            displayName: 'Cyd Elm',
            roles: [
              role('clin_a', 'COORDINATOR', '2021-01-01', true),
              role('clin_a', 'CLINIC_MANAGER', '2022-01-01', false),
            ],
          },
          { displayName: 'Ada Moss, MD', roles: [role('clin_a', 'PHYSICIAN', '2020-01-01', true)] },
        ],
        totalCount: { value: 4, precision: 'EXACT' },
      },
    });
  });

  it('are filtered by a role held at that clinic, not by a role held at another', async () => {
    const list = (filter: string) =>
      ask(nurse, `{ providers(filter: ${filter}) { nodes { id } totalCount { value } } }`);
    expect((await list('{ clinicIds: ["clin_b"], roles: [NURSE] }')).data).toEqual({
      providers: { nodes: [{ id: 'prov_4' }], totalCount: { value: 1 } },
    });
    expect((await list('{ roles: [NURSE] }')).data).toMatchObject({
      providers: { nodes: [{ id: 'prov_4' }, { id: 'prov_2' }] },
    });
    expect((await list('{ roles: [] }')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('come page by page in both directions without loss or repetition', async () => {
    const page = 'nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const first = await ask(nurse, `{ providers(first: 2, sort: SPECIALTY) { ${page} } }`);
    const one = first.data?.['providers'] as { nodes: unknown[]; pageInfo: Record<string, unknown> };
    expect(one.nodes).toEqual([{ id: 'prov_3' }, { id: 'prov_2' }]);
    const next = await ask(
      nurse,
      `query ($after: String) { providers(first: 2, sort: SPECIALTY, after: $after) { ${page} } }`,
      { after: one.pageInfo['endCursor'] },
    );
    const two = next.data?.['providers'] as typeof one;
    expect(two).toMatchObject({
      nodes: [{ id: 'prov_4' }, { id: 'prov_1' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const back = await ask(
      nurse,
      `query ($before: String) { providers(last: 2, sort: SPECIALTY, before: $before) { ${page} } }`,
      { before: two.pageInfo['startCursor'] },
    );
    expect(back.data?.['providers']).toMatchObject({ nodes: one.nodes, pageInfo: { hasPreviousPage: false } });
  });

  it('are listed once at each clinic of a batch, however many roles they hold there', async () => {
    const { data, errors } = await ask(
      nurse,
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Clinic { id
        providers(first: 2) { nodes { id } pageInfo { hasNextPage } totalCount { value } } } } }`,
      { keys: ['clin_b', 'clin_a', 'clin_x'].map((id) => ({ __typename: 'Clinic', id })) },
    );
    expect(errors).toBeUndefined();
    const page = (ids: string[], hasNextPage: boolean, value: number) => ({
      nodes: ids.map((id) => ({ id })),
      pageInfo: { hasNextPage },
      totalCount: { value },
    });
    expect(data?.['_entities']).toEqual([
      { id: 'clin_b', providers: page(['prov_4', 'prov_2'], false, 2) },
      { id: 'clin_a', providers: page(['prov_2', 'prov_3'], true, 3) },
      { id: 'clin_x', providers: page([], false, 0) },
    ]);
  });

  it('are found by id and by reference, and are null where there are none', async () => {
    const { data } = await ask(
      nurse,
      `query ($keys: [_Any!]!) { a: provider(id: "prov_1") { nationalProviderId } b: provider(id: "prov_x") { id }
        _entities(representations: $keys) { ... on Provider { id familyName } } }`,
      {
        keys: [
          { __typename: 'Provider', nodeId: 'prov_4' },
          { __typename: 'Provider', id: 'prov_x' },
          { __typename: 'Provider', id: 'prov_1' },
        ],
      },
    );
    expect(data).toEqual({
      a: { nationalProviderId: '1000000001' },
      b: null,
      _entities: [{ id: 'prov_4', familyName: 'Ash' }, null, { id: 'prov_1', familyName: 'Moss' }],
    });
  });

  it('hold credentials whose status follows from the clock', async () => {
    const { data } = await ask(nurse, '{ provider(id: "prov_1") { credentials { kind expiresOn status } } }');
    expect(data).toEqual({
      provider: {
        credentials: [
          { kind: 'ACLS', expiresOn: '2026-12-01', status: 'EXPIRING' },
          { kind: 'DEA', expiresOn: '2026-11-21', status: 'EXPIRED' },
          { kind: 'LICENSE', expiresOn: '2027-01-01', status: 'VALID' },
        ],
      },
    });
  });

  it('are refused to partners who see aggregates alone, and hidden from whoever is not signed in', async () => {
    const partner = viewerWith([{ role: 'PARTNER', clinicId: null }], { kind: 'PARTNER', partnerTier: 'AGGREGATE' });
    expect((await ask(partner, '{ providers { nodes { id } } }')).codes).toEqual(['FORBIDDEN']);
    expect((await ask(null, '{ providers { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
    const nobody = database.readers('providers').for(null);
    for (const table of ['providers', 'roles', 'credentials'])
      expect(await nobody.rows(`select * from providers.${table}`)).toEqual([]);
  });
});
