import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { newId, systemClock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { accessMigrations, accessSubgraph } from '@surcease/subgraph-access';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let database: TestDatabase;
let ask: (...args: [viewer: Parameters<typeof askSubgraph>[1], text: string]) => ReturnType<typeof askSubgraph>;
const nurse = viewerWith([{ role: 'NURSE', clinicId: 'clin_a' }]);
const auditor = viewerWith([{ role: 'AUDITOR', clinicId: null }], { purpose: 'AUDIT' });
const entryId = newId('aud');

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [accessMigrations]);
  await database.owner.query(
    `insert into audit.entries (id, clinic_id, account_id, display_name, roles, action, operation_hash, request_id, records)
     values ($1, 'clin_a', 'acct_1', 'Somebody', '{NURSE}', 'READ', 'hash', 'request', '[]')`,
    [entryId],
  );
  const subgraph = accessSubgraph.create(
    { readers: database.readers('access'), clock: systemClock },
    createLogger({ name: 'test', level: 'silent' }),
  );
  ask = (viewer, text) => askSubgraph(subgraph, viewer, text);
});
afterAll(() => database[Symbol.asyncDispose]());

describe('a record by its id', () => {
  it('is a stub of the type that its prefix names, for its owner to confirm, whatever else was asked for in case', async () => {
    const id = newId('pat');
    const { data, errors } = await ask(
      nurse,
      `{ node(id: "${id}") { __typename ... on Patient { nodeId } ... on AuditEvent { displayName } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: { __typename: 'Patient', nodeId: id } });
  });

  it('is nothing where the prefix names nothing of the graph', async () => {
    const { data } = await ask(nurse, `{ nodes(ids: ["${newId('acct')}", "nonsense", ""]) { __typename } }`);
    expect(data).toEqual({ nodes: [null, null, null] });
  });

  it('is an entry of the audit trail for who may read it, and nothing for others', async () => {
    const query = `{ node(id: "${entryId}") { __typename ... on AuditEvent { displayName } } }`;
    expect((await ask(auditor, query)).data).toEqual({ node: { __typename: 'AuditEvent', displayName: 'Somebody' } });
    expect(await ask(nurse, query)).toMatchObject({ data: { node: null }, codes: [] });
  });
});
