import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Asker, post, shared, signedIn } from './support/graph.js';
import { overEvents, overSocket } from './support/streams.js';

const deep = `{ clinics { nodes { ${'rooms { clinic { '.repeat(6)} id ${'} } '.repeat(6)} } } }`;
const aliased = `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`;
const costly = `{ clinics(first: 100) { nodes { patients(first: 100) { nodes { sessions(first: 100) { nodes { id } } } } } } }`;
const wordy = `{ viewer { ${'id '.repeat(1000)} } }`;
const misspelt = '{ viewer { displayNam } }';

const refused: [string, string, string][] = [
  ['deep', deep, 'COST_LIMIT'],
  ['full of aliases', aliased, 'COST_LIMIT'],
  ['costly', costly, 'COST_LIMIT'],
  ['long', wordy, 'BAD_USER_INPUT'],
  ['misspelt', misspelt, 'BAD_USER_INPUT'],
];

function expectPublicError({ data, errors }: Answer, code: string): void {
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  const [error] = errors!;
  expect(Object.keys(error!.extensions).toSorted()).toEqual(['code', 'requestId']);
  expect(error!.extensions.code).toBe(code);
  expect(JSON.stringify(error)).not.toMatch(/stack|Did you mean|displayName|node_modules/);
}

describe('an operation that asks too much', () => {
  let nurse: Asker;
  beforeAll(async () => {
    nurse = await signedIn('nurse-1');
  });

  it.each(refused)('is refused over HTTP where it is %s', async (_what, query, code) => {
    expectPublicError(await nurse.ask(query), code);
  });

  it.each(refused)('is refused over a socket where it is %s', async (_what, query, code) => {
    await using stream = overSocket(shared(), nurse, query);
    expectPublicError(await stream.until(() => true), code);
  });

  it.each(refused)('is refused over server-sent events where it is %s', async (_what, query, code) => {
    await using stream = overEvents(shared(), nurse, query);
    expectPublicError(await stream.until(() => true), code);
  });

  it('is refused over HTTP where its body is large', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }', variables: { filler: 'x'.repeat(70_000) } });
    const response = await post(shared(), body, { authorization: `Bearer ${nurse.token}` });
    expect(response.status).toBe(413);
    expectPublicError((await response.json()) as Answer, 'BAD_USER_INPUT');
  });

  it('loses its socket where its message is large', async () => {
    await using stream = overSocket(shared(), nurse, '{ viewer { id } }', {
      variables: { filler: 'x'.repeat(70_000) },
    });
    await stream.over;
    expect(stream.received.filter(({ data }) => data)).toEqual([]);
  });

  it('may ask the least that each limit forbids more of', async () => {
    const { data } = await nurse.ask(aliased.replace(/a0: viewer \{ id \} /, ''));
    expect(Object.keys(data ?? {})).toHaveLength(15);
  });
});

describe('the one port', () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${shared().url}${path}`, { headers });

  it('says whether it lives, whether it is ready, and its numbers', async () => {
    for (const path of ['/health/live', '/health/ready']) expect((await get(path)).status).toBe(200);
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'ready' });
    expect(await (await get('/metrics')).text()).toMatch(/^# TYPE \w+ histogram$/m);
  });

  it('shows a browser the app at any of its addresses, under a strict policy', async () => {
    for (const path of ['/', '/outcomes', '/clinics/anything']) {
      const response = await get(path, { accept: 'text/html' });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<div id="root">');
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self'");
      expect(policy).toMatch(/script-src [^;]*'self'/);
      expect(policy).not.toMatch(/script-src[^;]*(unsafe-inline|unsafe-eval)/);
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });

  it('tells the app where to sign in, and does not invent files', async () => {
    const { issuer, clientId, apiAudience } = (await (await get('/app-config.json')).json()) as Record<string, string>;
    expect({ issuer, clientId, apiAudience }).toEqual({
      issuer: `${shared().url}/oidc`,
      clientId: 'network-admin',
      apiAudience: 'urn:surcease:api',
    });
    expect((await get('/assets/nothing.js')).status).toBe(404);
  });

  it('shows a browser the explorer where it asks the graph’s address for a page', async () => {
    const response = await get('/graphql', { accept: 'text/html,application/xhtml+xml' });
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('<title>Explorer · Surcease</title>');
  });

  it('runs the app’s documents by their hash, and no other hash', async () => {
    const file = new URL('../../../schema/operations/network-admin.json', import.meta.url);
    const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    const [hash] = documents.find(([, text]) => /^query Viewer\b/m.test(text))!;
    const { token } = await signedIn('nurse-1');
    const ask = async (documentId: string) =>
      (await (
        await post(shared(), JSON.stringify({ documentId }), { authorization: `Bearer ${token}` })
      ).json()) as Answer;
    expect((await ask(`sha256:${hash}`)).data).toMatchObject({ viewer: { displayName: 'Freya First' } });
    expectPublicError(await ask(`sha256:${'0'.repeat(64)}`), 'PERSISTED_QUERY_NOT_FOUND');
  });

  it('shows the schema to those who are signed in', async () => {
    const query = '{ __schema { queryType { fields { name } } } }';
    const { data } = await (await signedIn('nurse-1')).ask(query);
    expect(JSON.stringify(data)).toContain('clinicComparison');
    expect(JSON.stringify(data)).not.toContain('_entities');
    const response = await post(shared(), JSON.stringify({ query }));
    expectPublicError((await response.json()) as Answer, 'UNAUTHENTICATED');
  });
});
