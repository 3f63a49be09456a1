import type { Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PLANNED_RATE, nurse, protocolVersion, supervisor } from './fit-session.js';
import { SessionsWorld, clinicA, nurseA, nurseB, person, physicianA, witnessId } from './sessions-world.js';

let world: SessionsWorld;
beforeAll(async () => {
  world = await SessionsWorld.start();
});
beforeEach(() => at(0));
afterAll(() => world[Symbol.asyncDispose]());

interface Answer {
  session: Record<string, unknown> | null;
  userErrors: { code: string; message: string; path: string[]; currentVersion: number | null }[];
  refusals: { code: string }[];
}

const WANTED = `session { id state version deliveredDoseMicrograms currentRateMicrogramsPerHour }
  userErrors { code message path currentVersion } refusals { code message }`;

/** Carries one mutation of a session out; its version is asked for where none is given. */
async function does(viewer: Viewer, mutation: string, sessionId: string, more: Record<string, unknown> = {}) {
  const { rows } = await sql('select version from sessions.sessions where id = $1', sessionId);
  const input = { clientMutationId: newId('evt'), sessionId, expectedVersion: rows[0]?.['version'], ...more };
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${WANTED} } }`;
  const { data, errors, codes } = await world.ask(viewer, text, { input });
  if (!data) return { codes, errors, answer: { session: null, userErrors: [], refusals: [] } as Answer };
  return { codes, errors, answer: data[mutation] as Answer };
}

const sql = (text: string, ...values: unknown[]) => world.database.owner.query<Record<string, unknown>>(text, values);
const codesOf = ({ refusals }: Answer) => refusals.map(({ code }) => code);
const at = (minutes: number) => world.clock.moveTo(new Date(Date.parse('2026-11-20T15:00:00Z') + minutes * 60_000));
const start = (sessionId: string, rateMicrogramsPerHour = PLANNED_RATE, viewer = nurseA) =>
  does(viewer, 'startInfusion', sessionId, { rateMicrogramsPerHour });

describe('the start of an infusion', () => {
  it('is made where everything is in order, at the rate that was verified', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    const { answer } = await start(sessionId);
    expect(answer).toMatchObject({
      session: { state: 'INFUSING', currentRateMicrogramsPerHour: PLANNED_RATE, deliveredDoseMicrograms: 0 },
      userErrors: [],
      refusals: [],
    });
  });

  it.each([
    ['CONSENT_NOT_IN_FORCE', `update sessions.care_clearances set treatment_consent = false where patient_id = p(1)`],
    ['COVERAGE_NOT_SETTLED', `update sessions.care_clearances set coverage = 'NONE' where patient_id = p(1)`],
    [
      'COVERAGE_NOT_SETTLED',
      `update sessions.care_clearances set coverage = 'AUTHORIZED', units_remaining = 0 where patient_id = p(1)`,
    ],
    [
      'COVERAGE_NOT_SETTLED',
      `update sessions.care_clearances set coverage = 'AUTHORIZED', authorised_until = '2026-11-19' where patient_id = p(1)`,
    ],
    ['NOT_ELIGIBLE', `update sessions.care_clearances set open_conditions = 1 where patient_id = p(1)`],
    [
      'ORDER_NOT_SIGNED',
      `update sessions.treatment_plans set state = 'DRAFT', signed_by = null where patient_id = p(1)`,
    ],
    ['NO_SUPERVISOR', `update sessions.sessions set provider_id = 'prov_nobody' where patient_id = p(1)`],
    ['NURSE_CREDENTIAL', `update sessions.sessions set nurse_id = null where patient_id = p(1)`],
    ['VITALS_STALE', `update sessions.vital_signs set measured_at = '2026-11-20T14:44:00Z' where session_id = s(1)`],
    ['NOT_VERIFIED_BY_TWO', `delete from sessions.verifications where session_id = s(1)`],
    [
      'NOT_VERIFIED_BY_TWO',
      `update sessions.verifications set confirmed_at = '2026-11-20T14:44:00Z' where session_id = s(1)`,
    ],
    ['NOT_VERIFIED_BY_TWO', `update sessions.verifications set plan_version = 2 where session_id = s(1)`],
    [
      'NOT_VERIFIED_BY_TWO',
      `update sessions.verifications set account_id = '${nurseA.accountId}' where session_id = s(1)`,
    ],
  ])('is refused with %s alone after: %s', async (code, change) => {
    const patientId = newId('pat');
    const sessionId = await world.session({ state: 'READY', fit: true, patientId });
    await sql(change.replace('p(1)', `'${patientId}'`).replace('s(1)', `'${sessionId}'`));
    const { answer } = await start(sessionId);
    expect(answer.session).toBeNull();
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }]);
    expect(await world.written(sessionId)).toMatchObject({ session: { state: 'READY', version: 1 }, events: [] });
  });

  it.each([
    ['NO_SUPERVISOR', supervisor],
    ['NURSE_CREDENTIAL', nurse],
  ])('is refused with %s from the day after a credential ends', async (code, who) => {
    const expire = (on: string) =>
      sql(`update sessions.staff_credentials set expires_on = $2 where provider_id = $1`, who, on);
    const sessionId = await world.session({ state: 'READY', fit: true });
    await expire('2026-11-19');
    expect(codesOf((await start(sessionId)).answer)).toEqual([code]);
    await expire('2026-11-20');
    expect(codesOf((await start(sessionId)).answer)).toEqual([]);
    await expire('2030-01-01');
  });

  describe('by somebody whose account is linked to a clinician', () => {
    const credentials = (providerId: string, expiresOn: string, kind = 'ACLS') =>
      sql(
        `insert into sessions.staff_credentials values ($1, $2, $3) on conflict (provider_id, kind) do update set expires_on = excluded.expires_on`,
        providerId,
        kind,
        expiresOn,
      );
    const linked = async (role: string, expiresOn: string) => {
      const providerId = newId('prov');
      await sql('insert into sessions.staff values ($1, $2, $3, 1)', providerId, clinicA, role);
      await credentials(providerId, expiresOn);
      return providerId;
    };
    const starts = async (providerId: string | null) => {
      const sessionId = await world.session({ state: 'READY', fit: true });
      return codesOf(
        (await does({ ...nurseA, providerId }, 'startInfusion', sessionId, { rateMicrogramsPerHour: 24_500 })).answer,
      );
    };
    const witnessed = async (providerId: string | null) => {
      const sessionId = await world.session({ state: 'READY', fit: true });
      await sql('update sessions.verifications set provider_id = $2 where session_id = $1', sessionId, providerId);
      return codesOf((await start(sessionId)).answer);
    };

    it('needs their own ACLS to be unexpired, whoever is booked', async () => {
      expect(await starts(await linked('NURSE', '2026-11-19'))).toEqual(['STARTER_CREDENTIAL']);
      expect(await starts(await linked('COORDINATOR', '2030-01-01'))).toEqual(['STARTER_CREDENTIAL']);
      expect(await starts(newId('prov'))).toEqual(['STARTER_CREDENTIAL']);
      expect(await starts(await linked('NURSE', '2026-11-20'))).toEqual([]);
      expect(await starts(null)).toEqual([]);
    });

    it('needs that of the witness as well', async () => {
      expect(await witnessed(await linked('PHYSICIAN', '2026-11-19'))).toEqual(['WITNESS_CREDENTIAL']);
      expect(await witnessed(newId('prov'))).toEqual(['WITNESS_CREDENTIAL']);
      expect(await witnessed(await linked('PHYSICIAN', '2026-11-20'))).toEqual([]);
      expect(await witnessed(null)).toEqual([]);
    });

    it('keeps who the witness was', async () => {
      const sessionId = await world.session({ state: 'READY', fit: true });
      const providerId = await linked('NURSE', '2030-01-01');
      await does({ ...nurseA, providerId }, 'confirmVerification', sessionId, { rateMicrogramsPerHour: 24_500 });
      const { rows } = await sql(
        'select provider_id from sessions.verifications where session_id = $1 order by confirmed_at desc limit 1',
        sessionId,
      );
      expect(rows).toEqual([{ provider_id: providerId }]);
    });
  });

  it('is refused while the protocol version is suspended', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    const to = (state: string) =>
      sql('update sessions.protocol_versions set state = $2 where id = $1', protocolVersion, state);
    await to('SUSPENDED');
    expect(codesOf((await start(sessionId)).answer)).toEqual(['PROTOCOL_SUSPENDED']);
    await to('APPROVED');
    expect(codesOf((await start(sessionId)).answer)).toEqual([]);
  });

  it('is made by the version that it was planned by, though that one was retired since', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    const to = (state: string) =>
      sql('update sessions.protocol_versions set state = $2 where id = $1', protocolVersion, state);
    await to('RETIRED');
    expect(codesOf((await start(sessionId)).answer)).toEqual([]);
    await to('APPROVED');
  });

  it('at another rate than the second person confirmed is refused', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    expect(codesOf((await start(sessionId, 20_000)).answer)).toEqual(['NOT_VERIFIED_BY_TWO']);
  });

  it('counts the confirmation of a second account, never one’s own, and none from another clinic', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    await sql('delete from sessions.verifications where session_id = $1', sessionId);
    const confirm = (viewer: Viewer) =>
      does(viewer, 'confirmVerification', sessionId, { rateMicrogramsPerHour: PLANNED_RATE });
    expect((await confirm(nurseA)).answer.userErrors).toEqual([]);
    expect(codesOf((await start(sessionId)).answer)).toEqual(['NOT_VERIFIED_BY_TWO']);
    expect((await confirm(nurseB)).answer.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await confirm(person('NURSE', clinicA))).answer.userErrors).toEqual([]);
    expect(codesOf((await start(sessionId)).answer)).toEqual([]);
  });

  it('pressed by two nurses at once is one start and one CONFLICT with the current version', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    const other = person('NURSE', clinicA);
    const answers = await Promise.all(
      [nurseA, other].map((viewer) =>
        does(viewer, 'startInfusion', sessionId, { rateMicrogramsPerHour: PLANNED_RATE, expectedVersion: 1 }),
      ),
    );
    const errors = answers.map(({ answer }) => answer.userErrors);
    expect(errors.filter((list) => list.length === 0)).toHaveLength(1);
    expect(errors.flat()).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
    const { rows } = await sql('select * from sessions.rate_segments where session_id = $1', sessionId);
    expect(rows).toHaveLength(1);
  });

  it('keeps to what a patient had within 24 hours, in the series, and in boosters of 365 days', async () => {
    const patientId = newId('pat');
    const sessionId = await world.session({ state: 'READY', fit: true, patientId });
    const before = await world.session({ state: 'COMPLETED', patientId });
    await sql(
      `insert into sessions.rate_segments values ('seg_' || $1, $1, $2, 200000, '2026-11-20T08:00:00Z', '2026-11-20T09:31:00Z', 'x')`,
      before,
      clinicA,
    );
    expect(codesOf((await start(sessionId)).answer)).toEqual(['LIMIT_DAY_MICROGRAMS']);
    await sql(
      `update sessions.sessions set plan_id = (select plan_id from sessions.sessions where id = $2) where id = $1`,
      before,
      sessionId,
    );
    await sql(
      `update sessions.rate_segments set started_at = '2026-10-01T08:00:00Z', ended_at = '2026-10-01T09:31:00Z' where session_id = $1`,
      before,
    );
    expect(codesOf((await start(sessionId)).answer)).toEqual(['LIMIT_SERIES_MICROGRAMS']);
    await sql(`delete from sessions.rate_segments where session_id = $1`, before);
    expect(codesOf((await start(sessionId)).answer)).toEqual([]);
    const booster = await world.session({ state: 'READY', fit: true, patientId, kind: 'BOOSTER' });
    for (let month = 0; month < 12; month += 1) {
      const past = await world.session({ state: 'COMPLETED', patientId, kind: 'BOOSTER' });
      await sql(
        `update sessions.sessions set started_at = '2026-01-20T00:00:00Z'::timestamptz + $2 * interval '20 days' where id = $1`,
        past,
        month,
      );
    }
    expect(codesOf((await start(booster)).answer)).toEqual(['LIMIT_BOOSTERS_PER_365_DAYS']);
  });
});

describe('a rate', () => {
  it('may always fall, also without vital signs', async () => {
    const sessionId = await world.session({ state: 'INFUSING', fit: true });
    await sql('delete from sessions.vital_signs where session_id = $1', sessionId);
    const { answer } = await does(nurseA, 'changeRate', sessionId, { rateMicrogramsPerHour: 10_000 });
    expect(answer).toMatchObject({ session: { currentRateMicrogramsPerHour: 10_000 }, userErrors: [] });
  });

  it('rises only with vital signs and sedation of 15 minutes, for a nurse within the plan, never over a hard limit', async () => {
    const sessionId = await world.session({ state: 'INFUSING', fit: true });
    const rise = (viewer: Viewer, rateMicrogramsPerHour: number) =>
      does(viewer, 'changeRate', sessionId, { rateMicrogramsPerHour });
    expect(codesOf((await rise(nurseA, 24_900)).answer)).toEqual(['OUTSIDE_TITRATION']);
    expect(codesOf((await rise(physicianA, 80_000)).answer)).toEqual([
      'LIMIT_RATE_MICROGRAMS_PER_KG_PER_HOUR',
      'LIMIT_RATE_MICROGRAMS_PER_HOUR',
      'LIMIT_OF_PLAN',
    ]);
    await sql('update sessions.vital_signs set rass = -2 where session_id = $1', sessionId);
    expect(codesOf((await rise(physicianA, 24_900)).answer)).toEqual(['SEDATION']);
    await sql(`delete from sessions.vital_signs where session_id = $1`, sessionId);
    expect(codesOf((await rise(physicianA, 24_900)).answer)).toEqual(['VITALS_STALE', 'SEDATION']);
  });

  it('runs as segments from which the dose follows, a pause giving nothing', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    await start(sessionId);
    at(60);
    await does(nurseA, 'pauseInfusion', sessionId, { reason: 'Dizzy' });
    at(75);
    expect(codesOf((await does(nurseA, 'resumeInfusion', sessionId)).answer)).toEqual(['VITALS_NOT_RETAKEN']);
    await sql(
      `insert into sessions.vital_signs (session_id, clinic_id, measured_at, systolic_mmhg) values ($1, $2, '2026-11-20T16:14:00Z', 120)`,
      sessionId,
      clinicA,
    );
    const over = await does(nurseA, 'resumeInfusion', sessionId, { rateMicrogramsPerHour: 24_800 });
    expect(codesOf(over.answer)).toEqual(['RATE_ABOVE_PRIOR', 'OUTSIDE_TITRATION']);
    expect((await does(nurseA, 'resumeInfusion', sessionId)).answer.userErrors).toEqual([]);
    at(105);
    const { answer } = await does(nurseA, 'stopInfusion', sessionId, { reason: 'PATIENT_REQUEST' });
    expect(answer.session).toMatchObject({ state: 'RECOVERY', deliveredDoseMicrograms: 24_500 + 12_250 });
  });

  it('cannot be gone back to after a pause of more than an hour', async () => {
    const sessionId = await world.session({ state: 'INFUSING', fit: true });
    await does(nurseA, 'pauseInfusion', sessionId, { reason: 'Dizzy' });
    at(61);
    await sql(
      `update sessions.vital_signs set measured_at = '2026-11-20T16:00:30Z' where session_id = $1 and measured_at = '2026-11-20T14:55:00Z'`,
      sessionId,
    );
    expect(codesOf((await does(nurseA, 'resumeInfusion', sessionId)).answer)).toEqual(['PAUSED_TOO_LONG']);
    expect((await does(nurseA, 'stopInfusion', sessionId, { reason: 'ORDER' })).answer.userErrors).toEqual([]);
  });
});

describe('a bolus', () => {
  it('is a physician’s, at most 0.35 mg/kg, and counts towards the dose', async () => {
    const sessionId = await world.session({ state: 'INFUSING', fit: true });
    await sql(`update sessions.rate_segments set started_at = '2026-11-20T14:00:00Z' where session_id = $1`, sessionId);
    const give = (viewer: Viewer, doseMicrograms: number) =>
      does(viewer, 'giveBolus', sessionId, { doseMicrograms, reason: 'Breakthrough' });
    expect(codesOf((await give(nurseA, 5_000)).answer)).toEqual(['ORDER_OF_PHYSICIAN']);
    expect(codesOf((await give(physicianA, 24_501)).answer)).toEqual(['LIMIT_BOLUS_MICROGRAMS_PER_KG']);
    expect((await give(physicianA, 24_500)).answer.session).toMatchObject({ deliveredDoseMicrograms: 49_000 });
  });
});

describe('the checks', () => {
  const PRE_CHECK = `query ($id: ID!) { session(id: $id) { preCheck { item standing mayBeOverridden } } }`;
  const pressure = (systolicMmHg: number, diastolicMmHg: number) => ({
    findings: [{ item: 'BLOOD_PRESSURE', systolicMmHg, diastolicMmHg }],
  });
  const standing = async (sessionId: string) => {
    const { data } = await world.ask(nurseA, PRE_CHECK, { id: sessionId });
    const session = data?.['session'] as { preCheck: { item: string; standing: string; mayBeOverridden: boolean }[] };
    const found = session.preCheck.find(({ item }) => item === 'BLOOD_PRESSURE');
    return [found?.standing, found?.mayBeOverridden];
  };
  const fresh = async () => {
    const sessionId = await world.session({ state: 'PRE_CHECK', fit: true });
    await sql(`delete from sessions.pre_check_findings where session_id = $1 and item = 'BLOOD_PRESSURE'`, sessionId);
    return sessionId;
  };
  const pass = (sessionId: string) => world.move(nurseA, { sessionId, transition: 'PASS_PRE_CHECK' });

  it('take 159/99 at once, and 160/100 only after two rechecks and a physician', async () => {
    const sessionId = await fresh();
    expect((await does(nurseA, 'recordPreCheck', sessionId, pressure(160, 80))).answer.userErrors).toEqual([]);
    expect(await standing(sessionId)).toEqual(['FAILED', false]);
    const soon = await does(nurseA, 'recordPreCheck', sessionId, pressure(150, 80));
    expect(soon.answer.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'findings', '0'] }]);
    at(5);
    await does(nurseA, 'recordPreCheck', sessionId, pressure(130, 100));
    const early = await does(physicianA, 'overridePreCheck', sessionId, { item: 'BLOOD_PRESSURE', reason: 'Known' });
    expect(early.answer.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'item'] }]);
    at(10);
    await does(nurseA, 'recordPreCheck', sessionId, pressure(161, 90));
    expect(await standing(sessionId)).toEqual(['FAILED', true]);
    const byNurse = await does(nurseA, 'overridePreCheck', sessionId, { item: 'BLOOD_PRESSURE', reason: 'Known' });
    expect(byNurse.codes).toEqual(['FORBIDDEN']);
    await does(physicianA, 'overridePreCheck', sessionId, { item: 'BLOOD_PRESSURE', reason: 'Known' });
    expect(await standing(sessionId)).toEqual(['OVERRIDDEN', false]);
    at(0);
    const other = await fresh();
    await does(nurseA, 'recordPreCheck', other, pressure(159, 99));
    expect(await standing(other)).toEqual(['PASSED', false]);
  });

  it('leave nothing but DEFER after 180/110, whatever is measured later', async () => {
    const sessionId = await fresh();
    await does(nurseA, 'recordPreCheck', sessionId, pressure(150, 110));
    at(10);
    await does(nurseA, 'recordPreCheck', sessionId, pressure(120, 80));
    expect(await standing(sessionId)).toEqual(['DEFER', false]);
    const { moved } = await world.move(nurseA, { sessionId, transition: 'PASS_PRE_CHECK', expectedVersion: 3 });
    expect(moved?.refusals.map(({ code }) => code)).toEqual(['PRE_CHECK_BLOOD_PRESSURE']);
    expect((await does(nurseA, 'deferSession', sessionId, { reason: 'BLOOD_PRESSURE' })).answer.session).toMatchObject({
      state: 'DEFERRED',
    });
  });

  it('are all needed: each that is missing is named', async () => {
    const items = [
      'IDENTITY',
      'FASTING',
      'ESCORT',
      'WEIGHT',
      'MEDICATIONS',
      'INTOXICATION',
      'BLOOD_PRESSURE',
      'BASELINE_OBSERVATIONS',
      'INTRAVENOUS_ACCESS',
      'EMERGENCY_EQUIPMENT',
    ];
    for (const item of items) {
      const sessionId = await world.session({ state: 'PRE_CHECK', fit: true });
      await sql('delete from sessions.pre_check_findings where session_id = $1 and item = $2', sessionId, item);
      const { moved } = await pass(sessionId);
      expect(moved?.refusals.map(({ code }) => code)).toEqual([`PRE_CHECK_${item}`]);
      expect(moved?.refusals[0]?.message).toMatch(/^[A-Z][a-z ]+: [Nn]ot checked yet\.$/);
    }
  });

  it('judge fasting by the hours, and take no word for it', async () => {
    const sessionId = await fresh();
    const fasting = (lightMealHours: number) => ({
      findings: [{ item: 'FASTING', outcome: 'PASSED', clearLiquidsHours: 2, lightMealHours, fattyMealHours: 8 }],
    });
    await does(nurseA, 'recordPreCheck', sessionId, {
      findings: [...fasting(5.9).findings, ...pressure(120, 80).findings],
    });
    const { moved } = await world.move(nurseA, { sessionId, transition: 'PASS_PRE_CHECK', expectedVersion: 2 });
    expect(moved?.refusals).toMatchObject([
      { code: 'PRE_CHECK_FASTING', message: 'Fasting: The last light meal was 5.9 h ago, 6 h are needed.' },
    ]);
    await does(nurseA, 'recordPreCheck', sessionId, fasting(6));
    expect(
      (await world.move(nurseA, { sessionId, transition: 'PASS_PRE_CHECK', expectedVersion: 3 })).moved?.userErrors,
    ).toEqual([]);
  });
});

describe('a discharge', () => {
  it.each([
    ['NO_ESCORT', 'update sessions.discharges set escort_present_at = null where session_id = $1'],
    [
      'INSTRUCTIONS_NOT_ACKNOWLEDGED',
      'update sessions.discharges set instructions_acknowledged_at = null where session_id = $1',
    ],
    ['NURSE_NOT_SIGNED', 'update sessions.discharges set nurse_signed_by = null where session_id = $1'],
    ['PHYSICIAN_NOT_SIGNED', 'update sessions.discharges set physician_signed_by = null where session_id = $1'],
    ['DRUG_NOT_ACCOUNTED', 'delete from sessions.drug_accounts where session_id = $1'],
    ['WASTE_NOT_WITNESSED', 'update sessions.drug_accounts set waste_witnessed_by = null where session_id = $1'],
    ['DRUG_DISCREPANCY', 'update sessions.drug_accounts set drawn_micrograms = 100001 where session_id = $1'],
  ])('is refused with %s alone after: %s', async (code, change) => {
    const sessionId = await world.session({ state: 'DISCHARGE_READY', fit: true });
    await sql(change, sessionId);
    expect(codesOf((await does(nurseA, 'dischargeSession', sessionId)).answer)).toEqual([code]);
  });

  it('tells the other contexts what was given, and when the series is over', async () => {
    const sessionId = await world.session({ state: 'DISCHARGE_READY', fit: true });
    await sql(
      `update sessions.treatment_plans set series_size = 1 where id = (select plan_id from sessions.sessions where id = $1)`,
      sessionId,
    );
    const { answer } = await does(nurseA, 'dischargeSession', sessionId);
    expect(answer.session).toMatchObject({ state: 'COMPLETED', deliveredDoseMicrograms: 98_000 });
    const { rows } = await sql(
      `select type, schema_version, payload from events.log where payload ->> 'patientId' = (select patient_id from sessions.sessions where id = $1) order by seq`,
      sessionId,
    );
    expect(rows).toMatchObject([
      { type: 'session-transitioned' },
      {
        type: 'session-completed',
        schema_version: 2,
        payload: {
          plannedDoseMicrograms: 98_000,
          deliveredDoseMicrograms: 98_000,
          durationMinutes: 240,
          escortDocumented: true,
          failedPreCheckItems: [],
        },
      },
      { type: 'series-ended', payload: { sessionsCompleted: 1, startedOn: '2026-11-20', endedOn: '2026-11-20' } },
    ]);
    const { rows: discharges } = await sql(
      'select no_driving_until from sessions.discharges where session_id = $1',
      sessionId,
    );
    expect(discharges).toEqual([{ no_driving_until: new Date('2026-11-21T15:00:00Z') }]);
  });

  const keptOf = async (sessionId: string) => {
    expect((await does(nurseA, 'dischargeSession', sessionId)).answer.session).toMatchObject({ state: 'COMPLETED' });
    const { rows } = await sql(
      `select payload from events.log where type = 'session-completed' and payload ->> 'sessionId' = $1`,
      sessionId,
    );
    return (rows as { payload: Record<string, unknown> }[])[0]?.payload ?? {};
  };

  it('tells how many of the readings that were due came in time, and which never came', async () => {
    const sessionId = await world.session({ state: 'DISCHARGE_READY', fit: true });
    const sparse = await keptOf(sessionId);
    const [due, onTime, missed] = [sparse['monitoringDue'], sparse['monitoringOnTime'], sparse['monitoringMissed']];
    // 240 minutes and 40 of recovery: the baseline, 5, 10, 15, then every 15 until the stop, and 0, 15, 30 after it.
    expect(due).toBe(21);
    expect(onTime).toBe(2);
    expect(missed).toBe(19);
    const watched = await world.session({ state: 'DISCHARGE_READY', fit: true });
    await sql(
      `insert into sessions.vital_signs (session_id, clinic_id, measured_at, systolic_mmhg, diastolic_mmhg, heart_rate_per_minute,
         oxygen_saturation_percent, respiratory_rate_per_minute)
       select s.id, s.clinic_id, s.started_at + make_interval(mins => m + 1), 120, 75, 70, 98, 14
       from sessions.sessions s, unnest(array[5, 10, 15] || array(select generate_series(30, 270, 15))) m where s.id = $1
       on conflict do nothing`,
      watched,
    );
    expect(await keptOf(watched)).toMatchObject({ monitoringDue: 21, monitoringOnTime: 21, monitoringMissed: 0 });
  });

  it('tells of a check that had failed at the start although somebody overrode it, and of none that failed later', async () => {
    const sessionId = await world.session({ state: 'DISCHARGE_READY', fit: true });
    await sql(
      `insert into sessions.pre_check_findings select 'pre_' || i || s.id, s.id, s.clinic_id, i, 'FAILED', '{}', at, 'acct_test'
       from sessions.sessions s, (values ('FASTING', interval '-5 minutes'), ('WEIGHT', interval '5 minutes')) f (i, after),
         lateral (select s.started_at + after as at) t where s.id = $1`,
      sessionId,
    );
    expect(await keptOf(sessionId)).toMatchObject({ failedPreCheckItems: ['FASTING'] });
  });

  it.each([
    [
      'CRITERION_ALDRETE',
      `update sessions.discharge_scores set aldrete = aldrete || '{"activity": 0}' where session_id = $1`,
    ],
    ['CRITERION_PADSS', `update sessions.discharge_scores set padss = padss || '{"pain": 0}' where session_id = $1`],
    ['CRITERION_SEDATION', `update sessions.discharge_scores set rass = -1 where session_id = $1`],
    ['CRITERION_SEDATION', `update sessions.discharge_scores set moaas = 4 where session_id = $1`],
    ['CRITERION_DISSOCIATION', `update sessions.discharge_scores set cadss6 = 4 where session_id = $1`],
    ['CRITERION_TIME_SINCE_STOP', `update sessions.sessions set ended_at = '2026-11-20T14:30:01Z' where id = $1`],
    [
      'CRITERION_VITAL_SIGNS_TWICE',
      `update sessions.vital_signs set oxygen_saturation_percent = 94 where session_id = $1 and measured_at = '2026-11-20T14:50:00Z'`,
    ],
  ])('is not near while %s stands: %s', async (code, change) => {
    const sessionId = await world.session({ state: 'RECOVERY', fit: true });
    await sql(change, sessionId);
    const { moved } = await world.move(nurseA, { sessionId, transition: 'MEET_CRITERIA' });
    expect(moved?.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('needs a second account to witness the waste, with the amount that was entered', async () => {
    const sessionId = await world.session({ state: 'RECOVERY', fit: true });
    await sql(
      'update sessions.drug_accounts set waste_witnessed_by = null, wasted_by = $2 where session_id = $1',
      sessionId,
      nurseA.accountId,
    );
    const confirm = (viewer: Viewer, wastedMicrograms: number) =>
      does(viewer, 'confirmDrugWaste', sessionId, { wastedMicrograms });
    expect((await confirm(nurseA, 2_000)).answer.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    const other = person('NURSE', clinicA);
    expect((await confirm(other, 1_999)).answer.userErrors).toMatchObject([{ path: ['input', 'wastedMicrograms'] }]);
    expect((await confirm(other, 2_000)).answer.userErrors).toEqual([]);
  });

  it('is amended afterwards, both values being kept', async () => {
    const sessionId = await world.session({ state: 'DISCHARGE_READY', fit: true });
    await does(nurseA, 'dischargeSession', sessionId);
    const amend = { subject: 'ESCORT_NAME', corrected: 'Ada L.', reason: 'Spelling' };
    expect((await does(nurseA, 'amendSession', sessionId, amend)).answer.userErrors).toEqual([]);
    const { rows } = await sql(
      'select original, corrected, actor_id from sessions.amendments where session_id = $1',
      sessionId,
    );
    expect(rows).toEqual([{ original: 'Ada', corrected: 'Ada L.', actor_id: nurseA.accountId }]);
    const { rows: escort } = await sql('select escort_name from sessions.discharges where session_id = $1', sessionId);
    expect(escort).toEqual([{ escort_name: 'Ada' }]);
  });
});

describe('a transfer', () => {
  it('ends the infusion and opens a serious adverse event', async () => {
    const sessionId = await world.session({ state: 'INFUSING', fit: true });
    const { answer } = await does(physicianA, 'transferSession', sessionId, { destination: 'Emergency department' });
    expect(answer.session).toMatchObject({ state: 'TRANSFERRED', currentRateMicrogramsPerHour: null });
    const { rows } = await sql('select code, is_serious from sessions.adverse_events where session_id = $1', sessionId);
    expect(rows).toEqual([{ code: 'UNPLANNED_TRANSFER', is_serious: true }]);
  });
});

describe('what a viewer could do', () => {
  it('is told with all that stands in the way, as the mutation would tell it', async () => {
    const sessionId = await world.session({ state: 'READY', fit: true });
    await sql('delete from sessions.verifications where session_id = $1', sessionId);
    const text = `query ($id: ID!) { session(id: $id) { transitionChecks { transition allowed viewerMay needsReason refusals { code } } } }`;
    const ofNurse = (await world.ask(nurseA, text, { id: sessionId })).data?.['session'];
    expect(ofNurse).toEqual({
      transitionChecks: [
        { transition: 'DEFER', allowed: true, viewerMay: true, needsReason: true, refusals: [] },
        {
          transition: 'START_INFUSION',
          allowed: false,
          viewerMay: true,
          needsReason: false,
          refusals: [{ code: 'NOT_VERIFIED_BY_TWO' }],
        },
      ],
    });
    const ofPhysician = (await world.ask(physicianA, text, { id: sessionId })).data?.['session'];
    expect(ofPhysician).toMatchObject({
      transitionChecks: [{ viewerMay: true }, { transition: 'START_INFUSION', viewerMay: false, allowed: false }],
    });
    expect(codesOf((await start(sessionId)).answer)).toEqual(['NOT_VERIFIED_BY_TWO']);
    expect(witnessId).toMatch(/^acct_/);
  });
});
