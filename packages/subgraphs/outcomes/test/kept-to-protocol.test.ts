import { newId } from '@surcease/kernel';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { outcomesMigrations } from '@surcease/subgraph-outcomes';
import { takeInFacts } from '@surcease/subgraph-outcomes/facts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { countsByClinic } from '../src/comparison/comparison.repository.js';
import { type IndicatorId, indicators } from '../src/comparison/indicator.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [outcomesMigrations]);
  await hear([{}, { ...kept }, { ...kept, monitoringOnTime: 15 }, { ...kept, escortDocumented: false }]);
});
afterAll(() => database[Symbol.asyncDispose]());

const kept = { escortDocumented: true, monitoringDue: 20, monitoringOnTime: 20 };
const about = {
  episodeId: null,
  patientId: 'pat_1',
  clinicId: 'clin_1',
  protocolVersionId: 'pver_1',
  ordinal: 1,
  plannedDoseMicrograms: 98_000,
  deliveredDoseMicrograms: 98_000,
  durationMinutes: 240,
  stopReason: 'COMPLETED_AS_PLANNED',
  at: '2026-11-10T18:00:00.000Z',
};

function hear(told: readonly object[]) {
  const events = told.map((more) => ({
    id: newId('evt'),
    type: 'session-completed',
    occurredAt: about.at,
    payload: { ...about, ...more, sessionId: newId('ses') },
  }));
  return takeInFacts((text, json) => database.owner.query(text.replaceAll('$events', '$1::jsonb'), [json]), events);
}

const countsOf = async (id: IndicatorId) => {
  const reader = database.readers('outcomes').forTheNetwork('comparison');
  const [counts] = await countsByClinic(reader, indicators[id], '2026-11-22');
  return counts;
};

it('an escort is counted where it was told of, and a session of which nothing was told is left out', async () => {
  expect(await countsOf('ESCORT_DOCUMENTED')).toMatchObject({ followed: 3, responders: 2, excluded: 1 });
});

it('monitoring adherence is the mean share of readings on time', async () => {
  const counts = await countsOf('MONITORING_ADHERENCE');
  expect(counts).toMatchObject({ followed: 3, excluded: 1 });
  expect(Number(counts?.total)).toBeCloseTo(2.75, 9);
});
