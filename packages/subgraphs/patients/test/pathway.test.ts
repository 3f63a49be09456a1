import type { Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import { parseEvent } from '@surcease/schema-events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EpisodeTransition,
  edgeOf,
  episodeStates,
  mayFollow,
  transitionsFrom,
} from '../src/episode/episode.machine.js';
import {
  type PathwayWorld,
  administrator,
  assessment,
  coordinator,
  director,
  manager,
  nurse,
  physician,
  physicianOfB,
  startPathwayWorld,
  treatmentConsent,
} from './pathway-world.js';

let world: PathwayWorld;
beforeAll(async () => {
  world = await startPathwayWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

/** Puts an episode into a state, past the ways that lead there. */
async function episodeIn(state: string) {
  const episode = await world.refer();
  await world.database.owner.query(
    `update patients.episodes set state = $1, close_reason = case when $1 = 'CLOSED' then 'GOALS_MET' end where id = $2`,
    [state, episode.id],
  );
  return episode;
}

describe('a referral', () => {
  it('registers the patient, opens the episode, and tells of both', async () => {
    const { episode, audit } = await world.send(coordinator, 'referPatient', {
      newPatient: {
        clinicId: coordinator.grants[0]?.clinicId,
        medicalRecordNumber: 'REF-1',
        givenName: 'Ada',
        familyName: 'Canary',
        birthDate: '1975-02-03',
        sex: 'FEMALE',
        postalCode: '85701',
        diagnosis: { group: 'CENTRAL', code: 'g89.0', mechanism: 'NEUROPATHIC', painSince: '2020-01-01' },
      },
      source: 'PAIN_SPECIALIST',
      receivedAt: '2026-11-18T09:00:00Z',
    });
    expect(episode).toMatchObject({ state: 'REFERRED', version: 1, waitingTimes: { waitingDays: 2 } });
    expect(audit?.map(({ type }) => type)).toContain('Episode');
    const [advanced] = await world.events('episode-advanced', episode?.id ?? '');
    expect(advanced).toMatchObject({ fromState: null, toState: 'REFERRED', reason: 'REFER' });
    expect(JSON.stringify(advanced)).not.toContain('Canary');
    const { rows } = await world.database.owner.query<Record<string, unknown>>(
      'select type, schema_version, payload from events.log',
    );
    for (const { type, schema_version: schemaVersion, payload } of rows)
      parseEvent({ type: String(type), schemaVersion: Number(schemaVersion), payload });
    expect(await world.clearance(episode?.id ?? '')).toMatchObject({
      treatmentConsent: false,
      coverage: 'NONE',
      eligibility: null,
      capnographyRequired: true,
    });
  });

  it('of someone with an open episode is refused; after its end it opens another', async () => {
    const episode = await world.refer();
    const again = {
      patientId: episode.patient.id,
      source: 'SELF',
      receivedAt: '2026-11-19T09:00:00Z',
    };
    expect(await world.send(coordinator, 'referPatient', again)).toMatchObject({
      userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'patientId'] }],
    });
    await world.done(manager, 'closeEpisode', { ...world.target(episode), closeReason: 'PATIENT_WITHDREW' });
    expect(await world.done(coordinator, 'referPatient', again)).toMatchObject({ state: 'REFERRED', version: 1 });
  });

  it('says where its input does not hold', async () => {
    const patient = {
      clinicId: coordinator.grants[0]?.clinicId,
      medicalRecordNumber: 'REF-2',
      givenName: 'Ada',
      familyName: 'Lee',
      birthDate: '1975-02-03',
      sex: 'FEMALE',
      postalCode: '85701',
      diagnosis: { group: 'CENTRAL', code: 'G89.0', mechanism: 'NEUROPATHIC', painSince: '2020-01-01' },
    };
    const pathOf = async (more: object, input: object = {}) => {
      const { userErrors } = await world.send(coordinator, 'referPatient', {
        newPatient: { ...patient, ...more },
        source: 'SELF',
        receivedAt: '2026-11-19T09:00:00Z',
        ...input,
      });
      expect(codesOf({ userErrors })).toEqual(['BAD_USER_INPUT']);
      return userErrors[0]?.path.slice(1).join('.');
    };
    expect(await pathOf({ birthDate: '2026-12-01' })).toBe('newPatient.birthDate');
    expect(await pathOf({ postalCode: '8570' })).toBe('newPatient.postalCode');
    expect(await pathOf({ familyName: ' ' })).toBe('newPatient.familyName');
    expect(await pathOf({ diagnosis: { ...patient.diagnosis, code: 'pain' } })).toBe('newPatient.diagnosis.code');
    expect(await pathOf({}, { receivedAt: '2026-11-21T09:00:00Z' })).toBe('receivedAt');
    expect(await pathOf({}, { patientId: newId('pat') })).toBe('patientId');
    await world.refer();
    expect(await pathOf({ medicalRecordNumber: 'NEW-1' })).toBe('newPatient.medicalRecordNumber');
  });
});

