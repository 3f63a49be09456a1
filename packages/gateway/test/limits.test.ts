import { createHash } from 'node:crypto';
import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type TestGateway, partner, staff, startGateway } from './support/gateway.js';
import { openClient, resultOf } from './support/socket.js';

const nested = (levels: number) =>
  '{ session(id: "ses_1") '.concat('{ patient { sessions '.repeat(levels), '{ id }', ' } }'.repeat(levels), ' }');
const bomb = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join('\n');

/** Documents that must be refused, and by which code. */
const hostile: [name: string, query: string, code: string, variables?: Record<string, unknown>][] = [
  ['too deep', nested(8), 'COST_LIMIT'],
  ['too many aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`, 'COST_LIMIT'],
  [
    'aliases behind fragments',
    `{ ...A ...A2 } fragment A on Query { ${Array.from({ length: 8 }, (_, i) => `a${i}: __typename`).join(' ')} } fragment A2 on Query { ${Array.from({ length: 8 }, (_, i) => `b${i}: __typename`).join(' ')} }`,
    'COST_LIMIT',
  ],
  ['too many directives', `{ __typename ${'@include(if: true) '.repeat(9)} }`, 'BAD_USER_INPUT'],
  [
    'many directives on many fields',
    `{ ${Array.from({ length: 9 }, () => '__typename @skip(if: false)').join(' ')} }`,
    'COST_LIMIT',
  ],
  ['too many tokens', `{ ${'__typename '.repeat(1001)} }`, 'BAD_USER_INPUT'],
  ['fragments that double', `{ ...F0 }\n${bomb}\nfragment F30 on Query { __typename }`, 'COST_LIMIT'],
  ['a cycle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'BAD_USER_INPUT'],
  ['too long a literal list', `{ nodes(ids: [${'"x" '.repeat(251)}]) { id } }`, 'BAD_USER_INPUT'],
  [
    'too long a list in a variable',
    'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    'BAD_USER_INPUT',
    { ids: Array.from({ length: 251 }, () => 'x') },
  ],
  [
    'a nested list in a variable',
    'query Q($f: PatientFilter) { patients(filter: $f) { nodes { id } } }',
    'BAD_USER_INPUT',
    { f: { ids: Array.from({ length: 251 }, () => 'x') } },
  ],
  ['a page too large', '{ patients(first: 20000) { nodes { id } } }', 'COST_LIMIT'],
  [
    'a page too large in a variable',
    'query Q($n: Int) { patients(first: $n) { nodes { id } } }',
    'COST_LIMIT',
    { n: 20000 },
  ],
  ['an unknown field', '{ pateints { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a missing variable', 'query Q($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT'],
  [
    'a variable of another type',
    'query Q($n: Int) { patients(first: $n) { nodes { id } } }',
    'BAD_USER_INPUT',
    { n: 'CANARY' },
  ],
  ['a syntax error', '{ patients(first: "CANARY" }', 'BAD_USER_INPUT'],
  ['a literal of another type', '{ patients(first: "CANARY") { nodes { id } } }', 'BAD_USER_INPUT'],
  ['no document', '', 'BAD_USER_INPUT'],
  [
    'an alias that JavaScript reads otherwise',
    '{ session(id: "ses_1") { __proto__: patient { name } } }',
    'BAD_USER_INPUT',
  ],
  ['such a variable', 'query Q($__proto__: Int) { patients(first: $__proto__) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['an alias of the gateway', '{ node(id: "pat_3") { _nodeGuard: __typename } }', 'BAD_USER_INPUT'],
];

describe('limits', () => {
  let test: TestGateway;
  beforeAll(async () => void (test = await startGateway()));
  beforeEach(() => void (test.calls.length = 0));
  afterAll(() => test[Symbol.asyncDispose]());

  it.each(hostile)('refuse over HTTP, before any subgraph is asked: %s', async (_name, query, code, variables) => {
    const { json } = await test.post({ query, variables });
    expectRefused(json, code);
  });

  it.each(hostile)('refuse over a socket alike: %s', async (_name, query, code, variables) => {
    await using client = openClient(test.wsUrl, staff);
    expectRefused(await resultOf(client, { query, variables }), code);
  });

  function expectRefused(json: Answer, code: string) {
    expect(json.errors?.[0]?.extensions['code']).toBe(code);
    expect(json.data ?? null).toBeNull();
    expect(JSON.stringify(json)).not.toMatch(/CANARY|Did you mean|stack|at .*\.js/);
    expect(test.calls).toHaveLength(0);
  }

  it('admit an honest page at its cost, and tell it to those who ask', async () => {
    const query = '{ patients(first: 50) { nodes { id clinic { name } } pageInfo { hasNextPage } } }';
    const { json } = await test.post({ query }, { ...staff, 'surcease-cost': '1' });
    // The connection, its page info, 50 patients, 50 clinics.
    expect(json.extensions?.cost.requestedQueryCost).toBe(102);
    expect(json.extensions?.cost.throttleStatus).toMatchObject({ maximumAvailable: 20_000, restoreRate: 2000 });
    expect((await test.post({ query })).json.extensions).toBeUndefined();
    expect((await test.post({ query }, partner)).json.extensions?.cost.requestedQueryCost).toBe(102);
  });

  it('hold partners to fewer points than staff', async () => {
    const query = '{ patients(first: 600) { nodes { id clinic { name } } } }';
    expect((await test.post({ query }, partner)).json.errors?.[0]?.extensions['code']).toBe('COST_LIMIT');
    expect((await test.post({ query })).json.errors).toBeUndefined();
  });

  it('refuse bodies that are too large, not JSON, batched, or of another media type', async () => {
    const large = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(70_000)}` });
    expect((await test.post(large)).status).toBe(413);
    expect((await test.post('{"query":')).status).toBe(400);
    expect((await test.post([{ query: '{ __typename }' }])).status).toBe(400);
    expect((await test.post('query={__typename}', { ...staff, 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('stop reading a body without a length at 64 KB', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', ...staff };
      const sent = rawRequest(test.url, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      );
      sent.once('error', reject);
      for (let i = 0; i < 20; i++) sent.write('x'.repeat(8192));
    });
    expect(status).toBe(413);
  });

  it('let a GET run queries only', async () => {
    const get = (query: string, headers: Record<string, string> = staff) =>
      fetch(`${test.url}?query=${encodeURIComponent(query)}`, { headers });
    expect(await (await get('{ session(id: "ses_1") { state } }')).json()).toEqual({
      data: { session: { state: 'RUNNING' } },
    });
    expect((await get('mutation { stopInfusion }')).status).toBe(405);
    expect((await get('mutation { stopInfusion }', { ...staff, accept: 'text/event-stream' })).status).toBe(405);
    expect((await fetch(test.url, { method: 'PUT', headers: staff })).status).toBe(405);
    expect(test.calls).toHaveLength(1);
  });

  it('answer 401 to a token that is not good, and nothing of the graph without one', async () => {
    const bad = await test.query('{ __typename }', { authorization: 'Bearer forged' });
    expect(bad.status).toBe(401);
    expect(bad.json.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await test.query('{ viewer { displayName } }', {})).json).toEqual({ data: { viewer: null } });
  });

  it('use the status of the newer media type where the client takes it', async () => {
    const accept = 'application/graphql-response+json';
    const refused = await test.query('{ nope }', { ...staff, accept });
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain(accept);
    expect((await test.query('{ nope }')).status).toBe(200);
    expect((await test.query('{ nope }', { ...staff, accept: 'image/png' })).status).toBe(406);
  });

  it('echo a harmless request id and replace any other', async () => {
    const id = async (sent: string) =>
      (await test.query('{ nope }', { ...staff, 'x-request-id': sent })).headers.get('x-request-id');
    expect(await id('req-12345678')).toBe('req-12345678');
    expect(await id('a b<script>')).not.toBe('a b<script>');
  });
});

describe('the throttle', () => {
  it('answers 429 with when to come back, and never refuses the mutation that stops an infusion', async () => {
    const bucket = { maximumAvailable: 42, restoreRate: 0.05 };
    await using test = await startGateway({ limits: { partnerBucket: bucket } });
    const query = '{ patients(first: 40) { nodes { id } } }';
    const first = await test.query(query, partner);
    expect(first.headers.get('ratelimit-policy')).toBe('"points";q=42;w=840');
    expect(first.headers.get('ratelimit')).toBe('"points";r=39;t=60');
    // Of the 41 points asked for, 38 came back; they do not pay for as many again.
    const second = await test.query(query, partner);
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(30);
    expect(second.json.errors?.[0]?.extensions['code']).toBe('THROTTLED');
    expect(second.json.extensions?.cost.throttleStatus['maximumAvailable']).toBe(42);
    const stop = await test.query('mutation { stopInfusion }', partner);
    expect(stop.json.data).toEqual({ stopInfusion: true });
    const smuggled = await test.query(
      `mutation { stopInfusion ${[1, 2, 3, 4].map((n) => `m${n}: renamePatient(id: "pat_1", name: "x") { id }`).join(' ')} }`,
      partner,
    );
    expect(smuggled.status).toBe(429);
    expect((await test.query(query, staff)).status).toBe(200);
  });
});

describe('a mutation that is never throttled', () => {
  it('passes an empty bucket at any cost, and leaves it as it is', async () => {
    const limits = { partnerBucket: { maximumAvailable: 1, restoreRate: 0.001 } };
    await using test = await startGateway({ limits, neverThrottled: ['renamePatient'] });
    const query = '{ session(id: "ses_1") { state } }';
    expect((await test.query(query, partner)).status).toBe(200);
    expect((await test.query(query, partner)).status).toBe(429);
    const moved = await test.query('mutation { renamePatient(id: "pat_1", name: "x") { name } }', partner);
    expect(moved.json.data).toEqual({ renamePatient: { name: 'x' } });
    expect(moved.json.extensions?.cost.actualQueryCost).toBe(11);
    expect(moved.json.extensions?.cost.throttleStatus).toMatchObject({ currentlyAvailable: 0 });
    expect((await test.query(query, partner)).status).toBe(429);
  });
});

describe('trusted documents', () => {
  const text = 'query Trusted { session(id: "ses_1") { state } }';
  const hash = createHash('sha256').update(text).digest('hex');

  it('run by their hash, and are all that a bound client may run', async () => {
    const config = { trustedDocuments: new Map([[hash, text]]), onlyTrusted: (key: string) => key === 'acct_2' };
    await using test = await startGateway(config);
    const data = { session: { state: 'RUNNING' } };
    expect((await test.post({ documentId: `sha256:${hash}` }, partner)).json.data).toEqual(data);
    expect(
      (await test.post({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }, partner)).json.data,
    ).toEqual(data);
    const unknown = await test.post({ documentId: 'a'.repeat(64), query: '' }, partner);
    expect(unknown.status).toBe(400);
    expect(unknown.json.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await test.post({ query: text.replace('Trusted', 'Own') }, partner)).status).toBe(400);
    expect((await test.post({ query: text.replace('Trusted', 'Own') }, staff)).json.data).toEqual(data);
  });
});
