import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { partner, staff, startGateway } from './support/gateway.js';
import { openClient, resultOf } from './support/socket.js';

// The rate is so low that nothing is restored while a test runs.
const still = { limits: { partnerBucket: { maximumAvailable: 1000, restoreRate: 0.001 } } };
const page = 'patients(first: 50) { nodes { id clinic { name } } pageInfo { hasNextPage } }';

describe('the actual cost', () => {
  it('counts what came back by the same weights, and gives the difference back', async () => {
    await using test = await startGateway(still);
    const { json, headers } = await test.query(`{ ${page} }`, partner);
    // The connection, its page info, two patients, two clinics.
    expect(json.extensions?.cost).toEqual({
      requestedQueryCost: 102,
      actualQueryCost: 6,
      throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 994, restoreRate: 0.001 },
    });
    expect(headers.get('ratelimit')).toMatch(/^"points";r=994;/);
  });

  it('counts an object once however often fragments select it, and nothing that was skipped', async () => {
    await using test = await startGateway(still);
    const query = `query Q($no: Boolean!) {
      ...F ... on Query { all: patients(first: 5) { nodes { id } } }
      left: patients @include(if: $no) { nodes { id } }
    }
    fragment F on Query { all: patients(first: 5) { nodes { clinic { name } } edges { node { id } } } }`;
    const { json } = await test.query(query, partner, { no: false });
    expect(json.errors).toBeUndefined();
    expect(json.extensions?.cost.actualQueryCost).toBe(5);
  });

  it('never takes less than a point, and keeps the whole charge of an answer with errors', async () => {
    await using test = await startGateway(still);
    const none = await test.query('{ patient(id: "pat_3") { id clinic { name } } }', partner);
    expect(none.json.extensions?.cost).toMatchObject({
      actualQueryCost: 0,
      throttleStatus: { currentlyAvailable: 999 },
    });
    test.faults.clinics = () => Promise.reject(new Error('down'));
    const failed = await test.query(`{ ${page} }`, partner);
    expect(failed.json.errors).toHaveLength(1);
    expect(failed.json.extensions?.cost.throttleStatus).toMatchObject({ currentlyAvailable: 897 });
  });

  it('is given back to who is not told it, staff at their pages as well', async () => {
    await using test = await startGateway({ limits: { staffBucket: { maximumAvailable: 110, restoreRate: 0.001 } } });
    for (const left of [104, 98]) {
      const { json, status, headers } = await test.query(`{ ${page} }`, staff);
      // Each asks for 102 points, and the bucket holds 110.
      expect({ status, left: headers.get('ratelimit') }).toEqual({
        status: 200,
        left: expect.stringMatching(new RegExp(`^"points";r=${left};`)) as string,
      });
      expect(json.extensions).toBeUndefined();
    }
  });

  it('is unknown where the throttle refused', async () => {
    await using test = await startGateway({ limits: { partnerBucket: { maximumAvailable: 10, restoreRate: 1 } } });
    const { json, status } = await test.query(`{ ${page} }`, partner);
    expect(status).toBe(429);
    expect(json.extensions?.cost).toMatchObject({ requestedQueryCost: 102, actualQueryCost: null });
  });
});

describe('rateLimit', () => {
  const budget = 'cost limit remaining resetAt nodeCount';

  it('tells the budget beside the answer, under any alias and in fragments', async () => {
    await using test = await startGateway(still);
    const query = `query Q($n: Int, $dry: Boolean) { mine: rateLimit(dryRun: $dry) { ${budget} } ...F patients(first: $n) { nodes { id } } }
      fragment F on Query { __typename rateLimit { ...B } } fragment B on RateLimit { kind: __typename remaining }`;
    const { json } = await test.query(query, partner, { n: 3 });
    expect(json.errors).toBeUndefined();
    expect(json.data).toMatchObject({
      __typename: 'Query',
      mine: { cost: 4, limit: 1000, remaining: 996, nodeCount: 3 },
      rateLimit: { kind: 'RateLimit', remaining: 996 },
      patients: { nodes: [{ id: 'pat_1' }, { id: 'pat_2' }] },
    });
    const mine = json.data?.['mine'] as { resetAt: string } | undefined;
    expect(Date.parse(mine?.resetAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('asked alone needs no subgraph', async () => {
    await using test = await startGateway(still);
    const { json } = await test.query('{ __typename rateLimit { cost remaining } }', partner);
    expect(json.data).toEqual({ __typename: 'Query', rateLimit: { cost: 0, remaining: 999 } });
    expect(test.calls).toHaveLength(0);
  });

  it.each([
    ['a literal', `{ rateLimit(dryRun: true) { cost remaining } ${page} __schema { queryType { name } } }`],
    ['a variable', `query Q($dry: Boolean = true) { rateLimit(dryRun: $dry) { cost remaining } ${page} }`],
    ['a fragment', `{ ...F ${page} } fragment F on Query { rateLimit(dryRun: true) { cost remaining } }`],
  ])('measures only in a dry run by %s: nothing else runs, nothing is charged', async (_name, query) => {
    await using test = await startGateway(still);
    const { json } = await test.query(query, partner);
    expect(json).toEqual({
      data: { rateLimit: { cost: 102, remaining: 1000 } },
      extensions: {
        cost: {
          requestedQueryCost: 102,
          actualQueryCost: 0,
          throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 1000, restoreRate: 0.001 },
        },
      },
    });
    expect(test.calls).toHaveLength(0);
  });

  it('is no dry run where the field is skipped or the variable is false', async () => {
    await using test = await startGateway(still);
    const skipped = '{ rateLimit(dryRun: true) @skip(if: true) { cost } session(id: "ses_1") { state } }';
    expect((await test.query(skipped, partner)).json.data).toEqual({ session: { state: 'RUNNING' } });
    const off = 'query Q($dry: Boolean) { rateLimit(dryRun: $dry) { cost } session(id: "ses_1") { state } }';
    const { json } = await test.query(off, partner, { dry: false });
    expect(json.data).toEqual({ rateLimit: { cost: 1 }, session: { state: 'RUNNING' } });
  });

  it('measures what would be refused, also with an empty bucket', async () => {
    await using test = await startGateway({ limits: { partnerBucket: { maximumAvailable: 1, restoreRate: 0.001 } } });
    await test.query('{ session(id: "ses_1") { state } }', partner);
    const query = '{ rateLimit(dryRun: true) { cost remaining nodeCount } patients(first: 20000) { nodes { id } } }';
    const { json } = await test.query(query, partner);
    expect(json.data).toEqual({ rateLimit: { cost: 20_001, remaining: 0, nodeCount: 20_000 } });
    expect(test.calls).toHaveLength(1);
  });

  it('works over a socket', async () => {
    await using test = await startGateway();
    await using client = openClient(test.wsUrl, staff);
    const dry = await resultOf(client, { query: `{ rateLimit(dryRun: true) { cost } ${page} }` });
    expect(dry.data).toEqual({ rateLimit: { cost: 102 } });
    const mixed = await resultOf(client, { query: '{ rateLimit { cost } session(id: "ses_1") { state } }' });
    expect(mixed.data).toEqual({ rateLimit: { cost: 1 }, session: { state: 'RUNNING' } });
  });

  it('stands in the schema that clients read', async () => {
    await using test = await startGateway();
    const query = `{ rateLimit { ${budget} } }`;
    expect(validate(test.gateway.schema, parse(query))).toEqual([]);
    const { json } = await test.query('{ __type(name: "RateLimit") { fields { name } } }');
    expect(json.data?.['__type']).toEqual({ fields: budget.split(' ').map((name) => ({ name })) });
  });
});
