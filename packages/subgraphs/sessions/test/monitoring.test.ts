import { newId } from '@surcease/kernel';
import type { Viewer } from '@surcease/authz';
import { viewerWith } from '@surcease/graphql-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SessionsWorld, clinicA, clinicB, coordinatorA, director, nurseA, nurseB } from './sessions-world.js';

let world: SessionsWorld;
beforeAll(async () => {
  world = await SessionsWorld.start();
});
beforeEach(() => world.clock.moveTo(NOW));
afterAll(() => world[Symbol.asyncDispose]());

const NOW = '2026-11-20T15:00:00.000Z';
const physicianA = viewerWith([{ role: 'PHYSICIAN', clinicId: clinicA }], { accountId: newId('acct') });

interface UserError {
  code: string;
  message: string;
  path: string[];
}
interface Payload {
  userErrors: UserError[];
  [name: string]: unknown;
}

const RECORD = `mutation ($input: RecordVitalSignsInput!) { recordVitalSigns(input: $input) {
  vitalSigns { measuredAt recordedAt lateReason source systolicMmHg oxygenSaturationPercent temperatureCelsius rass moaas news2 recordedBy { id displayName } }
  alarms { id rule severity value limitValue occurrences } userErrors { code message path } } }`;
const ACKNOWLEDGE = `mutation ($input: AcknowledgeAlarmInput!) { acknowledgeAlarm(input: $input) {
  alarm { id acknowledgedAt note secondsToAcknowledge viewerCanAcknowledge acknowledgedBy { id displayName } } userErrors { code message path } } }`;
const HARM = `mutation ($input: RecordAdverseEventInput!) { recordAdverseEvent(input: $input) {
  adverseEvent { id code grade isSerious seriousness causality action occurredAt resolvedAt outcome recordedBy { id } } userErrors { code message path } } }`;
const RESOLVE = `mutation ($input: ResolveAdverseEventInput!) { resolveAdverseEvent(input: $input) {
  adverseEvent { id outcome resolvedAt } userErrors { code message path } } }`;
const LIMITS = `mutation ($input: OverrideAlarmLimitsInput!) { overrideAlarmLimits(input: $input) {
  session { id alarmLimits { rule warn critical baseline isFromBaseline isOverridden reason setBy { id } } } userErrors { code message path } } }`;