describe('a move that the table does not have', () => {
  const byOneMutation: Partial<Record<EpisodeTransition, [Viewer, string, object]>> = {
    TRIAGE: [nurse, 'triageEpisode', { priority: 'ROUTINE' }],
    SCHEDULE_ASSESSMENT: [coordinator, 'scheduleAssessment', { scheduledAt: '2026-11-21T15:00:00Z' }],
    DECIDE_ELIGIBILITY: [physician, 'decideEligibility', {}],
    BEGIN_FOLLOW_UP: [nurse, 'beginFollowUp', {}],
    BEGIN_MAINTENANCE: [physician, 'beginMaintenance', {}],
    CLOSE: [physician, 'closeEpisode', { closeReason: 'GOALS_MET' }],
  };
  const illegal = episodeStates.flatMap((state) =>
    (Object.keys(byOneMutation) as EpisodeTransition[])
      .filter((transition) => !mayFollow(state, transition))
      .map((transition) => [state, transition] as const),
  );

  it('is refused for every state, naming what is allowed, and writes nothing', async () => {
    expect(illegal.length).toBe(6 * episodeStates.length - 28);
    for (const state of episodeStates) {
      const episode = await episodeIn(state);
      for (const [, transition] of illegal.filter(([from]) => from === state)) {
        const [viewer, mutation, input] = byOneMutation[transition] ?? [nurse, '', {}];
        const { userErrors } = await world.send(viewer, mutation, { ...world.target(episode), ...input });
        expect([state, transition, codesOf({ userErrors })]).toEqual([state, transition, ['ILLEGAL_TRANSITION']]);
        for (const name of transitionsFrom(state)) expect(userErrors[0]?.message).toContain(name);
      }
      expect(await world.found(episode.id)).toMatchObject({ state, version: 1, history: [{ transition: 'REFER' }] });
    }
  }, 60_000);

  it.each([
    ['recordInitialAssessment', physician, assessment(), ['REFERRED', 'TRIAGED', 'CLOSED']],
    [
      'giveConsent',
      nurse,
      treatmentConsent,
      ['REFERRED', 'TRIAGED', 'ASSESSMENT_SCHEDULED', 'ASSESSED', 'INELIGIBLE', 'CLOSED'],
    ],
    [
      'recordCoverageCheck',
      coordinator,
      { payer: 'MEDICARE', result: 'NOT_COVERED' },
      ['ELIGIBLE', 'REFERRED', 'CLOSED'],
    ],
    ['agreeSelfPay', coordinator, { pricePerSessionCents: 1 }, ['ELIGIBLE', 'CONSENTED', 'CLOSED']],
    [
      'draftAuthorization',
      coordinator,
      { payer: 'MEDICARE', procedureCodes: [], unitsRequested: 1 },
      ['ELIGIBLE', 'CONSENTED', 'CLOSED'],
    ],
  ] as const)('by %s is refused before and after its time', async (mutation, viewer, input, states) => {
    for (const state of states) {
      const episode = await episodeIn(state);
      const answer = await world.send(viewer, mutation, { ...world.target(episode), ...input });
      expect([state, codesOf(answer)]).toEqual([state, ['ILLEGAL_TRANSITION']]);
    }
  });
});

