import type { Role, Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import { parseEvent } from '@surcease/schema-events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  nextState,
  reasonFor,
  rolesFor,
  type SessionTransition,
  sessionStates,
  sessionTransitionNames,
  transitionsFrom,
} from '../src/session/session.machine.js';
import {
  type Moved,
  SessionsWorld,
  clinicA,
  clinicB,
  coordinatorA,
  director,
  managerA,
  nurseA,
  nurseB,
  nurseBCoordinatorA,
  pharmacist,
  physicianA,
} from './sessions-world.js';

let world: SessionsWorld;
beforeAll(async () => {
  world = await SessionsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

const codesOf = (moved: Moved | null) => moved?.userErrors.map(({ code }) => code);

describe('a transition', () => {
  it('moves the session and leaves a row, an event and an audit entry in one transaction', async () => {
    const patientId = newId('pat');
    const sessionId = await world.session({ state: 'INFUSING', patientId });
    const { moved, errors, audit } = await world.move(nurseA, { sessionId, transition: 'PAUSE', reason: 'Dizzy' });
    expect(errors).toBeUndefined();
    expect(moved).toMatchObject({ session: { id: sessionId, state: 'PAUSED', version: 2 }, userErrors: [] });
    expect(audit).toEqual([{ clinicId: clinicA, type: 'Session', ids: [sessionId] }]);
    const written = await world.written(sessionId);
    expect(written.session).toMatchObject({ state: 'PAUSED', version: 2 });
    expect(written.transitions).toMatchObject([
      {
        seq: 1,
        transition: 'PAUSE',
        from_state: 'INFUSING',
        to_state: 'PAUSED',
        clinic_id: clinicA,
        actor_id: nurseA.accountId,
        reason: 'Dizzy',
        at: world.clock.now(),
      },
    ]);
    expect(written.events).toMatchObject([
      { type: 'session-transitioned', stream: `sessions:${clinicA}`, clinic_id: clinicA, context: 'sessions' },
      { type: 'infusion-rate-changed', stream: `sessions:${clinicA}`, payload: { rateMicrogramsPerHour: 0 } },
    ]);
    const [event] = written.events;
    expect(
      parseEvent({
        type: 'session-transitioned',
        schemaVersion: Number(event?.['schema_version']),
        payload: event?.['payload'],
      }).payload,
    ).toMatchObject({
      sessionId,
      patientId,
      fromState: 'INFUSING',
      toState: 'PAUSED',
      version: 2,
      at: world.clock.now().toISOString(),
    });
    expect(written.audit).toMatchObject([
      {
        action: 'WRITE',
        clinic_id: clinicA,
        account_id: nurseA.accountId,
        roles: ['NURSE'],
        purpose: 'TREATMENT',
        records: [
          { type: 'Session', count: 1, ids: [sessionId] },
          { type: 'Patient', count: 1, ids: [patientId] },
        ],
      },
    ]);
    expect(written.audit[0]?.['xid']).toBe(event?.['xid']);
  });

  it('notes when the infusion began and ended', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    const started = (await world.move(nurseA, { sessionId, transition: 'START_INFUSION' })).moved;
    expect(started?.session).toMatchObject({ startedAt: '2026-11-20T15:00:00.000Z', endedAt: null });
    const stopped = (await world.move(nurseA, { sessionId, transition: 'STOP', reason: 'ORDER', expectedVersion: 2 }))
      .moved;
    expect(stopped?.session).toMatchObject({
      startedAt: '2026-11-20T15:00:00.000Z',
      endedAt: '2026-11-20T15:00:00.000Z',
      state: 'RECOVERY',
    });
  });

  it.each([
    ['the event', 'events.log'],
    ['the audit entry', 'audit.entries'],
    ['the row of the move', 'sessions.transitions'],
    ['the stored answer', 'sessions.idempotency_keys'],
  ])('that cannot write %s writes nothing at all, and can be sent again', async (_, table) => {
    const sessionId = await world.session({ state: 'RECOVERY', fit: true });
    const move = { sessionId, transition: 'MEET_CRITERIA', clientMutationId: newId('evt') };
    const { owner } = world.database;
    await owner.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$`);
    await owner.query(`create trigger refuse before insert on ${table} for each row execute function refuse()`);
    const { codes, data } = await world.move(nurseA, move);
    await owner.query('drop function refuse cascade');
    expect([codes, data]).toEqual([['INTERNAL'], null]);
    expect(await world.written(sessionId)).toMatchObject({
      session: { state: 'RECOVERY', version: 1 },
      transitions: [],
      events: [],
      audit: [],
    });
    expect((await world.move(nurseA, move)).moved?.session).toMatchObject({ state: 'DISCHARGE_READY', version: 2 });
  });

  it('sent again under its key has one effect and the same answer, also after the session moved on', async () => {
    const sessionId = await world.session();
    const move = { sessionId, transition: 'CONFIRM', clientMutationId: newId('evt') };
    const first = (await world.move(nurseA, move)).moved;
    expect((await world.move(nurseA, move)).moved).toEqual(first);
    await world.move(nurseA, { sessionId, transition: 'CANCEL', reason: 'Ill', expectedVersion: 2 });
    expect((await world.move(nurseA, move)).moved).toMatchObject({
      userErrors: [],
      session: { id: sessionId, version: 3 },
    });
    expect((await world.written(sessionId)).transitions).toHaveLength(2);
  });

  it('under a key that was used with another input is refused; another account has keys of its own', async () => {
    const [one, two, three] = [
      await world.session(),
      await world.session(),
      await world.session({ clinicId: clinicB }),
    ];
    const clientMutationId = newId('evt');
    await world.move(nurseA, { sessionId: one, transition: 'CONFIRM', clientMutationId });
    const { moved } = await world.move(nurseA, { sessionId: two, transition: 'CONFIRM', clientMutationId });
    expect(moved).toMatchObject({
      session: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'clientMutationId'] }],
    });
    expect(await world.written(two)).toMatchObject({ session: { state: 'SCHEDULED' }, events: [] });
    expect(
      codesOf((await world.move(nurseB, { sessionId: three, transition: 'CONFIRM', clientMutationId })).moved),
    ).toEqual([]);
  });

  it('on a version that has passed is a CONFLICT that tells the present one', async () => {
    const sessionId = await world.session();
    await world.move(nurseA, { sessionId, transition: 'CONFIRM' });
    const { moved } = await world.move(nurseA, { sessionId, transition: 'CANCEL', reason: 'Ill', expectedVersion: 1 });
    expect(moved).toMatchObject({
      session: null,
      userErrors: [{ code: 'CONFLICT', currentVersion: 2, path: ['input', 'expectedVersion'] }],
    });
    expect((await world.written(sessionId)).transitions).toHaveLength(1);
  });

  it('sent by two at once is won by one, and is a CONFLICT for the other', async () => {
    const sessionId = await world.session();
    const answers = await Promise.all(
      ['CONFIRM', 'CANCEL'].map((transition) => world.move(nurseA, { sessionId, transition, reason: 'Ill' })),
    );
    expect(answers.map(({ moved }) => codesOf(moved)).sort()).toEqual([[], ['CONFLICT']]);
    const written = await world.written(sessionId);
    expect([written.transitions.length, written.events.length, written.audit.length]).toEqual([1, 1, 1]);
  });

  it('sent fifty times at once under one key has one effect', async () => {
    const sessionId = await world.session();
    const move = { sessionId, transition: 'CONFIRM', clientMutationId: newId('evt') };
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.move(nurseA, move)));
    const outcomes = new Set(answers.map(({ moved, codes }) => JSON.stringify([codes, codesOf(moved)])));
    expect(outcomes).toContain('[[],[]]');
    expect([...outcomes].every((outcome) => ['[[],[]]', '[[],["CONFLICT"]]'].includes(outcome))).toBe(true);
    const written = await world.written(sessionId);
    expect([
      written.session?.['version'],
      written.transitions.length,
      written.events.length,
      written.audit.length,
    ]).toEqual([2, 1, 1, 1]);
  });
});

describe('a move that the table does not have', () => {
  const illegal = sessionStates.flatMap((state) =>
    sessionTransitionNames.filter((name) => nextState(state, name) === null).map((name) => [state, name] as const),
  );

  it('is refused for every state, naming what is allowed, and writes nothing', async () => {
    expect(illegal.length).toBe(sessionStates.length * sessionTransitionNames.length - 24);
    for (const state of sessionStates) {
      const sessionId = await world.session({ state });
      for (const [, transition] of illegal.filter(([from]) => from === state)) {
        const { moved } = await world.move(nurseA, { sessionId, transition, reason: 'Because' });
        expect(moved).toMatchObject({
          session: null,
          userErrors: [{ code: 'ILLEGAL_TRANSITION', path: ['input', 'transition'] }],
        });
        for (const name of transitionsFrom(state)) expect(moved?.userErrors[0]?.message).toContain(name);
      }
      expect(await world.written(sessionId)).toMatchObject({
        session: { state, version: 1 },
        transitions: [],
        events: [],
        audit: [],
      });
    }
  }, 60_000);
});

const moves = sessionStates.flatMap((state) => transitionsFrom(state).map((name) => [state, name] as const));
/** Identifiers are given with the mutation of its own. */
const plain = moves.filter(([, name]) => name !== 'CHECK_IN');
const people: Partial<Record<Role, Viewer>> = {
  NURSE: nurseA,
  PHYSICIAN: physicianA,
  MEDICAL_DIRECTOR: director,
  COORDINATOR: coordinatorA,
  CLINIC_MANAGER: managerA,
  PHARMACIST: pharmacist,
};
const actorFor = (name: SessionTransition) => people[rolesFor(name)[0] ?? 'NURSE'] ?? nurseA;
const reasonOf = (name: SessionTransition) => {
  const asked = reasonFor(name);
  return asked === 'NONE' ? undefined : asked === 'WORDS' ? 'Told so' : asked[0];
};

/** A session from which the move can be made at the test's time. */
async function sessionFor(state: string, name: SessionTransition): Promise<string> {
  const scheduledAt = name === 'MARK_NO_SHOW' ? '2026-11-20T14:00:00.000Z' : undefined;
  const sessionId = await world.session({ state, fit: true, ...(scheduledAt && { scheduledAt }) });
  if (name === 'REGRESS')
    await world.database.owner.query(
      `update sessions.vital_signs set systolic_mmhg = 190 where session_id = $1 and measured_at =
         (select max(measured_at) from sessions.vital_signs where session_id = $1)`,
      [sessionId],
    );
  return sessionId;
}

describe('a reason', () => {
  it.each(plain.filter(([, name]) => reasonFor(name) !== 'NONE'))(
    'is asked for to leave %s by %s',
    async (state, transition) => {
      const sessionId = await sessionFor(state, transition);
      for (const reason of [undefined, null, '', '   ']) {
        const { moved } = await world.move(actorFor(transition), { sessionId, transition, reason });
        expect(moved).toMatchObject({
          session: null,
          userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'reason'] }],
        });
      }
      const reason = reasonOf(transition);
      expect(codesOf((await world.move(actorFor(transition), { sessionId, transition, reason })).moved)).toEqual([]);
    },
  );

  it('is one of the codes where the table has codes', async () => {
    for (const [state, transition] of [
      ['INFUSING', 'STOP'],
      ['READY', 'DEFER'],
    ] as const) {
      const sessionId = await sessionFor(state, transition);
      const { moved } = await world.move(nurseA, { sessionId, transition, reason: 'I felt like it' });
      expect(moved?.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'reason'] }]);
    }
  });

  it('is not asked for elsewhere, and is refused where it is too long', async () => {
    for (const [state, transition] of plain.filter(([, name]) => reasonFor(name) === 'NONE')) {
      const sessionId = await sessionFor(state, transition);
      const { moved } = await world.move(actorFor(transition), { sessionId, transition });
      expect([state, transition, moved?.userErrors]).toEqual([state, transition, []]);
    }
    const sessionId = await world.session();
    const { codes } = await world.move(nurseA, { sessionId, transition: 'CANCEL', reason: 'x'.repeat(501) });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a role that the table does not name', () => {
  it.each(plain)('may not leave %s by %s, and every other may', async (state, transition) => {
    for (const [role, viewer] of Object.entries(people)) {
      const sessionId = await sessionFor(state, transition);
      const { moved } = await world.move(viewer, { sessionId, transition, reason: reasonOf(transition) });
      const isNamed = (rolesFor(transition) as readonly string[]).includes(role);
      expect([role, codesOf(moved)]).toEqual([role, isNamed ? [] : ['FORBIDDEN']]);
    }
  });
});

describe('a session of another clinic', () => {
  it('is not found by a mutation, word for word as one that does not exist', async () => {
    const sessionId = await world.session({ clinicId: clinicB });
    const foreign = await world.move(nurseA, { sessionId, transition: 'CONFIRM' });
    const absent = await world.move(nurseA, { sessionId: newId('ses'), transition: 'CONFIRM' });
    expect(foreign.moved?.userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'sessionId'], currentVersion: null },
    ]);
    expect(foreign.moved?.userErrors).toEqual(absent.moved?.userErrors);
    expect(foreign.audit).toBeUndefined();
    const unreadable = await world.move(nurseA, { sessionId: 'ses_\u0000', transition: 'CONFIRM' });
    expect(codesOf(unreadable.moved)).toEqual(['BAD_USER_INPUT']);
    expect(await world.written(sessionId)).toMatchObject({ session: { version: 1 }, events: [], audit: [] });
  });
});

describe('who may not', () => {
  it('a coordinator is refused, also where they are a nurse elsewhere', async () => {
    const sessionId = await world.session({ state: 'INFUSING', fit: true });
    const move = { sessionId, transition: 'PAUSE', reason: 'Dizzy' };
    expect(codesOf((await world.move(coordinatorA, move)).moved)).toEqual(['FORBIDDEN']);
    const { moved } = await world.move(nurseBCoordinatorA, move);
    expect(moved).toMatchObject({ session: null, userErrors: [{ code: 'FORBIDDEN', path: ['input', 'sessionId'] }] });
    expect(await world.written(sessionId)).toMatchObject({ session: { version: 1 }, events: [], audit: [] });
  });

  it('whoever is not signed in is refused', async () => {
    const { codes } = await world.ask(
      null,
      'mutation ($i: TransitionSessionInput!) { transitionSession(input: $i) { clientMutationId } }',
      {
        i: { clientMutationId: 'x', sessionId: await world.session(), expectedVersion: 1, transition: 'CONFIRM' },
      },
    );
    expect(codes).toEqual(['UNAUTHENTICATED']);
  });
});
