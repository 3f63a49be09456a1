import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestGateway, startGateway } from './support/gateway.js';
import { type RemoteNetwork, startRemoteSubgraphs } from './support/remote.js';

const acrossThree = `query Across {
  patients(first: 2) { nodes { id name clinic { name } sessions { state patient { name } } } }
}`;

describe.each(['in process', 'over HTTP'])('the graph, its subgraphs %s', (where) => {
  let remote: RemoteNetwork | undefined;
  let test: TestGateway;

  beforeAll(async () => {
    if (where === 'in process') test = await startGateway();
    else {
      remote = await startRemoteSubgraphs();
      test = await startGateway({ subgraphs: remote.subgraphs }, { mintInternalToken: remote.mint });
    }
  });
  beforeEach(() => {
    test.audited.length = 0;
    test.calls.length = 0;
  });
  afterAll(async () => {
    await test[Symbol.asyncDispose]();
    await remote?.[Symbol.asyncDispose]();
  });

  it('answers one query from three subgraphs, in the order asked for', async () => {
    const { status, json } = await test.query(acrossThree);
    expect(status).toBe(200);
    const row = (id: string) => ({
      id,
      name: `Name of ${id}`,
      clinic: { name: 'Alpha' },
      sessions: [{ state: 'RUNNING', patient: { name: `Name of ${id}` } }],
    });
    expect(json).toEqual({ data: { patients: { nodes: [row('pat_1'), row('pat_2')] } } });
  });

  it('finds a node by id, and none where its owner shows none, without telling these apart', async () => {
    const shapes = [
      '{ __typename }',
      '{ id }',
      '{ ... on Patient { name } }',
      '{ ... on Patient { sessions { state } } }',
    ];
    for (const shape of shapes) {
      const found = await test.query(`{ node(id: "pat_1") ${shape} }`);
      expect(found.json.errors).toBeUndefined();
      expect(found.json.data?.['node']).not.toBeNull();
      const invisible = await test.query(`{ node(id: "pat_3") ${shape} }`);
      const missing = await test.query(`{ node(id: "pat_404") ${shape} }`);
      expect(invisible.json).toEqual({ data: { node: null } });
      expect(missing.json).toEqual(invisible.json);
    }
  });

  it('keeps the order of nodes(ids), with null for each that is not shown', async () => {
    const { json } = await test.query(
      '{ nodes(ids: ["pat_1", "pat_3", "clin_1", "nope_1", "clin_9", "pat_2"]) { __typename id ... on Clinic { name } } }',
    );
    expect(json).toEqual({
      data: {
        nodes: [
          { __typename: 'Patient', id: 'pat_1' },
          null,
          { __typename: 'Clinic', id: 'clin_1', name: 'Alpha' },
          null,
          null,
          { __typename: 'Patient', id: 'pat_2' },
        ],
      },
    });
  });

  it('makes a nullable edge null without an error where the entity is not shown', async () => {
    const { json } = await test.query('{ session(id: "ses_3") { state patient { id name } } }');
    expect(json).toEqual({ data: { session: { state: 'RUNNING', patient: null } } });
  });

  it('writes one audit entry per clinic before the answer leaves', async () => {
    await test.query(acrossThree);
    expect(test.audited).toHaveLength(1);
    expect(test.audited[0]).toMatchObject({
      clinicId: 'clin_1',
      accountId: 'acct_1',
      roles: ['NURSE', 'ANALYST'],
      purpose: 'TREATMENT',
      action: 'READ',
      operationName: 'Across',
      records: [{ type: 'Patient', count: 2, ids: ['pat_1', 'pat_2'] }],
    });
  });

  it('runs a mutation and audits the reads in its answer', async () => {
    const { json } = await test.query('mutation { renamePatient(id: "pat_1", name: "New") { name clinic { name } } }');
    expect(json.data).toEqual({ renamePatient: { name: 'New', clinic: { name: 'Alpha' } } });
    expect(test.audited).toHaveLength(1);
  });

  it('fetches entities by their keys although the client gives other fields the names of these', async () => {
    const { json } = await test.query(
      '{ patients { nodes { id: name c: clinic { id: name } sessions { id: state patient { id: name } } } } }',
    );
    expect(json).toHaveProperty('data.patients.nodes[0]', {
      id: 'Name of pat_1',
      c: { id: 'Alpha' },
      sessions: [{ id: 'RUNNING', patient: { id: 'Name of pat_1' } }],
    });
  });

  it('follows fragments on interfaces and runs the operation that was named', async () => {
    const fragments =
      'fragment F on Node { id ... on Patient { name ...G } } fragment G on Patient { clinic { name } }';
    const { json } = await test.post({
      query: `query A { __typename } query B { ... @include(if: true) { node(id: "pat_1") { ...F } } } ${fragments}`,
      operationName: 'B',
    });
    expect(json.data).toEqual({ node: { id: 'pat_1', name: 'Name of pat_1', clinic: { name: 'Alpha' } } });
  });

  it('leaves out and puts in what @skip and @include say, per request', async () => {
    const query =
      'query Q($x: Boolean!) { session(id: "ses_1") { state @skip(if: $x) patient @include(if: $x) { name } } }';
    const on = await test.query(query, undefined, { x: true });
    const off = await test.query(query, undefined, { x: false });
    expect(on.json.data).toEqual({ session: { patient: { name: 'Name of pat_1' } } });
    expect(off.json.data).toEqual({ session: { state: 'RUNNING' } });
  });

  it('serves the schema to those who are signed in', async () => {
    const { json } = await test.query('{ __schema { queryType { name } } viewer { displayName } }');
    expect(json.data).toEqual({ __schema: { queryType: { name: 'Query' } }, viewer: { displayName: 'Test account' } });
    expect((await test.query('{ __schema { queryType { name } } }', {})).status).toBe(401);
    expect((await test.query('{ viewer { displayName } __typename }', {})).json.data).toEqual({
      viewer: null,
      __typename: 'Query',
    });
  });
});

describe('calls in process', () => {
  it('hand over the same document and text for the same planned fetch', async () => {
    await using test = await startGateway();
    await test.query(acrossThree);
    await test.query(acrossThree);
    await test.query(`${acrossThree} # another text`);
    const first = test.calls.filter(({ subgraph }) => subgraph === 'clinics');
    expect(first).toHaveLength(3);
    expect(new Set(first.map(({ request }) => request.document)).size).toBe(1);
    expect(first[0]?.request).toMatchObject({ operation: { name: 'Across' }, operationType: 'query' });
  });
});
