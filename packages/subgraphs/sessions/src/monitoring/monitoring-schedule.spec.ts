import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRows } from './judge-rows.js';
import { type MonitoringCourse, defaultSchedule, dueRows } from './monitoring-schedule.js';
import { scheduleOfVersion } from './schedule-of-version.js';

const minute = (offset: number) => new Date(Date.UTC(2026, 10, 20, 15, offset));
const offsetsOf = (course: Partial<MonitoringCourse>, until: number) =>
  dueRows({ startedAt: minute(0), increasedAt: [], stoppedAt: null, endedAt: null, ...course }, minute(until)).map(
    ({ dueAt }) => (dueAt.getTime() - minute(0).getTime()) / 60_000,
  );

describe('the schedule of monitoring', () => {
  it('is empty before the start', () => {
    expect(offsetsOf({ startedAt: null }, 60)).toEqual([]);
  });

  it('asks at the baseline, 5, 10 and 15 minutes after the start, then every 15', () => {
    expect(offsetsOf({}, 61)).toEqual([0, 5, 10, 15, 30, 45, 60, 75, 90]);
  });

  it('names two rows beyond the present, and no more', () => {
    expect(offsetsOf({}, 0)).toEqual([0, 5, 10]);
    expect(offsetsOf({}, 16)).toEqual([0, 5, 10, 15, 30, 45]);
  });

  it('begins again with each increase of the rate', () => {
    expect(offsetsOf({ increasedAt: [minute(35)] }, 70)).toEqual([0, 5, 10, 15, 30, 40, 45, 50, 65, 80, 95]);
  });

  it('asks every 15 minutes in recovery until the criteria are met', () => {
    expect(offsetsOf({ stoppedAt: minute(20) }, 50)).toEqual([0, 5, 10, 15, 20, 35, 50, 65, 80]);
    expect(offsetsOf({ stoppedAt: minute(20), endedAt: minute(52) }, 400)).toEqual([0, 5, 10, 15, 20, 35, 50]);
  });

  it('asks once where a row falls together with the stop', () => {
    expect(offsetsOf({ stoppedAt: minute(46), endedAt: minute(46) }, 400)).toEqual([0, 5, 10, 15, 30, 46]);
    const rows = dueRows(
      { startedAt: minute(0), increasedAt: [], stoppedAt: minute(46), endedAt: minute(46) },
      minute(400),
    );
    const { onTime, due } = judgeRows(rows, [0, 5, 10, 15, 30, 45].map(minute), minute(400));
    expect([onTime, due]).toEqual([6, 6]);
  });

  it('asks for pain every 30 minutes and for CADSS-6 at 40', () => {
    const rows = dueRows({ startedAt: minute(0), increasedAt: [], stoppedAt: null, endedAt: null }, minute(61));
    const marked = (key: 'includesPain' | 'includesDissociation') =>
      rows.filter((row) => row[key]).map(({ dueAt }) => (dueAt.getTime() - minute(0).getTime()) / 60_000);
    expect(marked('includesPain')).toEqual([0, 30, 60, 90]);
    expect(marked('includesDissociation')).toEqual([0, 45]);
  });

  it('comes in order, each row once, whatever happens', () => {
    const span = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.option(span), span, (increases, stop, until) => {
        const course = { increasedAt: increases.map(minute), stoppedAt: stop === null ? null : minute(stop) };
        const offsets = offsetsOf(course, until);
        expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
        expect(offsets.filter((offset) => offset > until).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('the schedule of a version', () => {
  const asked = {
    vitalSignsEveryMinutesInTitration: 5,
    vitalSignsEveryMinutesAtSteadyRate: 15,
    vitalSignsEveryMinutesInRecovery: 15,
    sedationEveryMinutes: 15,
    painEveryMinutes: 30,
    graceMinutes: 5,
    isOximetryContinuous: true,
    isElectrocardiogramContinuous: false,
    capnography: 'WHEN_REQUIRED',
  };

  it('is the network’s where the version asks for the same, for nothing, or for no interval at all', () => {
    expect(scheduleOfVersion(asked)).toEqual(defaultSchedule);
    expect(scheduleOfVersion(null)).toEqual(defaultSchedule);
    expect(scheduleOfVersion({ ...asked, vitalSignsEveryMinutesAtSteadyRate: 0 })).toEqual(defaultSchedule);
  });

  it('has a grace of its own', () => {
    const rows = dueRows({ startedAt: minute(0), increasedAt: [], stoppedAt: null, endedAt: null }, minute(31));
    const overdue = (graceMinutes: number) =>
      judgeRows(rows, [-2, 5, 10, 15].map(minute), minute(34), { graceMinutes }).overdueSince;
    expect([overdue(3), overdue(4)]).toEqual([minute(33), null]);
  });
});

describe('a row of the schedule', () => {
  const rows = dueRows({ startedAt: minute(0), increasedAt: [], stoppedAt: null, endedAt: null }, minute(31));
  const judge = (measured: number[], now: number) => judgeRows(rows, measured.map(minute), minute(now));
  const statuses = (measured: number[], now: number) => judge(measured, now).rows.map(({ status }) => status);

  it('is overdue five minutes after it was due, and not before', () => {
    const open = judge([-2, 5, 10, 15], 35);
    expect(open.rows.at(4)?.status).toBe('DUE');
    expect(open.overdueSince).toBeNull();
    const late = judgeRows(rows, [-2, 5, 10, 15].map(minute), new Date(minute(35).getTime() + 1));
    expect(late.rows.at(4)?.status).toBe('OVERDUE');
    expect(late.overdueSince).toEqual(minute(35));
    expect(late.nextDueAt).toEqual(minute(30));
  });

  it('is missed once the next has overtaken it', () => {
    expect(statuses([-2, 10], 11).slice(0, 3)).toEqual(['ON_TIME', 'MISSED', 'ON_TIME']);
  });

  it('counts for adherence when its time is over', () => {
    expect(judge([-2, 5, 10, 21], 32)).toMatchObject({ due: 4, onTime: 3, adherence: 0.75 });
    expect(judge([], -20)).toMatchObject({ due: 0, adherence: null });
  });

  it('that a reading served early leaves the next to wait for', () => {
    const early = judgeRows(rows, [-2, 5, 10, 15, 28].map(minute), minute(29));
    expect(early.rows.at(4)?.status).toBe('ON_TIME');
    expect(early.nextDueAt).toEqual(minute(45));
  });

  it('is served by no reading that served another', () => {
    const done = judge([-2, 5, 10, 15, 30], 31).rows.flatMap(({ doneAt }) => (doneAt ? [doneAt.getTime()] : []));
    expect(new Set(done).size).toBe(done.length);
  });
});
