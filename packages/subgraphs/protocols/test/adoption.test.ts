import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ProtocolsWorld,
  type UserError,
  type Version,
  clinicA,
  clinicB,
  codesOf,
  director,
  manager,
  nurse,
  ok,
  partner,
  pharmacist,
  physician,
} from './protocols-world.js';
import { sampleContent, withDose } from './sample-content.js';

let world: ProtocolsWorld;
beforeAll(async () => {
  world = await ProtocolsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

const rate = 'dose.maximumRateMicrogramsPerHour';
const approved = async () => world.approved(await world.draft());
const successorOf = async (base: Version, content = withDose({ durationMinutes: 210 })) =>
  world.approved(await world.draftFrom(base.id, content));

async function override(viewer: typeof director, protocolId: string, value: number | null, path = rate) {
  const { data, codes } = await world.ask(
    viewer,
    `mutation ($input: SetSiteOverrideInput!) { setSiteOverride(input: $input) {
      effectiveConfiguration { fields { path value source } } userErrors { code path } } }`,
    {
      input: { clientMutationId: newId('evt'), clinicId: clinicA, protocolId, path, value, reason: 'Older patients.' },
    },
  );
  const payload = data?.['setSiteOverride'] as { userErrors: UserError[] } | null;
  return { userErrors: payload?.userErrors ?? [], codes };
}

const configuration = async (protocolId: string) => {
  const { data } = await world.ask(
    nurse,
    `{ effectiveConfiguration(clinicId: "${clinicA}", protocolId: "${protocolId}") {
      version { id } fields { path value versionValue source } conflicts { path } } }`,
  );
  return data?.['effectiveConfiguration'] as { version: { id: string }; fields: object[]; conflicts: object[] } | null;
};

describe('a version at a site', () => {
  it('goes from proposal over training and readiness into force, not faster', async () => {
    const { id, protocol } = await approved();
    expect(codesOf(await world.step(director, id, 'ACTIVATE', [clinicA]))).toEqual(['ILLEGAL_TRANSITION']);
    const { siteAdoptions } = await world.step(director, id, 'PROPOSE', [clinicA]);
    expect(codesOf(await world.step(director, id, 'ACTIVATE', [clinicA]))).toEqual(['ILLEGAL_TRANSITION']);
    await world.step(director, id, 'BEGIN_TRAINING', [clinicA]);
    expect(codesOf(await world.step(director, id, 'MARK_READY', [clinicA]))).toEqual(['ILLEGAL_TRANSITION']);
    expect(await configuration(protocol.id)).toBeNull();
    await world.ready(id, [clinicB]);
    expect(siteAdoptions[0]?.state).toBe('PROPOSED');
    const active = await world.step(director, id, 'ACTIVATE', [clinicB]);
    expect(active.siteAdoptions).toMatchObject([{ state: 'ACTIVE', clinic: { id: clinicB } }]);
    const events = await world.rows<{ payload: { state: string; effectiveConfiguration: object | null } }>(
      `select payload from events.log where type = 'site-adoption-changed' and payload ->> 'protocolVersionId' = $1
         and clinic_id = $2 order by seq`,
      [id, clinicB],
    );
    expect(events.map(({ payload }) => payload.state)).toEqual(['PROPOSED', 'TRAINING', 'READY', 'ACTIVE']);
    expect(events.map(({ payload }) => payload.effectiveConfiguration !== null)).toEqual([false, false, false, true]);
    expect(events.at(-1)?.payload.effectiveConfiguration).toMatchObject({
      dose: { maximumRateMicrogramsPerHour: 25_000 },
      monitoring: { vitalSignsEveryMinutesAtSteadyRate: 15 },
    });
  });

  it('is moved by its own manager or a director, by nobody else', async () => {
    const { id } = await approved();
    expect(codesOf(await world.step(manager, id, 'PROPOSE', [clinicA]))).toEqual([]);
    expect(codesOf(await world.step(manager, id, 'PROPOSE', [clinicB]))).toEqual(['FORBIDDEN']);
    for (const viewer of [nurse, physician, pharmacist, partner])
      expect(codesOf(await world.step(viewer, id, 'PROPOSE', [clinicB]))).toEqual(['FORBIDDEN']);
    expect(codesOf(await world.step(director, id, 'PROPOSE', [newId('clin')]))).toEqual(['NOT_FOUND']);
  });

  it('goes in waves: the sites that may go on go, or none where all are asked for', async () => {
    const { id } = await approved();
    await world.step(director, id, 'PROPOSE', [clinicA]);
    const all = await world.step(director, id, 'PROPOSE', [clinicA, clinicB], { isAllOrNone: true });
    expect(all).toMatchObject({ siteAdoptions: [], userErrors: [{ path: ['input', 'sites', '0'] }] });
    const some = await world.step(director, id, 'PROPOSE', [clinicA, clinicB]);
    expect(some).toMatchObject({
      siteAdoptions: [{ clinic: { id: clinicB } }],
      userErrors: [{ code: 'ILLEGAL_TRANSITION', path: ['input', 'sites', '0'] }],
    });
  });

  it('gives way to its successor, comes back by a roll-back with a reason, and keeps its history', async () => {
    const base = await approved();
    await world.ready(base.id, [clinicA]);
    await world.step(director, base.id, 'ACTIVATE', [clinicA]);
    const next = await successorOf(base);
    await world.ready(next.id, [clinicA]);
    await world.step(director, next.id, 'ACTIVATE', [clinicA]);
    expect((await configuration(base.protocol.id))?.version.id).toBe(next.id);
    expect((await world.step(director, next.id, 'ROLL_BACK', [clinicA])).userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'reason'] },
    ]);
    const back = await world.step(director, next.id, 'ROLL_BACK', [clinicA], { reason: 'More dissociation.' });
    expect(back.siteAdoptions).toMatchObject([{ state: 'WITHDRAWN' }]);
    expect((await configuration(base.protocol.id))?.version.id).toBe(base.id);
    const { data } = await world.ask(
      nurse,
      `{ protocolVersion(id: "${base.id}") { activations { from until } siteAdoptions { state history { step reason } } } }`,
    );
    expect(data).toMatchObject({
      protocolVersion: {
        activations: [{ until: expect.any(String) }, { until: null }],
        siteAdoptions: [{ state: 'ACTIVE' }],
      },
    });
  });

  it('is suspended everywhere at once, by any director and nobody else, with the banner’s facts', async () => {
    const base = await approved();
    await world.ready(base.id, [clinicA, clinicB]);
    await world.step(director, base.id, 'ACTIVATE', [clinicA, clinicB]);
    const suspend = (viewer: typeof director) =>
      world.write(viewer, 'suspendProtocolVersion', { versionId: base.id, reason: 'Three hypoxias.' });
    for (const viewer of [pharmacist, physician, manager])
      expect(codesOf(await suspend(viewer))).toEqual(['FORBIDDEN']);
    expect(ok(await suspend(director)).state).toBe('SUSPENDED');
    expect(await configuration(base.protocol.id)).toBeNull();
    const { data } = await world.ask(partner, '{ suspendedProtocolVersions { id suspension { byName reason } } }');
    expect(data?.['suspendedProtocolVersions']).toContainEqual({
      id: base.id,
      suspension: { byName: 'A MEDICAL_DIRECTOR', reason: 'Three hypoxias.' },
    });
    expect(codesOf(await world.step(director, base.id, 'RESUME', [clinicA]))).toEqual(['ILLEGAL_TRANSITION']);
    const told = await world.rows(
      `select 1 from events.log where type = 'protocol-version-suspended' and payload ->> 'protocolVersionId' = $1`,
      [base.id],
    );
    expect(told).toHaveLength(1);
  });
});

