import { describe, expect, it } from 'vitest';
import { drawReading } from './draw-reading.js';
import type { PlayedSession } from './live-graph.js';
import { answersToAlarms, nextActs } from './play-session.js';

const nowMs = Date.UTC(2026, 10, 20, 15);
const ago = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString();
const cast = { nurse: 'nurse-1', witness: 'nurse-1b', physician: 'physician-1' };
const session = (more: Partial<PlayedSession>): PlayedSession => ({
  id: 'ses_1',
  state: 'INFUSING',
  version: 3,
  scheduledAt: ago(90),
  startedAt: ago(60),
  endedAt: null,
  plannedDoseMicrograms: 80_000,
  deliveredDoseMicrograms: 20_000,
  currentRateMicrogramsPerHour: 20_000,
  plan: { durationMinutes: 240, plannedRateMicrogramsPerHour: 20_000 },
  drugAccount: null,
  transitions: [],
  alarms: [],
  ...more,
});
const namesOf = (played: Partial<PlayedSession>, minutesSinceReading = 2, minutesInState = 10) =>
  nextActs(session(played), { cast, seed: 1, nowMs, minutesSinceReading, minutesInState }).map(({ name }) => name);

describe('the player', () => {
  it('takes a reading a minute while an infusion runs, and waits in between', () => {
    expect(namesOf({ deliveredDoseMicrograms: 1 })).toContain('recordVitalSigns');
    expect(namesOf({ deliveredDoseMicrograms: 1 }, 0.5)).not.toContain('recordVitalSigns');
  });

  it('stops when the dose or the time is reached', () => {
    expect(namesOf({ deliveredDoseMicrograms: 80_000 })).toContain('stopInfusion');
    expect(namesOf({ startedAt: ago(241) })).toContain('stopInfusion');
  });

  it('lets two people verify before the nurse starts', () => {
    const acts = nextActs(session({ state: 'READY' }), {
      cast,
      seed: 1,
      nowMs,
      minutesSinceReading: 2,
      minutesInState: 3,
    });
    const of = (name: string) => acts.find((act) => act.name === name)?.as;
    expect(of('confirmVerification')).toBe('nurse-1b');
    expect(of('startInfusion')).toBe('nurse-1');
  });

  it('ends what cannot go on: nobody comes, or nothing can begin', () => {
    const reasonOf = (played: Partial<PlayedSession>, minutesInState: number) =>
      nextActs(session(played), { cast, seed: 1, nowMs, minutesSinceReading: 2, minutesInState })[0]?.values[
        'transition'
      ];
    expect(reasonOf({ state: 'SCHEDULED', scheduledAt: ago(91) }, 91)).toBe('MARK_NO_SHOW');
    expect(reasonOf({ state: 'CONFIRMED', scheduledAt: ago(91) }, 91)).toBe('MARK_NO_SHOW');
    for (const state of ['CHECKED_IN', 'PRE_CHECK', 'READY']) expect(reasonOf({ state }, 61)).toBe('DEFER');
  });

  it('says why more was delivered than drawn where an infusion ran on unwatched', () => {
    const drugAccount = { drawnMicrograms: 100_000, deliveredMicrograms: 400_000, wastedMicrograms: null };
    expect(namesOf({ state: 'DISCHARGE_READY', drugAccount })).toContain('explainDrugDiscrepancy');
    expect(
      namesOf({ state: 'DISCHARGE_READY', drugAccount: { ...drugAccount, deliveredMicrograms: 98_000 } }),
    ).not.toContain('explainDrugDiscrepancy');
  });

  it('knows no way on from a state that ends a session', () => {
    for (const state of ['COMPLETED', 'CANCELLED', 'NO_SHOW', 'DEFERRED', 'TRANSFERRED'])
      expect(namesOf({ state })).toEqual([]);
  });

  it('acknowledges an alarm after a while, and one that was acknowledged never again', () => {
    const alarm = { id: 'alm_1', raisedAt: ago(3), acknowledgedAt: null, task: { id: 'stk_1', doneAt: null } };
    const names = (alarms: PlayedSession['alarms']) =>
      answersToAlarms(session({ alarms }), { cast, seed: 1, nowMs }).map(({ name }) => name);
    expect(names([alarm])).toEqual(['acknowledgeAlarm', 'completeSessionTask']);
    expect(names([{ ...alarm, raisedAt: ago(0.1) }])).toEqual([]);
    expect(names([{ ...alarm, acknowledgedAt: ago(1), task: null }])).toEqual([]);
  });
});

describe('a drawn reading', () => {
  it('is the same for the same seed, session and minute', () => {
    expect(drawReading(7, 'ses_1', 41, true)).toEqual(drawReading(7, 'ses_1', 41, true));
  });

  it('lies within what the graph takes, and nearly always within its limits', () => {
    const drawn = Array.from({ length: 600 }, (_, minute) => drawReading(7, `ses_${minute % 20}`, minute / 3, true));
    for (const reading of drawn) expect(reading.diastolicMmHg).toBeLessThan(reading.systolicMmHg);
    const warned = drawn.filter(({ oxygenSaturationPercent }) => oxygenSaturationPercent < 95);
    expect(warned.length).toBeGreaterThan(0);
    expect(warned.length / drawn.length).toBeLessThan(0.06);
  });
});
