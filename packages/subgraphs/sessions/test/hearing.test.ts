import { systemViewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import type { LoggedEvent } from '@surcease/messaging';
import { type UnitOfWork, createUnitOfWork } from '@surcease/persistence';
import { sessionsEntities, sessionsSubscribers, sessionsTasks } from '@surcease/subgraph-sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protocolVersion } from './fit-session.js';
import { SessionsWorld, clinicA, nurseA } from './sessions-world.js';

let world: SessionsWorld;
let unitOfWork: UnitOfWork;
const writer = { viewer: systemViewer('sessions'), requestId: 'test', operation: { name: null, hash: 'test' } };
beforeAll(async () => {
  world = await SessionsWorld.start();
  unitOfWork = createUnitOfWork({
    context: 'sessions',
    url: world.database.urlOf('sessions'),
    entities: sessionsEntities,
  });
});
afterAll(async () => {
  await unitOfWork[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const sql = async (text: string, ...values: unknown[]) =>
  (await world.database.owner.query<Record<string, unknown>>(text, values)).rows;

/** Hands an event to whoever listens for it. */
async function hear(type: string, payload: Record<string, unknown>): Promise<void> {
  const event = { type, payload, clinicId: clinicA, occurredAt: world.clock.now() } as unknown as LoggedEvent;
  for (const { types, handle } of sessionsSubscribers)
    if (types.includes(type)) await unitOfWork.run(writer, (transaction) => handle(event, transaction));
}

const codes = async (sessionId: string) =>
  (await world.move(nurseA, { sessionId, transition: 'CONFIRM' })).moved?.refusals.map(({ code }) => code);

describe('what is heard of other contexts', () => {
  it('withdraws consent and coverage from a session that is not confirmed yet', async () => {
    const patientId = newId('pat');
    const sessionId = await world.session({ patientId });
    const [known] = await sql('select episode_id from sessions.care_clearances where patient_id = $1', patientId);
    const clearance = {
      episodeId: known?.['episode_id'],
      patientId,
      clinicId: clinicA,
      treatmentConsent: false,
      dataSharingConsent: false,
      coverage: 'NONE',
      unitsRemaining: null,
      authorisedUntil: null,
      eligibility: 'ELIGIBLE',
      openConditions: 0,
      weightGrams: 71_000,
      weightMeasuredOn: '2026-11-19',
      capnographyRequired: false,
      at: '2026-11-20T14:00:00Z',
    };
    await hear('care-clearance-changed', clearance);
    expect(await codes(sessionId)).toEqual(['CONSENT_NOT_IN_FORCE', 'COVERAGE_NOT_SETTLED']);
    await hear('care-clearance-changed', { ...clearance, treatmentConsent: true, coverage: 'SELF_PAY' });
    expect(await codes(sessionId)).toEqual([]);
  });

  it('suspends a version at once, leaves it so when told of its approval again, and opens it once it is lifted', async () => {
    const [before] = await sql('select protocol_id from sessions.protocol_versions where id = $1', protocolVersion);
    const about = {
      protocolId: before?.['protocol_id'],
      protocolVersionId: protocolVersion,
      at: '2026-11-20T14:00:00Z',
      actorId: null,
    };
    await hear('protocol-version-suspended', about);
    await hear('protocol-version-approved', {
      ...about,
      semanticVersion: '1.0.0',
      contentHash: '',
      effectiveFrom: '2026-01-01',
      supersededVersionId: null,
    });
    expect(await sql('select state from sessions.protocol_versions where id = $1', protocolVersion)).toEqual([
      { state: 'SUSPENDED' },
    ]);
    await hear('protocol-version-suspension-lifted', about);
    expect(await sql('select state from sessions.protocol_versions where id = $1', protocolVersion)).toEqual([
      { state: 'APPROVED' },
    ]);
    await hear('protocol-version-retired', about);
    await hear('protocol-version-suspension-lifted', about);
    expect(await sql('select state from sessions.protocol_versions where id = $1', protocolVersion)).toEqual([
      { state: 'RETIRED' },
    ]);
    await sql(`update sessions.protocol_versions set state = 'APPROVED' where id = $1`, protocolVersion);
  });

  it('leaves a stop for safety on a version that is retired under it', async () => {
    const about = { protocolVersionId: protocolVersion, at: '2026-11-20T14:00:00Z', actorId: null };
    await hear('protocol-version-suspended', about);
    await hear('protocol-version-retired', about);
    expect(await sql('select state from sessions.protocol_versions where id = $1', protocolVersion)).toEqual([
      { state: 'SUSPENDED' },
    ]);
    await hear('protocol-version-suspension-lifted', about);
  });

  const monitored = {
    vitalSignsEveryMinutesInTitration: 10,
    vitalSignsEveryMinutesAtSteadyRate: 30,
    vitalSignsEveryMinutesInRecovery: 20,
    sedationEveryMinutes: 15,
    painEveryMinutes: 30,
    graceMinutes: 3,
    isOximetryContinuous: true,
    isElectrocardiogramContinuous: false,
    capnography: 'NEVER',
  };
  const dueOf = async (sessionId: string) => {
    const { data } = await world.ask(
      nurseA,
      'query ($id: ID!) { session(id: $id) { monitoring { rows { dueAt } } } }',
      { id: sessionId },
    );
    const started = Date.parse('2026-11-20T14:30:00Z');
    const session = data?.['session'] as { monitoring: { rows: { dueAt: string }[] } } | undefined;
    return (session?.monitoring.rows ?? []).map(({ dueAt }) => (Date.parse(dueAt) - started) / 60_000);
  };

  it('looks at a patient as often as the pinned version asks, or its clinic, and by default where neither is known', async () => {
    const sessionId = await world.session({ state: 'INFUSING' });
    await sql(`update sessions.sessions set started_at = '2026-11-20T14:30:00Z' where id = $1`, sessionId);
    expect(await dueOf(sessionId)).toEqual([0, 5, 10, 15, 30, 45, 60]);
    const about = { protocolVersionId: protocolVersion, at: '2026-11-20T14:00:00Z', actorId: null };
    const [known] = await sql('select protocol_id from sessions.protocol_versions where id = $1', protocolVersion);
    const version = {
      ...about,
      protocolId: known?.['protocol_id'],
      semanticVersion: '1.0.0',
      effectiveFrom: '2026-01-01',
    };
    await hear('protocol-version-approved', { ...version, monitoring: monitored });
    expect(await dueOf(sessionId)).toEqual([0, 10, 40, 70]);
    // An event of the first version says nothing of it, and takes nothing away.
    await hear('protocol-version-approved', version);
    expect(await dueOf(sessionId)).toEqual([0, 10, 40, 70]);
    const [dose] = await sql('select dose from sessions.protocol_versions where id = $1', protocolVersion);
    await hear('site-adoption-changed', {
      ...about,
      clinicId: clinicA,
      protocolId: version.protocolId,
      state: 'ACTIVE',
      effectiveConfiguration: {
        dose: dose?.['dose'],
        limits: [],
        monitoring: { ...monitored, vitalSignsEveryMinutesAtSteadyRate: 20 },
      },
    });
    expect(await dueOf(sessionId)).toEqual([0, 10, 30, 50, 70]);
    // The clinic goes on to another version: what runs keeps its own.
    await sql(`update sessions.site_configurations set protocol_version_id = 'pver_next'`);
    expect(await dueOf(sessionId)).toEqual([0, 10, 30, 50, 70]);
    await sql('delete from sessions.site_configurations');
    await sql('delete from sessions.site_monitoring');
    await sql('update sessions.protocol_versions set monitoring = null');
  });

  it('holds a start to the numbers of the site, from the moment it has put them to use', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    const protocolId = newId('prot');
    const configuration = {
      dose: {
        basis: 'MG_PER_KG_PER_H',
        loadingDoseMicrograms: null,
        rateMicrogramsPerKgPerHour: 300,
        rateMicrogramsPerHour: null,
        durationMinutes: 240,
        maximumRateMicrogramsPerHour: 20_000,
        maximumSessionMicrograms: 100_000,
        seriesSize: 4,
        frequencyDays: 3,
        titration: [],
      },
      limits: [{ path: 'dose.durationMinutes', minimum: 60, maximum: 600 }],
      monitoring: monitored,
    };
    await hear('site-adoption-changed', {
      clinicId: clinicA,
      protocolId,
      protocolVersionId: protocolVersion,
      state: 'ACTIVE',
      at: '2026-11-20T14:00:00Z',
      actorId: null,
      effectiveConfiguration: configuration,
    });
    const { moved } = await world.move(nurseA, { sessionId, transition: 'START_INFUSION' });
    expect(moved?.refusals).toMatchObject([
      { code: 'LIMIT_RATE_MICROGRAMS_PER_HOUR', message: expect.stringContaining('SITE') as string },
    ]);
    // The clinic goes on to another version, which allows more: what is planned by this one is held to this one.
    const about = { clinicId: clinicA, protocolId, at: '2026-11-20T14:10:00Z', actorId: null };
    await hear('site-adoption-changed', {
      ...about,
      protocolVersionId: protocolVersion,
      state: 'WITHDRAWN',
      effectiveConfiguration: null,
    });
    await hear('site-adoption-changed', {
      ...about,
      protocolVersionId: newId('pver'),
      state: 'ACTIVE',
      effectiveConfiguration: {
        ...configuration,
        dose: { ...configuration.dose, maximumRateMicrogramsPerHour: 40_000 },
      },
    });
    const later = await world.move(nurseA, { sessionId, transition: 'START_INFUSION' });
    expect(later.moved?.refusals).toMatchObject([{ code: 'LIMIT_RATE_MICROGRAMS_PER_HOUR' }]);
    await sql('delete from sessions.site_configurations');
  });
});

describe('as time passes', () => {
  it('an infusion that was paused for more than an hour is stopped, and no other', async () => {
    const sessionId = await world.session({ state: 'INFUSING', fit: true });
    await world.move(nurseA, { sessionId, transition: 'PAUSE', reason: 'Dizzy' });
    const [task] = sessionsTasks.filter(({ name }) => name === 'sessions:stop-long-pauses');
    const services = { readers: world.database.readers('sessions'), unitOfWork, clock: world.clock } as never;
    world.clock.moveTo('2026-11-20T16:00:00Z');
    await task?.run(services);
    expect(await world.written(sessionId)).toMatchObject({ session: { state: 'PAUSED' } });
    world.clock.moveTo('2026-11-20T16:00:01Z');
    await task?.run(services);
    await task?.run(services);
    const { session, transitions } = await world.written(sessionId);
    expect(session).toMatchObject({ state: 'RECOVERY', ended_at: world.clock.now() });
    expect(transitions).toMatchObject([
      { transition: 'PAUSE' },
      { transition: 'STOP', reason: 'ORDER', actor_id: 'system:sessions' },
    ]);
  });
});