describe('every mutation', () => {
  /** What each needs besides the episode, who may send it, and who may not though they work at the clinic. */
  const mutations: [string, object, Viewer, Viewer[]][] = [
    ['triageEpisode', { priority: 'ROUTINE' }, nurse, [coordinator, manager, director]],
    ['scheduleAssessment', { scheduledAt: '2026-11-21T15:00:00Z' }, manager, [director, administrator]],
    ['recordInitialAssessment', assessment(), nurse, [coordinator, director]],
    ['decideEligibility', {}, physician, [nurse, coordinator, director]],
    ['overrideEligibilityRule', { ruleId: 'E08', reason: 'Reviewed' }, director, [physician, manager]],
    ['resolveCondition', { conditionId: newId('cond'), resolution: 'Done' }, nurse, [coordinator, director]],
    ['giveConsent', treatmentConsent, nurse, [coordinator, director]],
    ['withdrawConsent', { consentId: newId('cons') }, coordinator, [director, administrator]],
    ['recordCoverageCheck', { payer: 'MEDICARE', result: 'NOT_COVERED' }, manager, [nurse, physician]],
    ['draftAuthorization', { payer: 'MEDICARE', procedureCodes: [], unitsRequested: 1 }, coordinator, [nurse]],
    [
      'transitionAuthorization',
      { authorizationId: newId('pauth'), expectedAuthorizationVersion: 1, transition: 'SUBMIT' },
      coordinator,
      [physician],
    ],
    ['agreeSelfPay', { pricePerSessionCents: 1 }, coordinator, [nurse]],
    ['endSelfPay', {}, coordinator, [nurse]],
    ['beginFollowUp', {}, nurse, [coordinator]],
    ['beginMaintenance', {}, physician, [nurse]],
    ['closeEpisode', { closeReason: 'DECEASED' }, coordinator, [nurse, director]],
  ];

  it.each(mutations)('%s lets those act who may, and refuses others', async (mutation, input, allowed, denied) => {
    const episode = await world.refer();
    const send = (viewer: Viewer | null) => world.send(viewer, mutation, { ...world.target(episode), ...input });
    for (const viewer of denied) expect((await send(viewer)).codes).toEqual(['FORBIDDEN']);
    expect((await send(null)).codes).toEqual(['UNAUTHENTICATED']);
    const answer = await send(allowed);
    expect(answer.codes).toEqual([]);
    expect(codesOf(answer)).not.toContain('FORBIDDEN');
  });

  it.each(mutations.filter(([, , allowed]) => allowed !== director))(
    '%s does not find an episode of another clinic, word for word as one that does not exist',
    async (mutation, input, allowed) => {
      const elsewhere = await world.refer(physicianOfB, physicianOfB.grants[0]?.clinicId ?? '');
      const foreign = await world.send(allowed, mutation, { ...world.target(elsewhere), ...input });
      const absent = await world.send(allowed, mutation, { episodeId: newId('epi'), expectedVersion: 1, ...input });
      expect(foreign.userErrors).toEqual([
        {
          code: 'NOT_FOUND',
          message: 'The episode was not found.',
          path: ['input', 'episodeId'],
          currentVersion: null,
        },
      ]);
      expect(foreign.userErrors).toEqual(absent.userErrors);
      expect(foreign.audit).toBeUndefined();
    },
  );

  it.each(mutations)(
    '%s on a version that has passed is a CONFLICT that tells the present one',
    async (mutation, input, allowed) => {
      const episode = await world.done(nurse, 'triageEpisode', {
        ...world.target(await world.refer()),
        priority: 'SOON',
      });
      const answer = await world.send(allowed, mutation, { episodeId: episode.id, expectedVersion: 1, ...input });
      expect(answer.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
    },
  );
});

describe('two at once', () => {
  it('who edit one episode: one wins, the other gets CONFLICT, and one move is kept', async () => {
    const episode = await world.refer();
    const answers = await Promise.all(
      ['ROUTINE', 'URGENT'].map((priority) =>
        world.send(nurse, 'triageEpisode', { ...world.target(episode), priority }),
      ),
    );
    expect(answers.map(codesOf).toSorted()).toEqual([[], ['CONFLICT']]);
    expect((await world.found(episode.id)).history).toHaveLength(2);
    expect(await world.events('episode-advanced', episode.id)).toHaveLength(2);
  });

  it('who refer one patient open one episode', async () => {
    const episode = await world.refer();
    await world.done(manager, 'closeEpisode', { ...world.target(episode), closeReason: 'TRANSFERRED' });
    const again = { patientId: episode.patient.id, source: 'SELF', receivedAt: '2026-11-19T09:00:00Z' };
    const answers = await Promise.all([1, 2].map(() => world.send(coordinator, 'referPatient', again)));
    expect(answers.map(codesOf).toSorted()).toEqual([[], ['BAD_USER_INPUT']]);
  });
});

describe('a mutation sent again', () => {
  it('under its key has one effect and the same answer; with another input it is refused', async () => {
    const episode = await world.refer();
    const input = { ...world.target(episode), priority: 'SOON', clientMutationId: newId('evt') };
    const first = await world.send(nurse, 'triageEpisode', input);
    const second = await world.send(nurse, 'triageEpisode', input);
    expect([first.episode?.version, second.episode?.version]).toEqual([2, 2]);
    expect(second.episode?.history).toHaveLength(2);
    expect(codesOf(await world.send(nurse, 'triageEpisode', { ...input, priority: 'URGENT' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });
});

describe('what a viewer can do', () => {
  const QUERY = `query ($id: ID!) { episode(id: $id) { viewerCanTriage viewerCanClose viewerCanGiveConsent
    viewerCanOverrideEligibility viewerCanRecordCoverage } }`;

  it('follows from their role and the state', async () => {
    const { id } = await world.refer();
    const seen = async (viewer: Viewer) => (await world.ask(viewer, QUERY, { id })).data?.['episode'];
    expect(await seen(nurse)).toMatchObject({
      viewerCanTriage: true,
      viewerCanClose: false,
      viewerCanGiveConsent: true,
    });
    expect(await seen(director)).toMatchObject({ viewerCanTriage: false, viewerCanOverrideEligibility: true });
    await world.done(manager, 'closeEpisode', { ...world.target(await world.found(id)), closeReason: 'DECEASED' });
    expect(Object.values((await seen(nurse)) as object).some(Boolean)).toBe(false);
  });
});

describe('lists of episodes', () => {
  it('hold the clinic’s own, by state, page by page, and note what they answer', async () => {
    const viewer = physicianOfB;
    await world.refer(viewer, viewer.grants[0]?.clinicId ?? '');
    const answer = await world.ask(
      viewer,
      `{ episodes(filter: { states: [REFERRED] }, sort: WAITING_LONGEST, first: 1) {
          nodes { id state clinic { id } } pageInfo { hasNextPage } totalCount { value } } }`,
    );
    const page = answer.data?.['episodes'] as { nodes: { clinic: { id: string } }[] };
    expect(page.nodes.map(({ clinic }) => clinic.id)).toEqual([viewer.grants[0]?.clinicId]);
    expect(answer.audit?.map(({ type }) => type)).toEqual(['Episode']);
  });
});

describe('edges that only the platform makes', () => {
  it('have no role', () => {
    for (const name of ['PLAN', 'START_SERIES', 'COMPLETE_SERIES'] as const) expect(edgeOf(name).roles).toEqual([]);
  });
});
