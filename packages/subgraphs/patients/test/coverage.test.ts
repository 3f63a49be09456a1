import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type AuthorizationState,
  authorizationEdge,
  authorizationStates,
  authorizationTransitionNames,
} from '../src/coverage/authorization.machine.js';
import {
  type EpisodeFound,
  NOW,
  type PathwayWorld,
  coordinator,
  manager,
  nurse,
  startPathwayWorld,
  treatmentConsent,
} from './pathway-world.js';

let world: PathwayWorld;
beforeAll(async () => {
  world = await startPathwayWorld();
});
beforeEach(() => world.clock.moveTo(NOW));
afterAll(() => world[Symbol.asyncDispose]());

const first = (episode: EpisodeFound) => episode.coverage.authorizations[0];

describe('consents', () => {
  it('to treatment take a decided episode on and are told as a clearance', async () => {
    const episode = await world.consented();
    expect(episode).toMatchObject({ state: 'CONSENTED', consents: [{ kind: 'TREATMENT', isInForce: true }] });
    expect(await world.clearance(episode.id)).toMatchObject({ treatmentConsent: true, coverage: 'NONE' });
  });

  it('can be withdrawn later: the state stays, the history too, and the clearance is gone until another', async () => {
    const episode = await world.selfPaying();
    const input = { ...world.target(episode), consentId: episode.consents[0]?.id };
    const withdrawn = await world.done(coordinator, 'withdrawConsent', input);
    expect(withdrawn).toMatchObject({
      state: 'SELF_PAY',
      consents: [{ withdrawnAt: '2026-11-20T15:00:00.000Z', isInForce: false }],
    });
    expect(await world.clearance(episode.id)).toMatchObject({ treatmentConsent: false, coverage: 'SELF_PAY' });
    const again = await world.send(coordinator, 'withdrawConsent', { ...input, ...world.target(withdrawn) });
    expect(again.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'consentId'] }]);
    const given = await world.done(nurse, 'giveConsent', { ...world.target(withdrawn), ...treatmentConsent });
    expect([given.state, given.consents.length]).toEqual(['SELF_PAY', 2]);
    expect(await world.clearance(episode.id)).toMatchObject({ treatmentConsent: true });
    const twice = await world.send(nurse, 'giveConsent', { ...world.target(given), ...treatmentConsent });
    expect(twice.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'kind'] }]);
  });

  it('to sharing data name a partner, a purpose, a class and an end, and end with it', async () => {
    const episode = await world.consented();
    const sharing = { partnerName: 'Registry', purpose: 'REGISTRY', dataClass: 'DEIDENTIFIED' };
    const input = { ...world.target(episode), ...treatmentConsent, kind: 'DATA_SHARING' };
    const pathOf = async (more: object) =>
      (await world.send(nurse, 'giveConsent', { ...input, ...more })).userErrors[0]?.path.join('.');
    expect(await pathOf({ periodTo: '2026-11-22' })).toBe('input.sharing');
    expect(await pathOf({ sharing })).toBe('input.periodTo');
    expect(await pathOf({ sharing, periodTo: '2026-11-19' })).toBe('input.periodTo');
    expect(await pathOf({ kind: 'NARRATIVE_SHARING', sharing })).toBe('input.sharing');
    const given = await world.done(nurse, 'giveConsent', { ...input, sharing, periodTo: '2026-11-22' });
    expect(given.state).toBe('CONSENTED');
    expect(await world.clearance(episode.id)).toMatchObject({
      dataSharingConsent: true,
      narrativeSharingConsent: false,
    });
    world.clock.moveTo('2026-11-23T13:00:00.000Z');
    await world.runTasks();
    expect(await world.clearance(episode.id)).toMatchObject({ dataSharingConsent: false, treatmentConsent: true });
  });

  it('to sharing the patient’s own account is told to others by itself, and so is its withdrawal', async () => {
    const episode = await world.consented();
    const input = { ...world.target(episode), ...treatmentConsent, kind: 'NARRATIVE_SHARING' };
    const given = await world.done(nurse, 'giveConsent', input);
    const told = { narrativeSharingConsent: true, dataSharingConsent: false };
    expect(await world.clearance(episode.id)).toMatchObject(told);
    const consentId = given.consents.find(({ kind }) => kind === 'NARRATIVE_SHARING')?.id;
    await world.done(nurse, 'withdrawConsent', { ...world.target(given), consentId });
    expect(await world.clearance(episode.id)).toMatchObject({ ...told, narrativeSharingConsent: false });
  });

  it('to sharing can be withdrawn once the episode is closed, that to its treatment no more', async () => {
    const episode = await world.consented();
    const sharing = { ...world.target(episode), ...treatmentConsent, kind: 'NARRATIVE_SHARING' };
    const given = await world.done(nurse, 'giveConsent', sharing);
    const close = { ...world.target(given), closeReason: 'PATIENT_WITHDREW' };
    const closed = await world.done(manager, 'closeEpisode', close);
    const idOf = (kind: string) => closed.consents.find((consent) => consent.kind === kind)?.id;
    expect(closed.consents.map(({ kind, viewerCanWithdraw }) => [kind, viewerCanWithdraw])).toEqual(
      expect.arrayContaining([
        ['TREATMENT', false],
        ['NARRATIVE_SHARING', true],
      ]),
    );
    const treatment = { ...world.target(closed), consentId: idOf('TREATMENT') };
    expect((await world.send(coordinator, 'withdrawConsent', treatment)).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION' },
    ]);
    const narrative = { ...world.target(closed), consentId: idOf('NARRATIVE_SHARING') };
    const withdrawn = await world.done(coordinator, 'withdrawConsent', narrative);
    expect(withdrawn.state).toBe('CLOSED');
    expect(await world.clearance(episode.id)).toMatchObject({ narrativeSharingConsent: false });
  });
});

