import { contextMigrations, rebuildOutcomes } from '@surcease/network';
import { createContextRuntime } from '@surcease/network/context';
import { loadNetwork } from '@surcease/demo-network';
import type { Subgraph } from '@surcease/graphql-kit';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { newId } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const analyst = viewerWith([{ role: 'ANALYST', clinicId: null }], { purpose: null });
const owned = new AsyncDisposableStack();
let database: TestDatabase;
let subgraph: Subgraph;
let laterMs = 0;

beforeAll(async () => {
  database = owned.use(await createTestDatabase(inject('databaseUrl'), contextMigrations));
  await loadNetwork(database.owner, { scale: 0.2 });
  const logger = createLogger({ name: 'test', level: 'silent' });
  const config = { databaseUrl: database.ownerUrl, secret: database.secret, logger, bus: null, poolSize: 2 };
  const clock = { now: () => new Date(Date.now() + laterMs) };
  ({ subgraph } = owned.use(await createContextRuntime('outcomes', { ...config, clock })));
}, 120_000);
afterAll(() => owned.disposeAsync());

const factQueries = [
  'select * from outcomes.episode_milestones order by episode_id, state',
  'select * from outcomes.session_facts order by session_id',
  'select * from outcomes.adverse_event_facts order by adverse_event_id',
  'select * from outcomes.deviation_facts order by deviation_id',
  // A series that goes on began where its first completed session tells; the loader knows of the one under way.
  'select * from outcomes.episodes where series_ended_on is not null order by id',
];
const allFacts = () => Promise.all(factQueries.map(async (text) => (await database.owner.query(text)).rows));

/** Each time later than anything is kept for. */
async function compareAnew(indicator: string) {
  laterMs += 70_000;
  const { data } = await askSubgraph(
    subgraph,
    analyst,
    `{ clinicComparison(indicator: ${indicator}, adjust: CASE_MIX) { n networkRate model { id } rows { clinic { id } n rate z verdict } } }`,
  );
  return data?.['clinicComparison'] as { n: number; rows: { clinic: { id: string }; n: number }[] };
}

async function compareAll(indicators: readonly string[]) {
  const found: unknown[] = [];
  for (const indicator of indicators) found.push(await compareAnew(indicator));
  return found;
}

describe('the facts of outcomes', () => {
  it('are the same, to the row, when they are rebuilt from the log, and so is every comparison', async () => {
    const indicators = ['RESP30_W4', 'NRS_CHANGE_W4', 'ADVERSE_EVENT_SESSIONS', 'WAIT_DAYS', 'NO_SHOW'];
    const before = await allFacts();
    const compared = await compareAll(indicators);
    expect(before.map((rows) => rows.length > 0)).toEqual([true, true, true, before[3]!.length > 0, true]);
    await database.owner.query(
      'truncate outcomes.session_facts, outcomes.adverse_event_facts, outcomes.episode_milestones',
    );
    await database.owner.query('update outcomes.episodes set baseline_nrs = 0, payer = null, series_ended_on = null');
    const { events } = await rebuildOutcomes({ databaseUrl: database.ownerUrl, secret: database.secret });
    expect(events).toBeGreaterThan(1_000);
    expect(await allFacts()).toEqual(before);
    expect(await compareAll(indicators)).toEqual(compared);
  }, 120_000);

  it('tell of authorisations, of readings on time and of escorts, so that clinics are compared by them', async () => {
    const { data } = await askSubgraph(subgraph, analyst, '{ indicators { id } }');
    const listed = ((data?.['indicators'] ?? []) as { id: string }[]).map(({ id }) => id);
    for (const id of ['AUTHORISATION_APPROVED', 'AUTHORISATION_DAYS', 'MONITORING_ADHERENCE', 'ESCORT_DOCUMENTED'])
      expect(listed).toContain(id);
  });

  it('reach the numbers within five seconds of an event', async () => {
    const { rows } = await compareAnew('NO_SHOW');
    const clinicId = rows[0]!.clinic.id;
    await tellOfNoShow(clinicId);
    await expect
      .poll(async () => (await compareAnew('NO_SHOW')).rows.find(({ clinic }) => clinic.id === clinicId)?.n, {
        timeout: 5_000,
        interval: 200,
      })
      .toBe(rows[0]!.n + 1);
  });
});

async function tellOfNoShow(clinicId: string): Promise<void> {
  const at = new Date(Date.now() - 60_000).toISOString();
  const payload = {
    sessionId: newId('ses'),
    clinicId,
    patientId: newId('pat'),
    transition: 'MARK_NO_SHOW',
    fromState: 'CONFIRMED',
    toState: 'NO_SHOW',
    version: 3,
    at,
    actorId: null,
    reason: null,
  };
  await database.owner.query(
    `with place as (update events.streams set last_seq = last_seq + 1 where stream = 'sessions:' || $1::text returning stream, last_seq)
     insert into events.log (id, stream, seq, type, schema_version, context, clinic_id, occurred_at, payload)
     select $2, stream, last_seq, 'session-transitioned', 1, 'sessions', $1, $3, $4 from place`,
    [clinicId, newId('evt'), at, payload],
  );
}
