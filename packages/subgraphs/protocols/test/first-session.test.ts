import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProtocolsWorld, clinicA, clinicB, director, nurse, partner } from './protocols-world.js';

let world: ProtocolsWorld;
beforeAll(async () => {
  world = await ProtocolsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

/** A session by a version, started at this time, or only planned for it. */
async function session(clinicId: string, protocolVersionId: string, at: string, isStarted = true): Promise<void> {
  const about = { sessionId: newId('ses'), clinicId, patientId: newId('pat'), at, actorId: null };
  const booked = { planId: null, until: at, roomId: null, chairNumber: null, nurseId: null, isRescheduled: false };
  await world.hear({
    type: 'session-scheduled',
    clinicId,
    payload: { ...about, ...booked, protocolVersionId, scheduledAt: at },
  });
  const move = { transition: 'START_INFUSION', fromState: 'READY', toState: 'INFUSING', version: 5, reason: null };
  if (isStarted) await world.hear({ type: 'session-transitioned', clinicId, payload: { ...about, ...move } });
}

it('a rollout tells when the first session by the version was started at each site, and how many were', async () => {
  const { id } = await world.approved(await world.draft());
  const other = await world.approved(await world.draft());
  await world.step(director, id, 'PROPOSE', [clinicA, clinicB]);
  await session(clinicA, other.id, '2026-11-18T09:00:00.000Z');
  await session(clinicA, id, '2026-11-21T09:00:00.000Z');
  await session(clinicA, id, '2026-11-19T09:00:00.000Z');
  await session(clinicA, id, '2026-11-17T09:00:00.000Z', false);
  await session(clinicB, id, '2026-11-22T09:00:00.000Z', false);
  const text = `{ siteAdoptions(filter: { versionIds: ["${id}"] }) { clinic { id } firstSessionAt sessionsStarted } }`;
  // A nurse of one clinic sees the counts of all: they name no patient.
  const { data } = await world.ask(nurse, text);
  expect(data?.['siteAdoptions']).toHaveLength(2);
  expect(data?.['siteAdoptions']).toEqual(
    expect.arrayContaining([
      { clinic: { id: clinicA }, firstSessionAt: '2026-11-19T09:00:00.000Z', sessionsStarted: 2 },
      { clinic: { id: clinicB }, firstSessionAt: null, sessionsStarted: 0 },
    ]),
  );
  expect((await world.ask(partner, text)).codes).toEqual(['FORBIDDEN']);
});