describe('a prior authorisation', () => {
  it('that is approved authorises the episode for its units and days', async () => {
    const episode = await world.authorized(3);
    expect(episode).toMatchObject({
      state: 'AUTHORIZED',
      coverage: { status: 'AUTHORIZED', authorizations: [{ state: 'APPROVED', unitsRemaining: 3 }] },
    });
    expect(first(episode)?.history.map(({ transition }) => transition)).toEqual(['DRAFT', 'SUBMIT', 'APPROVE']);
    expect(await world.clearance(episode.id)).toMatchObject({
      coverage: 'AUTHORIZED',
      unitsRemaining: 3,
      authorisedUntil: '2026-12-31',
    });
  });

  it('that is denied denies the episode, which appeals, is authorised in part, or pays itself', async () => {
    const denied = await withAuthorization('SUBMIT', ['DENY', { reason: 'Investigational' }]);
    expect(denied).toMatchObject({ state: 'DENIED', coverage: { status: 'DENIED' } });
    const appealed = await world.moveAuthorization(denied, 'APPEAL', { reason: 'Peer review asked for' });
    expect(appealed).toMatchObject({ state: 'APPEAL', coverage: { status: 'PENDING' } });
    const partial = { unitsApproved: 2, validFrom: '2026-11-20', validTo: '2026-12-20' };
    expect(await world.moveAuthorization(appealed, 'APPROVE_IN_PART', partial)).toMatchObject({
      state: 'AUTHORIZED',
      coverage: { authorizations: [{ state: 'PARTIAL', unitsRemaining: 2 }] },
    });
    const other = await withAuthorization('SUBMIT', ['DENY', { reason: 'Investigational' }]);
    expect(
      await world.done(coordinator, 'agreeSelfPay', { ...world.target(other), pricePerSessionCents: 45_000 }),
    ).toMatchObject({ state: 'SELF_PAY', coverage: { status: 'SELF_PAY' } });
  });

  it('makes no move that its table does not have, naming what it has', async () => {
    const episode = await world.authorized();
    const authorization = first(episode);
    for (const state of authorizationStates) {
      await world.database.owner.query('update patients.prior_authorizations set state = $1 where id = $2', [
        state,
        authorization?.id,
      ]);
      for (const transition of authorizationTransitionNames) {
        const { from, system } = authorizationEdge(transition);
        if (system || (from as readonly AuthorizationState[]).includes(state)) continue;
        const { userErrors } = await world.send(coordinator, 'transitionAuthorization', {
          ...world.target(episode),
          authorizationId: authorization?.id,
          expectedAuthorizationVersion: authorization?.version,
          transition,
          reason: 'Because',
        });
        expect([state, transition, userErrors[0]?.code]).toEqual([state, transition, 'ILLEGAL_TRANSITION']);
      }
    }
  });

  it('needs a reason to be denied and to be appealed, and units and days to be approved', async () => {
    const episode = await withAuthorization('SUBMIT');
    const pathOf = async (transition: string, more: object = {}) =>
      (
        await world.send(coordinator, 'transitionAuthorization', {
          ...world.target(episode),
          authorizationId: first(episode)?.id,
          expectedAuthorizationVersion: first(episode)?.version,
          transition,
          ...more,
        })
      ).userErrors[0]?.path.join('.');
    expect(await pathOf('DENY')).toBe('input.reason');
    expect(await pathOf('APPROVE')).toBe('input.unitsApproved');
    expect(await pathOf('APPROVE', { unitsApproved: 4 })).toBe('input.unitsApproved');
    expect(await pathOf('APPROVE_IN_PART', { unitsApproved: 5 })).toBe('input.unitsApproved');
    expect(await pathOf('APPROVE', { unitsApproved: 5 })).toBe('input.validFrom');
    const from = { unitsApproved: 5, validFrom: '2026-11-20' };
    expect(await pathOf('APPROVE', { ...from, validTo: '2026-11-19' })).toBe('input.validTo');
    expect(await pathOf('EXPIRE')).toBe('input.transition');
    expect(await pathOf('PEND', { expectedAuthorizationVersion: 1 })).toBe('input.expectedAuthorizationVersion');
    expect((await world.found(episode.id)).coverage.authorizations[0]?.state).toBe('SUBMITTED');
  });

  it('runs out after its last day: it expires, and the clearance goes', async () => {
    const episode = await world.authorized(3, '2026-11-25');
    // Nine in the evening of the last day in Tucson.
    world.clock.moveTo('2026-11-26T04:00:00.000Z');
    await world.runTasks();
    expect(first(await world.found(episode.id))?.state).toBe('APPROVED');
    world.clock.moveTo('2026-11-26T13:00:00.000Z');
    await world.runTasks();
    await world.runTasks();
    const after = await world.found(episode.id);
    expect(first(after)).toMatchObject({ state: 'EXPIRED', allowedTransitions: [] });
    expect(first(after)?.history.at(-1)).toMatchObject({ transition: 'EXPIRE' });
    expect(await world.clearance(episode.id)).toMatchObject({ coverage: 'NONE', unitsRemaining: null });
  });

  it('that begins later clears from its first day', async () => {
    const episode = await withAuthorization('SUBMIT', [
      'APPROVE',
      { unitsApproved: 5, validFrom: '2026-11-24', validTo: '2026-12-24' },
    ]);
    expect(await world.clearance(episode.id)).toMatchObject({ coverage: 'NONE' });
    world.clock.moveTo('2026-11-24T01:00:00.000Z');
    await world.runTasks();
    expect(await world.clearance(episode.id)).toMatchObject({ coverage: 'AUTHORIZED', unitsRemaining: 5 });
  });

  async function withAuthorization(...moves: (string | [string, object])[]) {
    let episode = await world.done(coordinator, 'draftAuthorization', {
      ...world.target(await world.pending()),
      payer: 'COMMERCIAL',
      procedureCodes: ['96365', 'J3490'],
      unitsRequested: 5,
    });
    for (const move of moves) {
      const [transition, more] = typeof move === 'string' ? [move, {}] : move;
      episode = await world.moveAuthorization(episode, transition, { ...more });
    }
    return episode;
  }
});