async function mutate(viewer: Viewer, text: string, input: Record<string, unknown>): Promise<Payload> {
  const { data, errors } = await world.ask(viewer, text, { input: { clientMutationId: newId('evt'), ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data ?? {})[0] as Payload;
}

const record = (sessionId: string, more: Record<string, unknown> = {}, viewer = nurseA) =>
  mutate(viewer, RECORD, { sessionId, heartRatePerMinute: 70, ...more });

async function infusing(more: { startedAt?: string; state?: string; clinicId?: string } = {}): Promise<string> {
  const { startedAt = '2026-11-20T14:30:00.000Z', state = 'INFUSING', clinicId = clinicA } = more;
  const id = await world.session({ state, clinicId });
  await world.database.owner.query('update sessions.sessions set started_at = $2 where id = $1', [id, startedAt]);
  return id;
}

async function alarmsOf(sessionId: string) {
  const { data } = await world.ask(
    nurseA,
    `query ($id: ID!) { session(id: $id) { alarms { id rule severity value worstValue occurrences clearedAt acknowledgedAt task { id kind doneAt } } } }`,
    { id: sessionId },
  );
  return (data?.['session'] as { alarms: Record<string, unknown>[] } | undefined)?.alarms ?? [];
}

describe('a reading', () => {
  it('is written with all it holds, by whom and when, and told once', async () => {
    const sessionId = await infusing();
    const signals = { systolicMmHg: 124, oxygenSaturationPercent: 97, temperatureCelsius: 36.7, rass: 0, moaas: 5 };
    const { vitalSigns, userErrors } = await record(sessionId, signals);
    expect(userErrors).toEqual([]);
    expect(vitalSigns).toMatchObject({ ...signals, measuredAt: NOW, recordedAt: NOW, source: 'MANUAL', news2: null });
    expect(vitalSigns).toMatchObject({ recordedBy: { id: nurseA.accountId, displayName: nurseA.displayName } });
    const { events, audit } = await world.written(sessionId);
    expect(events.map(({ type, payload }) => [type, (payload as { systolicMmHg: number }).systolicMmHg])).toEqual([
      ['vital-signs-recorded', 124],
    ]);
    expect(audit.filter(({ action }) => action === 'WRITE')).toHaveLength(1);
  });

  it('is the same under the same key, and another under the same key is refused', async () => {
    const sessionId = await infusing();
    const clientMutationId = newId('evt');
    await record(sessionId, { clientMutationId });
    world.clock.moveTo('2026-11-20T15:01:00.000Z');
    expect(await record(sessionId, { clientMutationId })).toMatchObject({ vitalSigns: { measuredAt: NOW } });
    expect((await world.written(sessionId)).events).toHaveLength(1);
    const reused = await record(sessionId, { clientMutationId, heartRatePerMinute: 71 });
    expect(reused.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it.each([
    ['systolicMmHg', 301],
    ['diastolicMmHg', 19],
    ['heartRatePerMinute', 251],
    ['oxygenSaturationPercent', 101],
    ['respiratoryRatePerMinute', 61],
    ['temperatureCelsius', 44.1],
    ['endTidalCo2MmHg', -1],
    ['painNrs', 11],
    ['rass', -6],
    ['moaas', 6],
    ['cadss6', 25],
  ])('with an implausible %s of %d is refused with its path', async (signal, value) => {
    const sessionId = await infusing();
    const { vitalSigns, userErrors } = await record(sessionId, { [signal]: value });
    expect([vitalSigns, userErrors]).toMatchObject([null, [{ code: 'BAD_USER_INPUT', path: ['input', signal] }]]);
    expect((await world.written(sessionId)).events).toEqual([]);
  });

  it('with a diastolic above the systolic pressure is refused, and so is an empty one', async () => {
    const sessionId = await infusing();
    const crossed = await record(sessionId, { systolicMmHg: 90, diastolicMmHg: 90 });
    expect(crossed.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'diastolicMmHg'] }]);
    const empty = await mutate(nurseA, RECORD, { sessionId });
    expect(empty.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input'] }]);
  });

  it('more than five minutes late keeps both times and needs a reason', async () => {
    const sessionId = await infusing();
    const measuredAt = '2026-11-20T14:54:00.000Z';
    const refused = await record(sessionId, { measuredAt });
    expect(refused.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'lateReason'] }]);
    const late = await record(sessionId, { measuredAt, lateReason: 'Device was offline' });
    expect(late.vitalSigns).toMatchObject({ measuredAt, recordedAt: NOW, lateReason: 'Device was offline' });
    const future = await record(sessionId, { measuredAt: '2026-11-20T15:02:00.000Z' });
    expect(future.userErrors).toMatchObject([{ path: ['input', 'measuredAt'] }]);
    const yesterday = await record(sessionId, { measuredAt: '2026-11-19T14:00:00.000Z', lateReason: 'Found a note' });
    expect(yesterday.userErrors).toMatchObject([{ path: ['input', 'measuredAt'] }]);
    const twice = await record(sessionId, { measuredAt, lateReason: 'Again' });
    expect(twice.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('is written from the pre-checks to discharge, and in no other state', async () => {
    const states =
      'SCHEDULED CONFIRMED CHECKED_IN PRE_CHECK READY INFUSING PAUSED RECOVERY DISCHARGE_READY COMPLETED CANCELLED NO_SHOW DEFERRED TRANSFERRED';
    const allowed: string[] = [];
    for (const state of states.split(' ')) {
      const { userErrors } = await record(await world.session({ state }));
      if (userErrors.length === 0) allowed.push(state);
      else expect(userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', path: ['input', 'sessionId'] }]);
    }
    expect(allowed).toEqual(['PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY']);
  });

  it('is not for a coordinator, nor for a nurse of another clinic, to whom the session is not there', async () => {
    const sessionId = await infusing();
    await expect(record(sessionId, {}, coordinatorA)).rejects.toThrow('FORBIDDEN');
    expect((await record(sessionId, {}, nurseB)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('an alarm', () => {
  it('rises with the reading, is repeated and not doubled, and is over with a good one, but stays until acknowledged', async () => {
    const sessionId = await infusing();
    const first = await record(sessionId, { oxygenSaturationPercent: 93 });
    expect(first.alarms).toMatchObject([
      { rule: 'OXYGEN_SATURATION_LOW', severity: 'WARN', value: 93, limitValue: 94 },
    ]);
    world.clock.moveTo('2026-11-20T15:01:00.000Z');
    expect((await record(sessionId, { oxygenSaturationPercent: 92 })).alarms).toEqual([]);
    world.clock.moveTo('2026-11-20T15:02:00.000Z');
    await record(sessionId, { oxygenSaturationPercent: 98 });
    expect(await alarmsOf(sessionId)).toMatchObject([
      {
        severity: 'WARN',
        occurrences: 2,
        worstValue: 92,
        clearedAt: '2026-11-20T15:02:00.000Z',
        acknowledgedAt: null,
        task: null,
      },
    ]);
    const { events } = await world.written(sessionId);
    expect(events.map(({ type }) => type).filter((type) => type === 'alarm-raised')).toHaveLength(1);
  });

  it('that grows critical is told again and opens the task to pause and call', async () => {
    const sessionId = await infusing();
    await record(sessionId, { oxygenSaturationPercent: 93 });
    world.clock.moveTo('2026-11-20T15:01:00.000Z');
    expect((await record(sessionId, { oxygenSaturationPercent: 90 })).alarms).toMatchObject([
      { severity: 'CRITICAL', limitValue: 90 },
    ]);
    expect(await alarmsOf(sessionId)).toMatchObject([
      { severity: 'CRITICAL', occurrences: 2, task: { kind: 'PAUSE_AND_CALL', doneAt: null } },
    ]);
  });

  it('warns of a systolic pressure 20 % over the one before the start', async () => {
    const risen = await infusing();
    await record(risen, { measuredAt: '2026-11-20T14:25:00.000Z', lateReason: 'Copied', systolicMmHg: 130 });
    expect((await record(risen, { systolicMmHg: 159 })).alarms).toMatchObject([
      { rule: 'SYSTOLIC_HIGH', limitValue: 157 },
    ]);
    const steady = await infusing();
    await record(steady, { measuredAt: '2026-11-20T14:25:00.000Z', lateReason: 'Copied', systolicMmHg: 135 });
    expect((await record(steady, { systolicMmHg: 159 })).alarms).toEqual([]);
  });

  it('is acknowledged once, by a named person, and never again', async () => {
    const sessionId = await infusing();
    const raised = await record(sessionId, { heartRatePerMinute: 120 });
    const alarmId = (raised.alarms as { id: string }[])[0]?.id;
    world.clock.moveTo('2026-11-20T15:00:45.000Z');
    await expect(mutate(coordinatorA, ACKNOWLEDGE, { alarmId })).rejects.toThrow('FORBIDDEN');
    expect((await mutate(nurseB, ACKNOWLEDGE, { alarmId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const clientMutationId = newId('evt');
    const { alarm, userErrors } = await mutate(director, ACKNOWLEDGE, { alarmId, note: 'Seen', clientMutationId });
    expect(userErrors).toEqual([]);
    expect(alarm).toMatchObject({
      acknowledgedAt: '2026-11-20T15:00:45.000Z',
      secondsToAcknowledge: 45,
      note: 'Seen',
      viewerCanAcknowledge: false,
      acknowledgedBy: { id: director.accountId, displayName: director.displayName },
    });
    expect((await mutate(director, ACKNOWLEDGE, { alarmId, note: 'Seen', clientMutationId })).userErrors).toEqual([]);
    expect((await mutate(nurseA, ACKNOWLEDGE, { alarmId })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('of which two people take notice at once is acknowledged by one', async () => {
    const sessionId = await infusing();
    const raised = await record(sessionId, { heartRatePerMinute: 135 });
    const alarmId = (raised.alarms as { id: string }[])[0]?.id;
    const both = await Promise.all([nurseA, physicianA].map((viewer) => mutate(viewer, ACKNOWLEDGE, { alarmId })));
    expect(both.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
  });

  it('is listed with what it took to answer it, for the clinics of the viewer alone', async () => {
    const sessionId = await infusing({ clinicId: clinicB });
    await record(sessionId, { heartRatePerMinute: 36 }, nurseB);
    const list = async (viewer: Viewer, filter: object) =>
      (
        await world.ask(
          viewer,
          'query ($filter: AlarmFilter) { alarms(filter: $filter) { nodes { sessionId severity } totalCount { value } } }',
          { filter },
        )
      ).data?.['alarms'] as { nodes: object[] };
    expect((await list(nurseB, { sessionId })).nodes).toEqual([{ sessionId, severity: 'CRITICAL' }]);
    expect((await list(nurseA, { sessionId })).nodes).toEqual([]);
    expect((await list(nurseB, { sessionId, severities: ['WARN'] })).nodes).toEqual([]);
    expect((await list(nurseB, { sessionId, isAcknowledged: true })).nodes).toEqual([]);
  });

  it('counts by rule how often it fired, came again and waits, and how long an answer took', async () => {
    const sessionId = await infusing({ clinicId: clinicB });
    const raised = await record(sessionId, { heartRatePerMinute: 36, oxygenSaturationPercent: 93 }, nurseB);
    for (const { id } of raised.alarms as { id: string }[]) {
      world.clock.moveTo('2026-11-20T15:00:20.000Z');
      await mutate(nurseB, ACKNOWLEDGE, { alarmId: id });
    }
    world.clock.moveTo('2026-11-20T15:01:00.000Z');
    await record(sessionId, { heartRatePerMinute: 70 }, nurseB);
    world.clock.moveTo('2026-11-20T15:02:00.000Z');
    await record(sessionId, { heartRatePerMinute: 45 }, nurseB);
    const summary = async (viewer: Viewer, filter: object) =>
      (
        await world.ask(
          viewer,
          'query ($filter: AlarmFilter) { alarmSummary(filter: $filter) { rule alarms criticals open sessions repeats medianSecondsToAcknowledge } }',
          { filter },
        )
      ).data?.['alarmSummary'];
    expect(await summary(nurseB, { sessionId })).toEqual([
      {
        rule: 'HEART_RATE_LOW',
        alarms: 2,
        criticals: 1,
        open: 1,
        sessions: 1,
        repeats: 1,
        medianSecondsToAcknowledge: 20,
      },
      {
        rule: 'OXYGEN_SATURATION_LOW',
        alarms: 1,
        criticals: 0,
        open: 0,
        sessions: 1,
        repeats: 0,
        medianSecondsToAcknowledge: 20,
      },
    ]);
    expect(await summary(nurseB, { sessionId, isAcknowledged: false })).toMatchObject([
      { rule: 'HEART_RATE_LOW', alarms: 1, open: 1, repeats: 0, medianSecondsToAcknowledge: null },
    ]);
    expect(await summary(nurseA, { sessionId })).toEqual([]);
  });
});

describe('limits of a patient', () => {
  it('are set by a physician with a reason, and in force from the next reading', async () => {
    const sessionId = await infusing();
    const input = { sessionId, rule: 'HEART_RATE_LOW', warn: 45, critical: 38, reason: 'Athlete' };
    await expect(mutate(nurseA, LIMITS, input)).rejects.toThrow('FORBIDDEN');
    const { session, userErrors } = await mutate(physicianA, LIMITS, input);
    expect(userErrors).toEqual([]);
    const { alarmLimits } = session as { alarmLimits: Record<string, unknown>[] };
    expect(alarmLimits.find(({ rule }) => rule === 'HEART_RATE_LOW')).toMatchObject({
      warn: 45,
      critical: 38,
      isOverridden: true,
      setBy: { id: physicianA.accountId },
    });
    expect((await record(sessionId, { heartRatePerMinute: 48 })).alarms).toEqual([]);
  });

  it('say what is in force in the session: of systolic pressure 20 % over its baseline, where that is stricter', async () => {
    const sessionId = await infusing();
    const systolic = async () => {
      const { data } = await world.ask(
        nurseA,
        `{ session(id: "${sessionId}") { alarmLimits { rule warn critical baseline isFromBaseline isOverridden } } }`,
      );
      const { alarmLimits } = data!['session'] as { alarmLimits: { rule: string }[] };
      return alarmLimits.find(({ rule }) => rule === 'SYSTOLIC_HIGH');
    };
    expect(await systolic()).toMatchObject({ warn: 160, critical: 180, baseline: null, isFromBaseline: false });
    await record(sessionId, { measuredAt: '2026-11-20T14:25:00.000Z', lateReason: 'Copied', systolicMmHg: 126 });
    expect(await systolic()).toMatchObject({ warn: 152, critical: 180, baseline: 126, isFromBaseline: true });
    const input = { sessionId, rule: 'SYSTOLIC_HIGH', warn: 145, critical: 170, reason: 'Aneurysm, coiled' };
    await mutate(physicianA, LIMITS, input);
    expect(await systolic()).toMatchObject({ warn: 145, critical: 170, isFromBaseline: false, isOverridden: true });
    const { alarms } = await record(sessionId, { systolicMmHg: 146 });
    expect(alarms).toMatchObject([{ rule: 'SYSTOLIC_HIGH', severity: 'WARN' }]);
  });

  it.each([
    [{ critical: null }, 'critical'],
    [{ warn: 38 }, 'warn'],
    [{ warn: 400 }, 'warn'],
    [{ reason: '  ' }, 'reason'],
  ])('that make no sense are refused: %j', async (wrong, field) => {
    const sessionId = await infusing();
    const input = { sessionId, rule: 'HEART_RATE_LOW', warn: 45, critical: 38, reason: 'Athlete', ...wrong };
    const { userErrors } = await mutate(physicianA, LIMITS, input);
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', field] }]);
  });
});

describe('an adverse event', () => {
  const input = { code: 'NAUSEA', grade: 2, causality: 'PROBABLE', action: 'RESCUE_MEDICATION' };

  it('is written down and later resolved, once', async () => {
    const sessionId = await infusing();
    const { adverseEvent, userErrors } = await mutate(nurseA, HARM, { sessionId, ...input });
    expect(userErrors).toEqual([]);
    expect(adverseEvent).toMatchObject({ ...input, isSerious: false, occurredAt: NOW, resolvedAt: null });
    const adverseEventId = (adverseEvent as { id: string }).id;
    world.clock.moveTo('2026-11-20T15:10:00.000Z');
    const ended = await mutate(nurseA, RESOLVE, { adverseEventId, outcome: 'RECOVERED' });
    expect(ended.adverseEvent).toMatchObject({ outcome: 'RECOVERED', resolvedAt: '2026-11-20T15:10:00.000Z' });
    const again = await mutate(nurseA, RESOLVE, { adverseEventId, outcome: 'UNKNOWN' });
    expect(again.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const { events } = await world.written(sessionId);
    expect(events.map(({ type }) => type)).toEqual(['adverse-event-recorded', 'adverse-event-resolved']);
  });

  it.each([
    [{ grade: 6 }, 'grade'],
    [{ grade: 5 }, 'seriousness'],
    [{ grade: 4, seriousness: ['DISABILITY'] }, 'seriousness'],
    [{ code: 'OTHER' }, 'note'],
    [{ occurredAt: '2026-11-20T14:00:00.000Z' }, 'lateReason'],
  ])('that contradicts itself is refused: %j', async (wrong, field) => {
    const sessionId = await infusing();
    const { userErrors } = await mutate(nurseA, HARM, { sessionId, ...input, ...wrong });
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', field] }]);
    expect((await world.written(sessionId)).events).toEqual([]);
  });

  it('is serious by its criteria', async () => {
    const sessionId = await infusing();
    const harm = { code: 'SEIZURE', grade: 4, seriousness: ['LIFE_THREATENING', 'HOSPITALISATION'] };
    const { adverseEvent } = await mutate(nurseA, HARM, { sessionId, ...harm });
    expect(adverseEvent).toMatchObject({ ...harm, isSerious: true });
  });

  it('is written while the session goes on, and not before or after', async () => {
    for (const state of ['SCHEDULED', 'READY', 'COMPLETED'])
      expect(
        (await mutate(nurseA, HARM, { sessionId: await world.session({ state }), ...input })).userErrors,
      ).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }]);
    for (const state of ['INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY'])
      expect((await mutate(nurseA, HARM, { sessionId: await world.session({ state }), ...input })).userErrors).toEqual(
        [],
      );
  });
});

describe('the task of a critical alarm', () => {
  it.each([
    ['PAUSE', 'The infusion was paused.'],
    ['STOP', 'The infusion was stopped.'],
  ])('is done by whoever answers it by %s', async (transition, note) => {
    const sessionId = await infusing();
    await record(sessionId, { systolicMmHg: 190, diastolicMmHg: 80 });
    expect(await alarmsOf(sessionId)).toMatchObject([{ task: { doneAt: null } }]);
    const { rows: before } = await world.database.owner.query('select version from sessions.sessions where id = $1', [
      sessionId,
    ]);
    const reason = transition === 'PAUSE' ? 'High pressure' : 'ADVERSE_EVENT';
    const expectedVersion = (before[0] as { version: number }).version;
    const { moved } = await world.move(nurseA, { sessionId, transition, reason, expectedVersion });
    expect(moved?.userErrors).toEqual([]);
    const { rows } = await world.database.owner.query(
      'select t.done_at, t.done_by, t.note, p.display_name from sessions.tasks t join sessions.people p on p.id = t.done_by where t.session_id = $1',
      [sessionId],
    );
    expect(rows).toEqual([
      { done_at: new Date(NOW), done_by: nurseA.accountId, note, display_name: nurseA.displayName },
    ]);
    // The alarm itself stays latched until somebody acknowledges it.
    expect((await alarmsOf(sessionId)).map(({ acknowledgedAt }) => acknowledgedAt)).toEqual([null]);
  });
});

describe('the monitoring of a session', () => {
  it('tells what is due, what is overdue, and how it went', async () => {
    const sessionId = await infusing();
    for (const minute of [28, 35, 40, 52])
      await record(sessionId, { measuredAt: `2026-11-20T14:${minute}:00Z`, lateReason: 'Copied from paper' });
    const { data } = await world.ask(
      nurseA,
      'query ($id: ID!) { session(id: $id) { viewerCanRecordVitalSigns monitoring { nextDueAt overdueSince due onTime adherence rows { status reason } } } }',
      { id: sessionId },
    );
    expect(data?.['session']).toMatchObject({
      viewerCanRecordVitalSigns: true,
      monitoring: { nextDueAt: '2026-11-20T15:00:00.000Z', overdueSince: null, due: 4, onTime: 3, adherence: 0.75 },
    });
  });
});
