import type { Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCare, nurse, protocolVersion, supervisor } from './fit-session.js';
import { SessionsWorld, clinicA, coordinatorA, nurseA, nurseB, pharmacist, physicianA } from './sessions-world.js';

let world: SessionsWorld;
const room = newId('room');
const nurses = [newId('prov'), newId('prov'), newId('prov'), newId('prov')];
beforeAll(async () => {
  world = await SessionsWorld.start();
  await sql(`insert into sessions.rooms values ($1, $2, 'Infusion A', 2)`, room, clinicA);
  await sql(`insert into sessions.staff select p, $2, 'NURSE', 1 from unnest($1::text[]) p`, nurses, clinicA);
});
afterAll(() => world[Symbol.asyncDispose]());

const sql = (text: string, ...values: unknown[]) => world.database.owner.query<Record<string, unknown>>(text, values);

interface Scheduled {
  sessions: {
    id: string;
    scheduledAt: string;
    chairNumber: number;
    plannedDoseMicrograms: number;
    ordinal: number;
    version: number;
  }[];
  userErrors: { code: string; message: string; path: string[] }[];
}

const SCHEDULE = `mutation ($input: ScheduleSeriesInput!) { scheduleSeries(input: $input) {
  sessions { id scheduledAt chairNumber plannedDoseMicrograms ordinal version } userErrors { code message path } } }`;
const RESCHEDULE = `mutation ($input: RescheduleSessionInput!) { rescheduleSession(input: $input) {
  session { id scheduledAt chairNumber version nurse { id } } userErrors { code message path } } }`;

async function schedule(more: Record<string, unknown>, viewer: Viewer = coordinatorA): Promise<Scheduled> {
  const planId = await insertCare(world.database.owner, clinicA, newId('pat'));
  const given = {
    planId,
    roomId: room,
    nurseId: nurse,
    providerId: supervisor,
    firstAt: '2026-12-01T09:00',
    count: 1,
    ...more,
  };
  const { data, codes } = await world.ask(viewer, SCHEDULE, { input: { clientMutationId: newId('evt'), ...given } });
  return (
    (data?.['scheduleSeries'] as Scheduled | undefined) ?? {
      sessions: [],
      userErrors: codes.map((code) => ({ code: String(code), message: '', path: [] })),
    }
  );
}

const codesOf = ({ userErrors }: Scheduled) => userErrors.map(({ code }) => code);

