import { createMetrics } from '@surcease/observability';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type DemoWorld, startDemoWorld } from './support/demo-world.js';

/** Values that stand for a patient, unlike anything else: where one turns up, it has leaked. */
const canary = { given: 'Quillanthe', family: 'Zyxwarbler', record: 'MRN-CANARY-7', postal: '00421' };
const words = Object.values(canary);
const leaksIn = (text: string) => words.filter((word) => text.includes(word));

let world: DemoWorld;
let clinicId: string;
let sessionId: string;
let patientId: string;
const bodies: string[] = [];

beforeAll(async () => {
  world = await startDemoWorld(inject('databaseUrl'));
  clinicId = (await world.viewer('nurse-1')).grants[0]?.clinicId ?? '';
  sessionId = await world.idOf(
    `select id from sessions.sessions where clinic_id = $1 order by scheduled_at desc, id limit 1`,
    clinicId,
  );
  patientId = await world.idOf('select patient_id as id from sessions.sessions where id = $1', sessionId);
  await world.database.owner.query(
    'update patients.patients set given_name = $2, family_name = $3, medical_record_number = $4, postal_code = $5 where id = $1',
    [patientId, ...words],
  );
});
afterAll(() => world[Symbol.asyncDispose]());

const every = 'id givenName familyName initials birthDate medicalRecordNumber postalCode';

/** Operations that succeed, fail, are refused or are malformed, each near the patient. */
const operations: [viewer: string | null, query: string, variables?: Record<string, unknown>][] = [
  ['nurse-1', `query ($id: ID!) { patient(id: $id) { ${every} sessions { nodes { id } } } }`],
  ['nurse-1', `{ patients(filter: { search: "${canary.family}" }) { nodes { ${every} } } }`],
  ['nurse-2', `query ($id: ID!) { patient(id: $id) { ${every} } }`],
  ['auditor', `query ($id: ID!) { patient(id: $id) { ${every} } }`],
  [null, `query ($id: ID!) { patient(id: $id) { ${every} } }`],
  ['nurse-1', `{ patients(after: "${canary.family}") { nodes { id } } }`],
  ['nurse-1', `{ patients(first: 1000000, filter: { search: "${canary.family}" }) { nodes { id } } }`],
  ['nurse-1', `{ patients(filter: { search: "${canary.family}\\u0000" }) { nodes { id } } }`],
  ['nurse-1', `{ patient(id: "${canary.family}") { id } }`],
  ['nurse-1', `{ patient(id: "x") { ${canary.family}`],
  ['nurse-1', 'query ($s: String!) { patients(first: $s) { nodes { id } } }', { s: canary.family }],
  ['nurse-1', 'query ($n: Int!) { patients(first: $n) { nodes { id } } }', { n: canary.family }],
];

/** Documents that misuse the canary as a name of the schema: the answer may quote it to whoever wrote it, no log may. */
const misnamed = [`{ ${canary.family} }`, `{ patients(filter: { statuses: [${canary.family}] }) { nodes { id } } }`];

async function askAll(): Promise<void> {
  for (const [subject, query, variables = { id: patientId }] of operations) {
    const viewer = subject === null ? null : await world.viewer(subject);
    const result = await world.ask(viewer, query, variables).catch((error: unknown) => ({
      errors: [{ message: error instanceof Error ? error.message : String(error) }],
    }));
    bodies.push(JSON.stringify({ errors: result.errors }));
  }
  for (const query of misnamed) await world.ask(await world.viewer('nurse-1'), query).catch(() => undefined);
  const physician = await world.viewer('physician-1');
  const input = {
    sessionId,
    transition: 'CHECK_IN',
    expectedVersion: 1,
    clientMutationId: 'canary',
    reason: canary.given,
  };
  const document =
    'mutation ($input: TransitionSessionInput!) { transitionSession(input: $input) { userErrors { message } } }';
  const moved = await world.ask(physician, document, { input });
  bodies.push(JSON.stringify({ errors: moved.errors }));
}

describe('what names a patient', () => {
  test('is answered to whoever may read it, and stands in no log, error, event, metric or audit entry', async () => {
    const nurse = await world.viewer('nurse-1');
    const seen = await world.ask(nurse, `{ patient(id: "${patientId}") { familyName } }`);
    expect(seen.data).toEqual({ patient: { familyName: canary.family } });
    await askAll();
    const { rows: events } = await world.database.owner.query('select * from events.log');
    const { rows: entries } = await world.database.owner.query('select * from audit.entries');
    const metrics = createMetrics();
    metrics.operations.inc({ type: 'query', outcome: 'OK' });
    expect(entries.length).toBeGreaterThan(0);
    expect({
      logs: leaksIn(world.logged.join('')),
      events: leaksIn(JSON.stringify(events)),
      audit: leaksIn(JSON.stringify(entries)),
      metrics: leaksIn(await metrics.registry.metrics()),
    }).toEqual({ logs: [], events: [], audit: [], metrics: [] });
    expect(bodies.flatMap(leaksIn)).toEqual([]);
  });

  test('is found by this test where it is planted', async () => {
    const planted = [
      `{"msg":"found patient ${canary.family}"}`,
      JSON.stringify({ errors: [{ message: `No row for ${canary.record}` }] }),
      JSON.stringify([{ payload: { patient: { givenName: canary.given } } }]),
      `surcease_operations_total{patient="${canary.postal}"} 1`,
    ];
    expect(planted.map((text) => leaksIn(text).length)).toEqual([1, 1, 1, 1]);
  });
});