describe('paying oneself', () => {
  it('is agreed once, can be ended, and is told as a clearance', async () => {
    const episode = await world.selfPaying();
    const twice = await world.send(coordinator, 'agreeSelfPay', { ...world.target(episode), pricePerSessionCents: 1 });
    expect(twice.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    const ended = await world.done(coordinator, 'endSelfPay', world.target(episode));
    expect(ended.coverage).toMatchObject({
      status: 'NONE',
      selfPayAgreements: [{ endedAt: '2026-11-20T15:00:00.000Z' }],
    });
    expect(await world.clearance(episode.id)).toMatchObject({ coverage: 'NONE' });
    expect((await world.send(coordinator, 'endSelfPay', world.target(ended))).userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
  });
});

describe('what is heard from the sessions', () => {
  it('plans the episode, starts its series and its clock, and completes it', async () => {
    const episode = await world.selfPaying();
    expect((await world.heard('session-scheduled', episode)).state).toBe('PLANNED');
    expect((await world.heard('session-scheduled', episode)).state).toBe('PLANNED');
    const waiting = await world.heard('session-transitioned', episode, { transition: 'CONFIRM' });
    expect([waiting.state, waiting.waitingTimes.toFirstInfusionDays]).toEqual(['PLANNED', null]);
    world.clock.moveTo('2026-11-25T15:00:00.000Z');
    const started = await world.heard('session-transitioned', episode, { transition: 'START_INFUSION' });
    expect(started).toMatchObject({
      state: 'IN_SERIES',
      waitingTimes: { toFirstContactDays: 10, toFirstInfusionDays: 15, waitingDays: null },
    });
    world.clock.moveTo('2026-11-28T15:00:00.000Z');
    const next = await world.heard('session-transitioned', episode, { transition: 'START_INFUSION' });
    expect([next.state, next.waitingTimes.toFirstInfusionDays]).toEqual(['IN_SERIES', 15]);
    const ended = await world.heard('series-ended', episode);
    expect(ended.state).toBe('SERIES_COMPLETE');
    expect(ended.history.at(-1)).toMatchObject({ transition: 'COMPLETE_SERIES', actorId: 'system:patients' });
    expect((await world.events('episode-advanced', episode.id)).at(-1)).toMatchObject({ actorId: null });
    const followed = await world.done(nurse, 'beginFollowUp', world.target(ended));
    expect((await world.heard('session-transitioned', followed, { transition: 'START_INFUSION' })).state).toBe(
      'FOLLOW_UP',
    );
  });

  it('says in the history that a series ended before its last session, and why', async () => {
    const episode = await world.selfPaying();
    await world.heard('session-transitioned', episode, { transition: 'START_INFUSION' });
    const early = { isEarly: true, reason: 'ADVERSE_EVENT', sessionsCompleted: 2, sessionsPlanned: 4 };
    const ended = await world.heard('series-ended', episode, early);
    expect(ended.state).toBe('SERIES_COMPLETE');
    expect(ended.history.at(-1)).toMatchObject({ reason: 'Ended early, 2 of 4 sessions: adverse event' });
  });

  it('means the open episode of the patient where a session names none', async () => {
    const episode = await world.selfPaying();
    expect((await world.heard('session-scheduled', episode, { episodeId: null })).state).toBe('PLANNED');
  });

  it('uses one unit for a completed session, once however often it is heard, and none is left at the end', async () => {
    const episode = await world.authorized(2);
    const [one, two, three] = [newId('ses'), newId('ses'), newId('ses')];
    for (const sessionId of [one, one, two]) await world.heard('session-completed', episode, { sessionId });
    const used = await world.found(episode.id);
    expect(first(used)).toMatchObject({ unitsUsed: 2, unitsRemaining: 0 });
    expect(used.coverage.status).toBe('NONE');
    const told = await world.events('care-clearance-changed', episode.id);
    expect(told.slice(-3).map(({ unitsRemaining }) => unitsRemaining)).toEqual([2, 1, null]);
    expect(told.at(-1)).toMatchObject({ coverage: 'NONE' });
    await world.heard('session-completed', episode, { sessionId: three });
    expect(first(await world.found(episode.id))?.unitsUsed).toBe(2);
    const paid = await world.done(coordinator, 'agreeSelfPay', {
      ...world.target(await world.found(episode.id)),
      pricePerSessionCents: 45_000,
    });
    expect([paid.state, paid.coverage.status]).toEqual(['AUTHORIZED', 'SELF_PAY']);
    expect(await world.clearance(episode.id)).toMatchObject({ coverage: 'SELF_PAY' });
  });

  it('uses the authorisation that ends first, and none before it begins', async () => {
    const episode = await world.authorized(2, '2026-12-31');
    const drafted = await world.done(coordinator, 'draftAuthorization', {
      ...world.target(episode),
      payer: 'COMMERCIAL',
      procedureCodes: ['96365'],
      unitsRequested: 2,
    });
    const submitted = await world.moveAuthorization(drafted, 'SUBMIT');
    const period = { unitsApproved: 2, validFrom: '2026-11-01', validTo: '2026-11-30' };
    await world.moveAuthorization(submitted, 'APPROVE', period);
    const after = await world.heard('session-completed', episode, { sessionId: newId('ses') });
    expect(after.coverage.authorizations.map(({ unitsUsed }) => unitsUsed).toSorted()).toEqual([0, 1]);
    expect(after.coverage.authorizations[0]).toMatchObject({ unitsUsed: 1 });
  });
});