describe('a series', () => {
  it('is scheduled at the same time on the clinic’s clock, with its dose, a chair and an event for each', async () => {
    const { sessions, userErrors } = await schedule({ firstAt: '2027-03-10T09:00', count: null });
    expect(userErrors).toEqual([]);
    // Clocks go forward on 14 March 2027.
    expect(sessions.map(({ scheduledAt }) => scheduledAt)).toEqual([
      '2027-03-10T14:00:00.000Z',
      '2027-03-15T13:00:00.000Z',
      '2027-03-18T13:00:00.000Z',
      '2027-03-22T13:00:00.000Z',
    ]);
    expect(sessions).toMatchObject(
      [1, 2, 3, 4].map((ordinal) => ({ ordinal, chairNumber: 1, plannedDoseMicrograms: 98_000 })),
    );
    const { rows } = await sql(
      `select payload from events.log where type = 'session-scheduled' and payload ->> 'sessionId' = $1`,
      sessions[0]?.id,
    );
    expect(rows).toMatchObject([{ payload: { until: '2027-03-10T19:30:00.000Z', isRescheduled: false } }]);
  });

  it('is scheduled whole or not at all', async () => {
    await schedule({ firstAt: '2027-05-06T09:00' });
    const { sessions, userErrors } = await schedule({ firstAt: '2027-05-03T10:00', count: 2 });
    expect(sessions).toEqual([]);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'nurseId'] }]);
    expect(userErrors[0]?.message).toContain('2027-05-06T14:00:00.000Z');
    const { rows } = await sql(
      `select count(*)::int as n from sessions.sessions where scheduled_at::date = '2027-05-03'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('asked for by many at once gives each chair and each nurse once', async () => {
    const answers = await Promise.all(
      [...nurses, ...nurses].map((nurseId) => schedule({ nurseId, firstAt: '2027-06-01T09:00' })),
    );
    expect(answers.map(codesOf).flat()).toEqual(Array(6).fill('CONFLICT'));
    const booked = answers.flatMap(({ sessions }) => sessions);
    expect(booked.map(({ chairNumber }) => chairNumber).sort()).toEqual([1, 2]);
    const { rows } = await sql(
      `select count(*)::int as n from sessions.bookings a join sessions.bookings b on a.resource_id = b.resource_id and a.place = b.place
         and a.session_id < b.session_id and a.slot && b.slot`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('takes a chair again that a cancelled session had', async () => {
    const [first] = (await schedule({ firstAt: '2027-07-01T09:00' })).sessions;
    expect(codesOf(await schedule({ firstAt: '2027-07-01T12:00' }))).toEqual(['CONFLICT']);
    await world.move(coordinatorA, { sessionId: first?.id ?? '', transition: 'CANCEL', reason: 'Ill' });
    expect(codesOf(await schedule({ firstAt: '2027-07-01T12:00' }))).toEqual([]);
  });

  it.each([
    ['BAD_USER_INPUT', ['input', 'firstAt'], { firstAt: '2026-11-20T09:00' }],
    ['BAD_USER_INPUT', ['input', 'firstAt'], { firstAt: 'tomorrow at nine' }],
    ['BAD_USER_INPUT', ['input', 'roomId'], { roomId: newId('room') }],
    ['BAD_USER_INPUT', ['input', 'chairNumber'], { chairNumber: 3 }],
    ['BAD_USER_INPUT', ['input', 'nurseId'], { nurseId: supervisor }],
    ['NOT_FOUND', ['input', 'planId'], { planId: newId('plan') }],
  ])('is refused with %s at %j for %j', async (code, path, more) => {
    expect((await schedule(more)).userErrors).toMatchObject([{ code, path }]);
  });

  it('is for the staff of the clinic alone', async () => {
    expect(codesOf(await schedule({}, pharmacist))).toEqual(['FORBIDDEN']);
    expect(codesOf(await schedule({}, nurseB))).toEqual(['NOT_FOUND']);
  });
});

describe('a session', () => {
  it('is given another time and nurse, and frees what it had', async () => {
    const [session] = (await schedule({ firstAt: '2027-08-02T09:00' })).sessions;
    const input = {
      clientMutationId: newId('evt'),
      sessionId: session?.id,
      expectedVersion: 1,
      scheduledAtLocal: '2027-08-03T09:00',
      nurseId: nurses[0],
    };
    const { data } = await world.ask(nurseA, RESCHEDULE, { input });
    expect(data?.['rescheduleSession']).toMatchObject({
      session: { scheduledAt: '2027-08-03T13:00:00.000Z', nurse: { id: nurses[0] }, version: 2 },
      userErrors: [],
    });
    expect(codesOf(await schedule({ firstAt: '2027-08-02T09:00' }))).toEqual([]);
    expect(codesOf(await schedule({ firstAt: '2027-08-03T10:00', nurseId: nurses[0] }))).toEqual(['CONFLICT']);
  });
});

const CREATE = `mutation ($input: CreateTreatmentPlanInput!) { createTreatmentPlan(input: $input) {
  plan { id version state plannedDoseMicrograms plannedRateMicrogramsPerHour cautions acceptedLimits { quantity level reason } }
  userErrors { code message path } refusals { code message } } }`;
const REVISE = CREATE.replaceAll(/create|Create/g, (word) => (word === 'create' ? 'revise' : 'Revise'));
const SIGN = CREATE.replaceAll(/create|Create/g, (word) => (word === 'create' ? 'sign' : 'Sign'));

interface Planned {
  plan: { id: string; version: number; state: string } | null;
  userErrors: { code: string; message: string; path: string[] }[];
  refusals: { code: string; message: string }[];
}

async function plan(text: string, input: Record<string, unknown>, viewer: Viewer = physicianA) {
  const { data, codes } = await world.ask(viewer, text, { input: { clientMutationId: newId('evt'), ...input } });
  const [answer] = Object.values(data ?? {});
  return { codes, answer: answer as Planned };
}

describe('a plan', () => {
  const patient = async () => {
    const patientId = newId('pat');
    await insertCare(world.database.owner, clinicA, patientId);
    return { patientId, protocolVersionId: protocolVersion, indication: 'G90.5' };
  };

  it('starts from the protocol version and the patient’s weight, and is an order once it is signed', async () => {
    const { answer } = await plan(CREATE, await patient());
    expect(answer).toMatchObject({
      plan: {
        version: 1,
        state: 'DRAFT',
        plannedRateMicrogramsPerHour: 24_500,
        plannedDoseMicrograms: 98_000,
        cautions: [],
      },
      userErrors: [],
    });
    const signed = await plan(SIGN, { planId: answer.plan?.id, expectedVersion: 1 });
    expect(signed.answer.plan).toMatchObject({ state: 'SIGNED' });
    const revised = await plan(REVISE, {
      planId: answer.plan?.id,
      expectedVersion: 1,
      rateMicrogramsPerKgPerHour: 300,
    });
    expect(revised.answer.plan).toMatchObject({ state: 'DRAFT', version: 2, plannedDoseMicrograms: 84_000 });
    const stale = await plan(REVISE, { planId: answer.plan?.id, expectedVersion: 1 });
    expect(stale.answer.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const { rows } = await sql(
      'select version from sessions.treatment_plan_revisions where plan_id = $1 order by version',
      answer.plan?.id,
    );
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('is neither written nor signed by a version that was retired', async () => {
    const { answer } = await plan(CREATE, await patient());
    const to = (state: string) =>
      sql('update sessions.protocol_versions set state = $2 where id = $1', protocolVersion, state);
    await to('RETIRED');
    const refused = [{ code: 'CONFLICT', message: 'The protocol version is retired.' }];
    expect((await plan(CREATE, await patient())).answer.userErrors).toMatchObject(refused);
    const signed = await plan(SIGN, { planId: answer.plan?.id, expectedVersion: 1 });
    expect(signed.answer.userErrors).toMatchObject(refused);
    await to('APPROVED');
  });

  it('is revised and signed within the bounds of its own version, also when the clinic has gone on to the next', async () => {
    const { answer } = await plan(CREATE, await patient());
    const bounds = [
      { quantity: 'SESSION_MICROGRAMS', level: 'SITE', bound: 'MAXIMUM', value: 90_000, source: 'The clinic' },
    ];
    await sql(
      `insert into sessions.site_configurations
       select $1, v.protocol_id, v.id, 'WITHDRAWN', v.dose, $3, now() from sessions.protocol_versions v where v.id = $2`,
      clinicA,
      protocolVersion,
      JSON.stringify(bounds),
    );
    const [known] = (await sql('select dose from sessions.protocol_versions where id = $1', protocolVersion)).rows;
    // As an approved version of the product is: it has a dose at the sites that put it to use, and none of its own.
    await sql('update sessions.protocol_versions set dose = null where id = $1', protocolVersion);
    expect((await plan(CREATE, await patient())).answer.userErrors).toMatchObject([
      { message: 'The clinic has not put this version to use.' },
    ]);
    const revise = (rateMicrogramsPerKgPerHour: number) =>
      plan(REVISE, { planId: answer.plan?.id, expectedVersion: 1, rateMicrogramsPerKgPerHour });
    expect((await revise(340)).answer.refusals).toMatchObject([{ code: 'LIMIT_SESSION_MICROGRAMS' }]);
    expect((await revise(300)).answer.plan).toMatchObject({ version: 2, plannedDoseMicrograms: 84_000 });
    const signed = await plan(SIGN, { planId: answer.plan?.id, expectedVersion: 2 });
    expect(signed.answer.plan).toMatchObject({ state: 'SIGNED' });
    await sql('delete from sessions.site_configurations');
    await sql('update sessions.protocol_versions set dose = $2 where id = $1', protocolVersion, known?.['dose']);
  });

  it('is revised by a version that was retired once its series has begun', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    const [row] = (await sql('select plan_id from sessions.sessions where id = $1', sessionId)).rows;
    const to = (state: string) =>
      sql('update sessions.protocol_versions set state = $2 where id = $1', protocolVersion, state);
    const revise = () =>
      plan(REVISE, { planId: row?.['plan_id'], expectedVersion: 1, rateMicrogramsPerKgPerHour: 300 });
    await to('SUSPENDED');
    expect((await revise()).answer.userErrors).toMatchObject([{ message: 'The protocol version is suspended.' }]);
    await to('RETIRED');
    expect((await revise()).answer.plan).toMatchObject({ state: 'DRAFT', version: 2 });
    await to('APPROVED');
  });

  it('is refused beyond a hard limit, naming the limit, its level and its source', async () => {
    const { answer } = await plan(CREATE, {
      ...(await patient()),
      rateMicrogramsPerKgPerHour: 1_001,
      maximumRateMicrogramsPerHour: 90_000,
      maximumSessionMicrograms: 400_000,
    });
    expect(answer.plan).toBeNull();
    expect(answer.refusals.map(({ code }) => code)).toEqual([
      'LIMIT_RATE_MICROGRAMS_PER_KG_PER_HOUR',
      'LIMIT_RATE_MICROGRAMS_PER_HOUR',
    ]);
    expect(answer.userErrors[0]?.message).toMatch(/at most 1000: NETWORK_HARD, Schwenk/);
  });

  it('passes a soft limit with a reason alone, which is kept', async () => {
    const short = { ...(await patient()), durationMinutes: 90 };
    expect((await plan(CREATE, short)).answer.userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'softLimitReason'] },
    ]);
    const { answer } = await plan(CREATE, { ...short, softLimitReason: 'Travels far' });
    expect(answer.plan).toMatchObject({
      acceptedLimits: [{ quantity: 'DURATION_MINUTES', level: 'PROTOCOL_SOFT', reason: 'Travels far' }],
    });
  });

  it('cautions about a weight older than 30 days', async () => {
    const old = await plan(CREATE, { ...(await patient()), weightMeasuredOn: '2026-10-20' });
    expect(old.answer.plan).toMatchObject({ cautions: ['WEIGHT_OLDER_THAN_30_DAYS'] });
    const fresh = await plan(CREATE, { ...(await patient()), weightMeasuredOn: '2026-10-21' });
    expect(fresh.answer.plan).toMatchObject({ cautions: [] });
  });

  it('is a physician’s, of the clinic; another clinic does not find the patient', async () => {
    expect((await plan(CREATE, await patient(), nurseA)).codes).toEqual(['FORBIDDEN']);
    const elsewhere = { ...physicianA, grants: [{ role: 'PHYSICIAN' as const, clinicId: newId('clin') }] };
    expect((await plan(CREATE, await patient(), elsewhere)).answer.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