describe('of two at once', () => {
  it('activations of one version at one site, one wins', async () => {
    const { id } = await approved();
    await world.ready(id, [clinicA]);
    const answers = await Promise.all([
      world.step(director, id, 'ACTIVATE', [clinicA]),
      world.step(manager, id, 'ACTIVATE', [clinicA]),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('activations of two versions by people who saw the same in force, one wins and the other gets CONFLICT', async () => {
    const first = await approved();
    await world.ready(first.id, [clinicA]);
    await world.step(director, first.id, 'ACTIVATE', [clinicA]);
    const second = await successorOf(first);
    await world.ready(second.id, [clinicA]);
    const seen = { clinicId: clinicA, expectedActiveVersionId: first.id };
    const answers = await Promise.all([
      world.step(director, second.id, 'ACTIVATE', [seen]),
      world.step(manager, first.id, 'PAUSE', [seen], { reason: 'No stock.' }),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  });

  it('the table itself lets no two versions be in force at a site at any instant', async () => {
    const { id, protocol } = await approved();
    await world.ready(id, [clinicA]);
    await world.step(director, id, 'ACTIVATE', [clinicA]);
    const twice = world.rows(
      `insert into protocols.activations select 'second', adoption_id, clinic_id, protocol_id, version_id,
         tstzrange(lower(during) + interval '1 day', null) from protocols.activations where protocol_id = $1`,
      [protocol.id],
    );
    await expect(twice).rejects.toMatchObject({ constraint: 'one_active_version' });
  });

  it('a publication and a planned session, the session keeps the version it was planned by', async () => {
    const base = await approved();
    const [sessionId, patientId] = [newId('ses'), newId('pat')];
    const payload = {
      sessionId,
      clinicId: clinicA,
      patientId,
      planId: null,
      protocolVersionId: base.id,
      scheduledAt: '2030-01-01T10:00:00.000Z',
      isRescheduled: false,
    };
    const draft = await world.submitted(await world.draftFrom(base.id, withDose({ durationMinutes: 210 })));
    ok(await world.sign(pharmacist, draft));
    await Promise.all([
      world.sign(director, draft),
      world.hear({ type: 'session-scheduled', clinicId: clinicA, payload }),
    ]);
    await world.hear({
      type: 'session-scheduled',
      clinicId: clinicA,
      payload: { ...payload, protocolVersionId: draft.id, isRescheduled: true },
    });
    expect(
      await world.rows('select protocol_version_id as version from protocols.session_facts where session_id = $1', [
        sessionId,
      ]),
    ).toEqual([{ version: base.id }]);
    const { data } = await world.ask(
      director,
      `{ protocolVersion(id: "${draft.id}") { impact { futureSessions pinnedSessions sites { clinic { id } } } } }`,
    );
    expect(data).toEqual({
      protocolVersion: { impact: { futureSessions: 1, pinnedSessions: 0, sites: [{ clinic: { id: clinicA } }] } },
    });
  });
});

describe('a series that goes over to a newer version', () => {
  it('takes its sessions to come along, and stays one series to whoever looks at what would be touched', async () => {
    const base = await approved();
    const next = await successorOf(base);
    const [patientId, begun, planned] = [newId('pat'), newId('ses'), newId('ses')];
    const whose = { clinicId: clinicA, patientId };
    const hear = (type: string, payload: object) =>
      world.hear({ type, clinicId: clinicA, payload: { ...whose, ...payload } });
    for (const sessionId of [begun, planned])
      await hear('session-scheduled', {
        sessionId,
        planId: null,
        protocolVersionId: base.id,
        scheduledAt: '2030-01-01T10:00:00.000Z',
        isRescheduled: false,
      });
    const started = { transition: 'START_INFUSION', toState: 'INFUSING', at: '2026-11-20T10:00:00.000Z' };
    await hear('session-transitioned', { sessionId: begun, ...started });
    const touched = async () => {
      const { data } = await world.ask(
        director,
        `{ protocolVersion(id: "${next.id}") { impact { futureSessions pinnedSessions underWaySessions } } }`,
      );
      return (data?.['protocolVersion'] as { impact: object } | undefined)?.impact;
    };
    expect(await touched()).toEqual({ futureSessions: 1, pinnedSessions: 2, underWaySessions: 1 });
    await hear('session-transitioned', { sessionId: begun, transition: 'DISCHARGE', toState: 'COMPLETED' });
    await hear('series-migrated', {
      episodeId: null,
      fromProtocolVersionId: base.id,
      toProtocolVersionId: next.id,
      sessionIds: [planned],
    });
    const facts = `select protocol_version_id as version, is_series_ended as ended from protocols.session_facts
      where patient_id = $1 order by session_id = $2`;
    expect(await world.rows(facts, [patientId, planned])).toEqual([
      { version: base.id, ended: false },
      { version: next.id, ended: false },
    ]);
    expect(await touched()).toEqual({ futureSessions: 1, pinnedSessions: 1, underWaySessions: 0 });
    await hear('session-transitioned', { sessionId: planned, transition: 'CANCEL', toState: 'CANCELLED' });
    await hear('series-ended', { episodeId: null, protocolVersionId: next.id });
    expect(await world.rows(facts, [patientId, planned])).toEqual([
      { version: base.id, ended: true },
      { version: next.id, ended: true },
    ]);
  });
});

describe('a site’s own values', () => {
  it('stay within what the version leaves free, are shown with their source, and can be taken back', async () => {
    const base = await approved();
    expect(codesOf(await override(director, base.protocol.id, 22_000))).toEqual(['NOT_FOUND']);
    await world.ready(base.id, [clinicA]);
    await world.step(director, base.id, 'ACTIVATE', [clinicA]);
    for (const [value, path] of [[26_000], [19_000], [20_500], [3, 'dose.seriesSize']] as const)
      expect((await override(director, base.protocol.id, value, path)).userErrors).toMatchObject([
        { code: 'BAD_USER_INPUT', path: ['input', 'value'] },
      ]);
    expect(codesOf(await override(nurse, base.protocol.id, 22_000))).toEqual(['FORBIDDEN']);
    expect(codesOf(await override(manager, base.protocol.id, 22_000))).toEqual([]);
    expect(await configuration(base.protocol.id)).toMatchObject({
      fields: [{ path: rate, value: 22_000, versionValue: 25_000, source: 'SITE' }],
      conflicts: [],
    });
    const drift = `{ protocolDrift(protocolId: "${base.protocol.id}") { clinic { id } path value versionValue isValid } }`;
    expect((await world.ask(nurse, drift)).data).toEqual({
      protocolDrift: [{ clinic: { id: clinicA }, path: rate, value: 22_000, versionValue: 25_000, isValid: true }],
    });
    await override(manager, base.protocol.id, null);
    expect((await world.ask(nurse, drift)).data).toEqual({ protocolDrift: [] });
  });

  it('that a narrower version does not allow are listed beforehand, and block it until they are changed', async () => {
    const base = await approved();
    await world.ready(base.id, [clinicA]);
    await world.step(director, base.id, 'ACTIVATE', [clinicA]);
    await override(manager, base.protocol.id, 20_000);
    const narrower = await world.draftFrom(base.id, {
      ...sampleContent,
      overridable: [{ path: rate, minimum: 22_000, maximum: 25_000, step: 1_000 }],
    });
    const impact = `{ protocolVersion(id: "${narrower.id}") {
      impact { conflictingOverrides sites { clinic { id } conflicts { path value } } } } }`;
    expect((await world.ask(director, impact)).data).toEqual({
      protocolVersion: {
        impact: {
          conflictingOverrides: 1,
          sites: [{ clinic: { id: clinicA }, conflicts: [{ path: rate, value: 20_000 }] }],
        },
      },
    });
    const next = await world.approved(narrower);
    await world.ready(next.id, [clinicA]);
    expect((await world.step(director, next.id, 'ACTIVATE', [clinicA])).userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'sites', '0'] },
    ]);
    await override(manager, base.protocol.id, 22_000);
    expect(codesOf(await world.step(director, next.id, 'ACTIVATE', [clinicA]))).toEqual([]);
  });
});
