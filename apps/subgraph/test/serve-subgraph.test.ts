import { createInternalTokens, generateKeyPair } from '@surcease/identity';
import { viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock, newId } from '@surcease/kernel';
import { contextMigrations } from '@surcease/network';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';
import { readEnvironment } from '../src/env.js';
import type { ServedSubgraph } from '../src/serve-subgraph.js';
import { startSubgraph } from '../src/start-subgraph.js';

const keys = generateKeyPair();
const kid = 'internal';
const gateway = createInternalTokens({ kid, privateKeyPem: keys.privateKeyPem });
const longAgo = createInternalTokens(
  { kid, privateKeyPem: keys.privateKeyPem },
  { clock: fixedClock('2026-01-01T00:00:00Z') },
);
const stranger = createInternalTokens({ kid, privateKeyPem: generateKeyPair().privateKeyPem });

const clinicA = newId('clin');
const clinicB = newId('clin');
const nurse = viewerWith([{ role: 'NURSE', clinicId: clinicA }], { accountId: newId('acct') });
const patientA = newId('pat');
const patientB = newId('pat');
const call = { requestId: 'req-1', operation: { name: 'Asked', hash: 'h' } };

let database: TestDatabase;
let patients: ServedSubgraph;
let sessions: ServedSubgraph;

