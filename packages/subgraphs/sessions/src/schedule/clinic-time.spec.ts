import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, localDateTime, noDrivingUntil, seriesInstants } from './clinic-time.js';

const zones = ['America/Phoenix', 'America/New_York', 'Pacific/Honolulu', 'America/Los_Angeles', 'America/Chicago'];
const HOUR = 3_600_000;

/** What a clock on the wall shows, by another way than the code under test. */
const wall = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

describe('no driving until', () => {
  it.each([
    // A discharge late in the morning waits 24 hours; one at two in the night waits 24 hours past 08:00.
    ['America/New_York', '2026-11-20T20:30:00Z', '2026-11-21T20:30:00Z'],
    // Clocks go back on 1 November 2026: 24 hours end at 14:30 on the wall, not at 15:30.
    ['America/New_York', '2026-10-31T19:30:00Z', '2026-11-01T19:30:00Z'],
    // Clocks go forward on 8 March 2026: 24 hours end an hour later on the wall.
    ['America/New_York', '2026-03-07T20:30:00Z', '2026-03-08T20:30:00Z'],
    // Before 08:00, 24 hours would end before 08:00 of the next day.
    ['America/Phoenix', '2026-11-20T13:00:00Z', '2026-11-21T15:00:00Z'],
    ['Pacific/Honolulu', '2026-11-20T10:30:00Z', '2026-11-21T18:00:00Z'],
    ['America/New_York', '2026-10-31T10:00:00Z', '2026-11-01T13:00:00Z'],
  ])('at %s after a discharge at %s is %s', (zone, discharged, until) => {
    expect(noDrivingUntil(new Date(discharged), zone).toISOString()).toBe(new Date(until).toISOString());
  });

  it('is never before 24 hours, nor before 08:00 of the next local day, in any zone on any day', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (discharged, zone) => {
        const until = noDrivingUntil(discharged, zone);
        expect(until.getTime() - discharged.getTime()).toBeGreaterThanOrEqual(24 * HOUR);
        expect(until.getTime() - discharged.getTime()).toBeLessThanOrEqual(33 * HOUR);
        expect(localDate(until, zone) > localDate(discharged, zone)).toBe(true);
        const [, time = ''] = wall(until, zone).split(' ');
        const isMorning = time === '08:00';
        expect(isMorning || until.getTime() - discharged.getTime() === 24 * HOUR).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a series', () => {
  it('keeps its time on the clinic’s clock over both changes, in every zone', () => {
    const days = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 14 }), fc.constantFrom(...zones), (day, frequency, zone) => {
        const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        const instants = seriesInstants(localDateTime(`${date}T09:30`, []), 10, frequency, zone);
        expect(instants.map((at) => wall(at, zone).split(' ')[1])).toEqual(Array(10).fill('09:30'));
        const weekdays = instants.map((at) => new Date(`${localDate(at, zone)}T12:00Z`).getUTCDay());
        expect(weekdays.every((weekday) => weekday !== 0 && weekday !== 6)).toBe(true);
        expect(instants).toEqual([...instants].sort((one, other) => one.getTime() - other.getTime()));
      }),
    );
  });

  it('that would begin on the Sunday of a change begins on Monday, at its time', () => {
    const [instant] = seriesInstants(localDateTime('2026-03-08T02:30', []), 1, 1, 'America/New_York');
    expect(instant?.toISOString()).toBe('2026-03-09T06:30:00.000Z');
  });

  it('refuses what is no time', () => {
    for (const bad of ['', 'tomorrow', '2026-13-01T09:00', '2026-02-30T09:00'])
      expect(() => localDateTime(bad, ['input', 'firstAt'])).toThrow('clinic’s clock');
  });
});
