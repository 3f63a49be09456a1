import type { Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import { parseEvent } from '@surcease/schema-events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertCare, makeFit, nurse, protocolVersion, supervisor } from './fit-session.js';
import {
  SessionsWorld,
  clinicA,
  clinicB,
  director,
  nurseA,
  nurseB,
  person,
  physicianA,
  witnessId,
} from './sessions-world.js';

let world: SessionsWorld;
/** A newer version of the protocol, in force at clinic A alone. */
const newer = newId('pver');
const older = newId('pver');
const elsewhere = newId('pver');

beforeAll(async () => {
  world = await SessionsWorld.start();
  for (const [id, number] of [
    [newer, '1.10.0'],
    [older, '0.9.0'],
    [elsewhere, '1.11.0'],
  ])
    await sql(
      `insert into sessions.protocol_versions (id, protocol_id, semantic_version, state, dose, limits)
       select $1, protocol_id, $2, 'APPROVED', dose, limits from sessions.protocol_versions where id = $3`,
      id,
      number,
      protocolVersion,
    );
});
beforeEach(() => inForce(newer));
afterAll(() => world[Symbol.asyncDispose]());

const sql = (text: string, ...values: unknown[]) => world.database.owner.query<Record<string, unknown>>(text, values);

/** Puts a version in force at clinic A, with limits of its own there. */
const inForce = (versionId: string, limits: object[] = [], state = 'ACTIVE') =>
  sql(
    `insert into sessions.site_configurations select $1, v.protocol_id, v.id, $4, v.dose, $3, now()
     from sessions.protocol_versions v where v.id = $2
     on conflict (clinic_id, protocol_version_id) do update set state = excluded.state, limits = excluded.limits`,
    clinicA,
    versionId,
    JSON.stringify(limits),
    state,
  );

interface Changed {
  plan: Record<string, unknown> | null;
  userErrors: { code: string; message: string; path: string[]; currentVersion: number | null }[];
  refusals: { code: string; message: string }[];
}

const WANTED = `plan { id state version signedBy endReason endNote endedBy { displayName } protocolVersion { id }
    newerVersion { id } viewerCanMigrateSeries viewerCanEndSeries progress { completed underWay toCome }
    migrations { sessionsMoved reason fromVersion { id } toVersion { id } actor { displayName } } }
  userErrors { code message path currentVersion } refusals { code message }`;

async function change(viewer: Viewer, verb: 'migrate' | 'end', input: Record<string, unknown>) {
  const text = `mutation ($input: ${verb === 'end' ? 'End' : 'Migrate'}SeriesInput!) { ${verb}Series(input: $input) { ${WANTED} } }`;
  const given = { clientMutationId: newId('evt'), expectedVersion: 1, ...input };
  const { data, codes } = await world.ask(viewer, text, { input: given });
  const none: Changed = { plan: null, userErrors: codes.map((code) => refused(String(code))), refusals: [] };
  return (data?.[`${verb}Series`] as Changed | undefined) ?? none;
}
const refused = (code: string) => ({ code, message: '', path: [], currentVersion: null });

const migrate = (planId: string, more: Record<string, unknown> = {}, viewer: Viewer = director) =>
  change(viewer, 'migrate', { planId, protocolVersionId: newer, reason: 'Safer titration', ...more });
const end = (planId: string, more: Record<string, unknown> = {}, viewer: Viewer = physicianA) =>
  change(viewer, 'end', { planId, reason: 'ADVERSE_EVENT', ...more });
const codesOf = ({ userErrors }: Changed) => userErrors.map(({ code }) => code);

interface Series {
  planId: string;
  patientId: string;
  /** In the order of the states that were asked for. */
  sessionIds: string[];
}

/** A plan of four with a session in each of these states; those that were begun, on days before. */
async function series(...states: string[]): Promise<Series> {
  const { owner } = world.database;
  const patientId = newId('pat');
  const planId = await insertCare(owner, clinicA, patientId);
  const sessionIds: string[] = [];
  for (const [index, state] of states.entries()) {
    const sessionId = newId('ses');
    sessionIds.push(sessionId);
    const isOver = state === 'COMPLETED' || state === 'TRANSFERRED';
    const scheduledAt = new Date(Date.parse(`2026-11-${isOver ? '10' : '21'}T16:00:00Z`) + index * 86_400_000);
    await sql(
      `insert into sessions.sessions (id, clinic_id, patient_id, provider_id, protocol_version_id, ordinal, state, scheduled_at,
         started_at, ended_at, planned_dose_micrograms, nurse_id, plan_id, episode_id)
       select $1, p.clinic_id, p.patient_id, $3, p.protocol_version_id, $4, $5, $6, $7, $8, 98000, $9, p.id, c.episode_id
       from sessions.treatment_plans p join sessions.care_clearances c using (patient_id) where p.id = $2`,
      sessionId,
      planId,
      supervisor,
      index + 1,
      state,
      scheduledAt,
      isOver ? scheduledAt : null,
      isOver ? new Date(scheduledAt.getTime() + 4 * 3_600_000) : null,
      nurse,
    );
    if (!isOver)
      await makeFit(owner, { sessionId, clinicId: clinicA, planId, state, witnessId, now: world.clock.now() });
  }
  return { planId, patientId, sessionIds };
}

const sessionsOf = async ({ planId }: Series) =>
  (
    await sql(
      'select state, version, protocol_version_id from sessions.sessions where plan_id = $1 order by ordinal',
      planId,
    )
  ).rows;

const told = async ({ patientId }: Series, type: string) => {
  const { rows } = await sql(
    `select type, schema_version as "schemaVersion", payload from events.log where type = $1 and payload ->> 'patientId' = $2 order by seq`,
    type,
    patientId,
  );
  return rows.map(
    (row) => parseEvent(row as Parameters<typeof parseEvent>[0]).payload as unknown as Record<string, unknown>,
  );
};

describe('a series that goes on by a newer version', () => {
  it('takes its plan and the sessions to come along; what is under way or over keeps its version', async () => {
    const some = await series('COMPLETED', 'CHECKED_IN', 'SCHEDULED', 'CONFIRMED');
    const { plan, userErrors } = await migrate(some.planId);
    expect(userErrors).toEqual([]);
    expect(plan).toMatchObject({
      state: 'SIGNED',
      version: 2,
      signedBy: director.accountId,
      protocolVersion: { id: newer },
      newerVersion: null,
      viewerCanMigrateSeries: false,
      progress: { completed: 1, underWay: 1, toCome: 2 },
      migrations: [
        {
          sessionsMoved: 2,
          reason: 'Safer titration',
          fromVersion: { id: protocolVersion },
          toVersion: { id: newer },
          actor: { displayName: director.displayName },
        },
      ],
    });
    expect(await sessionsOf(some)).toEqual([
      { state: 'COMPLETED', version: 1, protocol_version_id: protocolVersion },
      { state: 'CHECKED_IN', version: 1, protocol_version_id: protocolVersion },
      { state: 'SCHEDULED', version: 2, protocol_version_id: newer },
      { state: 'CONFIRMED', version: 2, protocol_version_id: newer },
    ]);
    expect(await told(some, 'series-migrated')).toMatchObject([
      {
        fromProtocolVersionId: protocolVersion,
        toProtocolVersionId: newer,
        sessionIds: some.sessionIds.slice(2).toSorted(),
        actorId: director.accountId,
      },
    ]);
    const { rows } = await sql(
      `select content ->> 'protocolVersionId' as id from sessions.treatment_plan_revisions where plan_id = $1`,
      some.planId,
    );
    expect(rows).toEqual([{ id: newer }]);
  });

  it('does not let a verification of the order as it was start an infusion', async () => {
    const some = await series('READY', 'SCHEDULED');
    await migrate(some.planId);
    const { moved } = await world.move(nurseA, {
      sessionId: some.sessionIds[0] ?? '',
      transition: 'START_INFUSION',
    });
    expect(moved?.refusals.map(({ code }) => code)).toEqual(['NOT_VERIFIED_BY_TWO']);
  });

  it('is refused where the dose passes a limit of that version at the clinic, naming the strictest', async () => {
    const { planId } = await series('SCHEDULED');
    const limit = { quantity: 'SESSION_MICROGRAMS', bound: 'MAXIMUM', source: 'Test' };
    await inForce(newer, [
      { ...limit, level: 'SITE', value: 90_000 },
      { ...limit, level: 'PROTOCOL_HARD', value: 95_000 },
    ]);
    const { plan, refusals, userErrors } = await migrate(planId);
    expect(plan).toBeNull();
    expect(refusals).toEqual([
      {
        code: 'LIMIT_SESSION_MICROGRAMS',
        message: 'The dose of the session (µg) may be at most 90000: SITE, Test.',
      },
    ]);
    expect(userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }]);
    const { rows } = await sql(
      'select version, protocol_version_id from sessions.treatment_plans where id = $1',
      planId,
    );
    expect(rows).toEqual([{ version: 1, protocol_version_id: protocolVersion }]);
  });

  it('passes a soft limit of that version with a reason alone', async () => {
    const { planId } = await series('SCHEDULED');
    const soft = { quantity: 'DURATION_MINUTES', level: 'PROTOCOL_SOFT', bound: 'MAXIMUM', value: 200, source: 'Test' };
    await inForce(newer, [soft]);
    expect((await migrate(planId)).userErrors).toMatchObject([{ path: ['input', 'softLimitReason'] }]);
    expect(codesOf(await migrate(planId, { softLimitReason: 'Tolerated before' }))).toEqual([]);
  });

  it.each([
    ['an older version', () => inForce(older), { protocolVersionId: older }, 'BAD_USER_INPUT'],
    [
      'the version that it has',
      () => inForce(protocolVersion),
      { protocolVersionId: protocolVersion },
      'BAD_USER_INPUT',
    ],
    ['a version that is not in force there', async () => undefined, { protocolVersionId: elsewhere }, 'CONFLICT'],
    ['a version that is paused there', () => inForce(newer, [], 'PAUSED'), {}, 'CONFLICT'],
    ['a version that nobody knows', async () => undefined, { protocolVersionId: newId('pver') }, 'NOT_FOUND'],
    ['no reason but blanks', async () => undefined, { reason: '   ' }, 'BAD_USER_INPUT'],
    ['a plan as it was before', async () => undefined, { expectedVersion: 2 }, 'CONFLICT'],
  ])('is refused with %s', async (_what, prepare, more, code) => {
    const { planId } = await series('SCHEDULED');
    await prepare();
    expect(codesOf(await migrate(planId, more))).toEqual([code]);
  });

  it('is refused to a version that was suspended, and by a plan that has ended', async () => {
    const { planId } = await series('SCHEDULED');
    await sql(`update sessions.protocol_versions set state = 'SUSPENDED' where id = $1`, newer);
    expect(codesOf(await migrate(planId))).toEqual(['CONFLICT']);
    await sql(`update sessions.protocol_versions set state = 'APPROVED' where id = $1`, newer);
    await end(planId);
    expect(codesOf(await migrate(planId, { expectedVersion: 2 }))).toEqual(['CONFLICT']);
  });

  it('is a medical director’s to decide, of their own clinics', async () => {
    const { planId } = await series('SCHEDULED');
    expect(codesOf(await migrate(planId, {}, physicianA))).toEqual(['FORBIDDEN']);
    expect(codesOf(await migrate(planId, {}, nurseA))).toEqual(['FORBIDDEN']);
    expect(codesOf(await migrate(planId, {}, person('MEDICAL_DIRECTOR', clinicB)))).toEqual(['NOT_FOUND']);
    expect(codesOf(await migrate(planId, {}, person('MEDICAL_DIRECTOR', clinicA)))).toEqual([]);
  });

  it('is moved once where two decide it at once, and once for a request sent twice', async () => {
    const some = await series('SCHEDULED', 'SCHEDULED');
    const answers = await Promise.all([migrate(some.planId), migrate(some.planId)]);
    expect(answers.map(codesOf).flat()).toEqual(['CONFLICT']);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ currentVersion: 2 }]);
    const again = await series('SCHEDULED');
    const clientMutationId = newId('evt');
    const [first, second] = [
      await migrate(again.planId, { clientMutationId }),
      await migrate(again.planId, { clientMutationId }),
    ];
    expect(second).toEqual(first);
    expect(await told(again, 'series-migrated')).toHaveLength(1);
  });

  it('takes along a session or lets it be checked in by its old version, however close together', async () => {
    for (let n = 0; n < 8; n += 1) {
      const some = await series('SCHEDULED');
      const [changed, { moved }] = await Promise.all([
        migrate(some.planId),
        world
          .move(nurseA, { sessionId: some.sessionIds[0] ?? '', transition: 'CHECK_IN' })
          .catch(() => ({ moved: null })),
      ]);
      expect(codesOf(changed)).toEqual([]);
      const [session] = await sessionsOf(some);
      const wentAlong = session?.['protocol_version_id'] === newer;
      expect(session?.['state']).toBe(wentAlong ? 'SCHEDULED' : (moved?.session?.state ?? 'SCHEDULED'));
      expect(changed.plan?.['migrations']).toMatchObject([{ sessionsMoved: wentAlong ? 1 : 0 }]);
    }
  });
});