const environment = (name: string) => ({
  ...readEnvironment({
    SUBGRAPH: name,
    PORT: '0',
    DATABASE_URL: database.ownerUrl,
    SURCEASE_SECRET: 'long enough for the rule',
    SURCEASE_INTERNAL_PUBLIC_KEY: keys.publicKeyPem,
    SURCEASE_LOG_LEVEL: 'silent',
  }),
  SURCEASE_SECRET: database.secret,
});

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), contextMigrations);
  for (const [id, clinicId] of [
    [patientA, clinicA],
    [patientB, clinicB],
  ])
    await database.owner.query(
      `insert into patients.patients (id, clinic_id, responsible_provider_id, medical_record_number, given_name, family_name, birth_date, sex,
         postal_code, diagnosis_group, diagnosis_code, pain_mechanism, pain_since, referred_on, status)
       values ($1, $2, $3, $1, 'Ada', 'Ash', '1970-01-01', 'FEMALE', '85701', 'CRPS', 'G90.511', 'MIXED', '2020-01-01', '2024-01-01', 'IN_SERIES')`,
      [id, clinicId, newId('prov')],
    );
  patients = await startSubgraph(environment('patients'));
  sessions = await startSubgraph(environment('sessions'));
});
afterAll(async () => {
  await patients[Symbol.asyncDispose]();
  await sessions[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const bodyOf = (query: string, variables: Record<string, unknown> = {}) => JSON.stringify({ query, variables });

async function post(body: string, token: string | null, port = patients.port) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body,
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

const ENTITIES = 'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Patient { id givenName } } }';
const representations = { keys: [patientA, patientB].map((id) => ({ __typename: 'Patient', id })) };

describe('a subgraph over HTTP', () => {
  it('answers the gateway with what the viewer may see, and what was touched', async () => {
    const body = bodyOf(ENTITIES, representations);
    const { status, answer } = await post(body, gateway.mint('patients', nurse, body, call));
    expect(status).toBe(200);
    expect(answer).toEqual({
      data: { _entities: [{ id: patientA, givenName: 'Ada' }, null] },
      extensions: { audit: [{ clinicId: clinicA, type: 'Patient', ids: [patientA] }] },
    });
  });

  const body = bodyOf('{ __schema { queryType { name } } }');
  it.each<[string, () => string | null]>([
    ['no token', () => null],
    ['no token at all in its place', () => 'x'],
    ['a token for another subgraph', () => gateway.mint('sessions', nurse, body, call)],
    ['a token for another body', () => gateway.mint('patients', nurse, `${body} `, call)],
    ['a token that has expired', () => longAgo.mint('patients', nurse, body, call)],
    ['a token of a stranger', () => stranger.mint('patients', nurse, body, call)],
    ['a token without a signature', () => gateway.mint('patients', nurse, body, call).replace(/[^.]+$/, '')],
  ])('refuses %s, introspection included', async (_, mint) => {
    const { status, answer } = await post(body, mint());
    expect([status, answer]).toMatchObject([401, { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
    expect(answer).not.toHaveProperty('data');
  });

  it('can be introspected by the gateway, also where nobody is signed in', async () => {
    const { answer } = await post(body, gateway.mint('patients', null, body, call));
    expect(answer).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    const sdl = bodyOf('{ _service { sdl } }');
    expect((await post(sdl, gateway.mint('patients', null, sdl, call))).answer).toEqual({
      data: { _service: { sdl: expect.stringContaining('type Patient') } },
    });
    const asked = bodyOf('{ patients { nodes { id } } }');
    const refused = await post(asked, gateway.mint('patients', null, asked, call));
    expect(refused.answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('takes POST alone, of JSON that is not too large', async () => {
    const got = await fetch(`http://127.0.0.1:${patients.port}/graphql?query={__typename}`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await post('{"', gateway.mint('patients', nurse, '{"', call))).status).toBe(400);
    const large = bodyOf('{ __typename }', { x: 'x'.repeat(2 * 1024 * 1024) });
    expect((await post(large, gateway.mint('patients', nurse, large, call))).status).toBe(413);
    const stream = bodyOf('subscription { sessionEvents { kind } }');
    expect((await post(stream, gateway.mint('sessions', nurse, stream, call), sessions.port)).answer).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('is live and ready where its database answers', async () => {
    for (const path of ['live', 'ready'])
      expect((await fetch(`http://127.0.0.1:${patients.port}/health/${path}`)).status).toBe(200);
  });
});

const EVENTS = 'subscription ($clinicIds: [ID!]) { sessionEvents(clinicIds: $clinicIds) { kind sessions { id } } }';
const payload = { query: EVENTS, variables: { clinicIds: [clinicA] }, operationName: undefined };

/** Subscribes as the gateway does; `closed` tells with which code the socket ended. */
function subscribe(token: string | null, asked: { query: string; variables?: Record<string, unknown> } = payload) {
  const closed = Promise.withResolvers<number>();
  const client = createClient({
    url: `ws://127.0.0.1:${sessions.port}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: { closed: (event) => closed.resolve((event as { code: number }).code) },
  });
  return { events: client.iterate(asked), closed: closed.promise, stop: () => client.dispose() };
}

describe('a subscription over a socket', () => {
  it('answers the gateway, its audit with it', async () => {
    const id = newId('ses');
    await database.owner.query(
      `insert into sessions.sessions (id, clinic_id, patient_id, provider_id, protocol_version_id, ordinal, state, scheduled_at, planned_dose_micrograms)
       values ($1, $2, $3, 'prov', 'pver', 1, 'INFUSING', now(), 1)`,
      [id, clinicA, patientA],
    );
    const { events, stop } = subscribe(gateway.mint('sessions', nurse, JSON.stringify(payload), call));
    const { value } = await events.next();
    expect(value).toEqual({
      data: { sessionEvents: { kind: 'SNAPSHOT', sessions: [{ id }] } },
      extensions: { audit: [{ clinicId: clinicA, type: 'Session', ids: [id] }] },
    });
    await stop();
  });

  it.each<[string, number, () => string | null]>([
    ['no token', 4403, () => null],
    ['a token for another subgraph', 4401, () => gateway.mint('patients', nurse, JSON.stringify(payload), call)],
    [
      'a token for other clinics',
      4401,
      () => gateway.mint('sessions', nurse, JSON.stringify({ ...payload, variables: {} }), call),
    ],
    ['a token that has expired', 4401, () => longAgo.mint('sessions', nurse, JSON.stringify(payload), call)],
    ['a token of a stranger', 4401, () => stranger.mint('sessions', nurse, JSON.stringify(payload), call)],
  ])('refuses %s, and closes the socket', async (_, code, mint) => {
    const { events, closed } = subscribe(mint());
    await expect(events.next()).rejects.toBeDefined();
    expect(await closed).toBe(code);
  });

  it('gives nothing of another clinic, and is no way to query', async () => {
    const foreign = { query: EVENTS, variables: { clinicIds: [clinicB] } };
    const one = subscribe(gateway.mint('sessions', nurse, JSON.stringify(foreign), call), foreign);
    expect((await one.events.next()).value).toEqual({ data: { sessionEvents: { kind: 'SNAPSHOT', sessions: [] } } });
    await one.stop();
    const query = { query: '{ sessions { nodes { id } } }' };
    const two = subscribe(gateway.mint('sessions', nurse, JSON.stringify(query), call), query);
    await expect(two.events.next()).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    await two.stop();
  });

  it('is closed where the subgraph stops, which does not wait for it', async () => {
    const stopping = await startSubgraph(environment('sessions'));
    const before = sessions;
    sessions = stopping;
    const { events, closed } = subscribe(gateway.mint('sessions', nurse, JSON.stringify(payload), call));
    sessions = before;
    await events.next();
    await stopping[Symbol.asyncDispose]();
    expect(await closed).toBe(1001);
  });
});

describe('the environment', () => {
  it('that does not fit is told whole, at once', () => {
    expect(() => readEnvironment({ SUBGRAPH: 'billing', PORT: 'x', DATABASE_URL: 'mysql://x' })).toThrow(
      /SUBGRAPH[\s\S]*PORT[\s\S]*DATABASE_URL[\s\S]*SURCEASE_SECRET[\s\S]*SURCEASE_INTERNAL_PUBLIC_KEY/,
    );
  });
});
