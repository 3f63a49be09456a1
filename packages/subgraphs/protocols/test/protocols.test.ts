import type { Viewer } from '@surcease/authz';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { systemClock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { protocolsMigrations, protocolsSubgraph } from '@surcease/subgraph-protocols';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sampleContent } from './sample-content.js';

let database: TestDatabase;
let ask: (viewer: Viewer | null, text: string, variables?: Record<string, unknown>) => ReturnType<typeof askSubgraph>;
const nurse = viewerWith([{ role: 'NURSE', clinicId: 'clin_1' }]);
const partner = viewerWith([{ role: 'PARTNER', clinicId: null }], {
  kind: 'PARTNER',
  partnerTier: 'AGGREGATE',
  purpose: null,
});

const content = sampleContent;
const { titration: _titration, ...dose } = content.dose;
const insertVersion = `insert into protocols.versions (id, protocol_id, semantic_version, state, content, content_hash,
  approved_at, effective_from) values ($1, $2, $3, $4, $5, repeat('a', 64), $6, $7)`;

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [protocolsMigrations]);
  await database.owner.query(`insert into protocols.protocols values
    ('prot_1', 'crps', 'CRPS, daily series', 'CRPS', 'Ten days.'),
    ('prot_2', 'single', 'Booster', null, 'Once.'), ('prot_3', 'new', 'New', null, 'Not approved yet.')`);
  const approval = ['2024-03-18T16:00:00.000Z', '2024-04-01'];
  await database.owner.query(insertVersion, ['pver_1', 'prot_1', '1.0.0', 'RETIRED', content, ...approval]);
  await database.owner.query(insertVersion, ['pver_2', 'prot_1', '2.1.0', 'APPROVED', content, ...approval]);
  await database.owner.query(insertVersion, ['pver_3', 'prot_1', '3.0.0', 'DRAFT', content, null, null]);
  await database.owner.query(insertVersion, ['pver_4', 'prot_2', '1.0.0', 'RETIRED', content, ...approval]);
  await database.owner.query(insertVersion, ['pver_6', 'prot_3', '1.0.0', 'DRAFT', content, null, null]);
  const subgraph = protocolsSubgraph.create(
    {
      readers: database.readers('protocols'),
      clock: systemClock,
      // Nothing is written here.
      unitOfWork: null as never,
      readSigningTicket: () => {
        throw new Error('Nothing is signed here.');
      },
    },
    createLogger({ name: 'test', level: 'silent' }),
  );
  ask = (viewer, text, variables) => askSubgraph(subgraph, viewer, text, variables);
});
afterAll(() => database[Symbol.asyncDispose]());

describe('the protocols of the network', () => {
  it('are listed by title, with the approved version where there is one, to partners too', async () => {
    const { data, errors } = await ask(
      partner,
      `{ protocols { nodes { slug indication approvedVersion { semanticVersion approvedAt effectiveFrom contentHash } }
        totalCount { value } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      protocols: {
        nodes: [
          { slug: 'single', indication: null, approvedVersion: null },
          {
            slug: 'crps',
            indication: 'CRPS',
            approvedVersion: {
              semanticVersion: '2.1.0',
              approvedAt: '2024-03-18T16:00:00.000Z',
              effectiveFrom: '2024-04-01',
              contentHash: 'a'.repeat(64),
            },
          },
        ],
        totalCount: { value: 2 },
      },
    });
  });

  it('are listed for staff with those that were never approved', async () => {
    const { data } = await ask(nurse, '{ protocols { nodes { slug } } protocolVersions { nodes { id } } }');
    expect(data).toEqual({
      protocols: { nodes: [{ slug: 'single' }, { slug: 'crps' }, { slug: 'new' }] },
      protocolVersions: { nodes: ['6', '4', '3', '2', '1'].map((number) => ({ id: `pver_${number}` })) },
    });
    const partners = await ask(partner, '{ protocolVersions { nodes { id } } protocol(id: "prot_3") { slug } }');
    expect(partners.data).toEqual({
      protocolVersions: { nodes: ['4', '2', '1'].map((number) => ({ id: `pver_${number}` })) },
      protocol: null,
    });
  });

  it('hold their versions page by page, the newest first', async () => {
    const versions = (page: string) =>
      `versions(${page}) { nodes { id } pageInfo { hasNextPage endCursor } totalCount { value } }`;
    const first = await ask(nurse, `{ protocols { nodes { ${versions('first: 2')} } } }`);
    const listed = first.data?.['protocols'] as { nodes: { versions: { pageInfo: { endCursor: string } } }[] };
    const [two, one] = listed.nodes;
    expect(two?.versions).toMatchObject({
      nodes: [{ id: 'pver_4' }],
      pageInfo: { hasNextPage: false },
      totalCount: { value: 1 },
    });
    expect(one?.versions).toMatchObject({
      nodes: [{ id: 'pver_3' }, { id: 'pver_2' }],
      pageInfo: { hasNextPage: true },
      totalCount: { value: 3 },
    });
    const next = await ask(
      nurse,
      `query ($after: String) { protocol(id: "prot_1") { ${versions('first: 2, after: $after')} } }`,
      { after: one?.versions.pageInfo.endCursor },
    );
    expect(next.data?.['protocol']).toMatchObject({
      versions: { nodes: [{ id: 'pver_1' }], pageInfo: { hasNextPage: false } },
    });
  });

  it('name dose and evidence in whole micrograms, as their content holds them', async () => {
    const { data, errors } = await ask(
      partner,
      `{ protocolVersion(id: "pver_2") { state dose { ${Object.keys(dose).join(' ')} }
        citations { id title year doi source } protocol { slug } } }`,
    );
    expect(errors).toBeUndefined();
    const { id, title, year, doi, source } = content.citations[0] as (typeof content.citations)[number];
    expect(data).toEqual({
      protocolVersion: {
        state: 'APPROVED',
        dose,
        citations: [{ id, title, year, doi, source }],
        protocol: { slug: 'crps' },
      },
    });
  });

  it('are found by id and by reference, and are null where there are none', async () => {
    const { data } = await ask(
      nurse,
      `query ($keys: [_Any!]!) { a: protocol(id: "prot_2") { title } b: protocol(id: "prot_x") { id }
        c: protocolVersion(id: "pver_x") { id }
        _entities(representations: $keys) { ... on Protocol { slug } ... on ProtocolVersion { semanticVersion } } }`,
      {
        keys: [
          { __typename: 'ProtocolVersion', id: 'pver_3' },
          { __typename: 'Protocol', nodeId: 'prot_1' },
          { __typename: 'ProtocolVersion', id: 'pver_x' },
        ],
      },
    );
    expect(data).toEqual({
      a: { title: 'Booster' },
      b: null,
      c: null,
      _entities: [{ semanticVersion: '3.0.0' }, { slug: 'crps' }, null],
    });
  });

  it('never have two approved versions at once', async () => {
    const second = database.owner.query(insertVersion, [
      'pver_5',
      'prot_1',
      '2.2.0',
      'APPROVED',
      content,
      '2024-05-01T00:00:00.000Z',
      '2024-05-01',
    ]);
    await expect(second).rejects.toMatchObject({ constraint: 'approved_version_of_protocol' });
  });

  it('are hidden from whoever is not signed in, by the field and by the rows', async () => {
    expect((await ask(null, '{ protocols { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
    const nobody = database.readers('protocols').for(null);
    for (const table of ['protocols', 'versions'])
      expect(await nobody.rows(`select id from protocols.${table}`)).toEqual([]);
  });
});