describe('a series that is ended early', () => {
  it('cancels what is to come through the table of moves, and tells that it is over', async () => {
    const some = await series('COMPLETED', 'COMPLETED', 'SCHEDULED', 'CONFIRMED');
    const { plan, userErrors } = await end(some.planId, { note: 'Hallucinations at the second' });
    expect(userErrors).toEqual([]);
    expect(plan).toMatchObject({
      state: 'ENDED',
      version: 2,
      endReason: 'ADVERSE_EVENT',
      endNote: 'Hallucinations at the second',
      endedBy: { displayName: physicianA.displayName },
      viewerCanEndSeries: false,
      progress: { completed: 2, underWay: 0, toCome: 0 },
    });
    expect((await sessionsOf(some)).map(({ state }) => state)).toEqual([
      'COMPLETED',
      'COMPLETED',
      'CANCELLED',
      'CANCELLED',
    ]);
    const moves = (await told(some, 'session-transitioned')).map(({ transition, reason }) => ({ transition, reason }));
    expect(moves).toEqual(Array(2).fill({ transition: 'CANCEL', reason: 'Series ended: adverse event' }));
    expect(await told(some, 'series-ended')).toMatchObject([
      {
        isEarly: true,
        reason: 'ADVERSE_EVENT',
        sessionsCompleted: 2,
        sessionsPlanned: 4,
        startedOn: '2026-11-10',
        // Of the last infusion, so that follow-up counts from it.
        endedOn: '2026-11-11',
        protocolVersionId: protocolVersion,
      },
    ]);
  });

  it('is over with the session that was under way', async () => {
    const some = await series('COMPLETED', 'DISCHARGE_READY', 'SCHEDULED');
    await end(some.planId);
    expect(await told(some, 'series-ended')).toEqual([]);
    const { moved } = await world.move(nurseA, { sessionId: some.sessionIds[1] ?? '', transition: 'DISCHARGE' });
    expect(moved?.session?.state).toBe('COMPLETED');
    expect(await told(some, 'series-ended')).toMatchObject([{ isEarly: true, sessionsCompleted: 2 }]);
  });

  it('starts nothing any more: a patient who has come is put off, and with that it is over', async () => {
    const some = await series('COMPLETED', 'READY');
    await end(some.planId);
    const sessionId = some.sessionIds[1] ?? '';
    const { moved } = await world.move(nurseA, { sessionId, transition: 'START_INFUSION' });
    expect(moved?.refusals.map(({ code }) => code)).toContain('SERIES_ENDED');
    await world.move(nurseA, { sessionId, transition: 'DEFER', reason: 'SAFETY_CONCERN' });
    expect(await told(some, 'series-ended')).toMatchObject([{ sessionsCompleted: 1 }]);
  });

  it('counts a session that ended in a transfer as none', async () => {
    const some = await series('TRANSFERRED', 'SCHEDULED');
    await end(some.planId);
    expect(await told(some, 'series-ended')).toMatchObject([{ sessionsCompleted: 0, isEarly: true }]);
  });

  it('was no series where no infusion was begun', async () => {
    const some = await series('SCHEDULED');
    expect(codesOf(await end(some.planId))).toEqual([]);
    expect(await told(some, 'series-ended')).toEqual([]);
  });

  it('cancels all of them or none: one whose time has come is named', async () => {
    const some = await series('COMPLETED', 'SCHEDULED', 'SCHEDULED');
    await sql(
      `update sessions.sessions set scheduled_at = '2026-11-20T14:50:00Z' where id = $1`,
      some.sessionIds[1] ?? '',
    );
    const { refusals } = await end(some.planId);
    expect(refusals).toMatchObject([{ code: 'TIME_HAS_COME', message: expect.stringMatching(/^Session 2: /) }]);
    expect((await sessionsOf(some)).map(({ state }) => state)).toEqual(['COMPLETED', 'SCHEDULED', 'SCHEDULED']);
  });

  it('is refused of a series that is complete, of one that has ended, and of a plan as it was before', async () => {
    const complete = await series('COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED');
    expect(codesOf(await end(complete.planId))).toEqual(['CONFLICT']);
    const { planId } = await series('SCHEDULED');
    expect(codesOf(await end(planId, { expectedVersion: 7 }))).toEqual(['CONFLICT']);
    await end(planId);
    expect(codesOf(await end(planId, { expectedVersion: 2 }))).toEqual(['CONFLICT']);
  });

  it('is a physician’s or a medical director’s to decide, of their own clinics', async () => {
    const { planId } = await series('SCHEDULED');
    expect(codesOf(await end(planId, {}, nurseA))).toEqual(['FORBIDDEN']);
    expect(codesOf(await end(planId, {}, nurseB))).toEqual(['FORBIDDEN']);
    expect(codesOf(await end(planId, {}, person('PHYSICIAN', clinicB)))).toEqual(['NOT_FOUND']);
    expect(codesOf(await end(planId, {}, director))).toEqual([]);
  });

  it('is told once, however close its end and the discharge of its last session are', async () => {
    for (let n = 0; n < 8; n += 1) {
      const some = await series('COMPLETED', 'DISCHARGE_READY', 'SCHEDULED');
      await Promise.all([
        end(some.planId),
        world.move(nurseA, { sessionId: some.sessionIds[1] ?? '', transition: 'DISCHARGE' }),
      ]);
      expect((await sessionsOf(some)).map(({ state }) => state)).toEqual(['COMPLETED', 'COMPLETED', 'CANCELLED']);
      expect(await told(some, 'series-ended')).toMatchObject([{ sessionsCompleted: 2 }]);
    }
  });
});
