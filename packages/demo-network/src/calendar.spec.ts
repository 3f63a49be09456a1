import { describe, expect, it } from 'vitest';
import { dayFromIso, isoDate, isoInstant, localInstant, weekdayFrom } from './calendar.js';

const nineAt = (date: string, timeZone: string): string => isoInstant(localInstant(dayFromIso(date), 9 * 60, timeZone));

describe('localInstant', () => {
  it('follows the clocks of the time zone through the year', () => {
    expect(nineAt('2026-01-15', 'America/New_York')).toBe('2026-01-15T14:00:00.000Z');
    expect(nineAt('2026-07-15', 'America/New_York')).toBe('2026-07-15T13:00:00.000Z');
    expect(nineAt('2026-03-09', 'America/Los_Angeles')).toBe('2026-03-09T16:00:00.000Z');
    expect(nineAt('2026-07-15', 'America/Phoenix')).toBe('2026-07-15T16:00:00.000Z');
    expect(nineAt('2026-07-15', 'UTC')).toBe('2026-07-15T09:00:00.000Z');
  });
});

describe('weekdayFrom', () => {
  it('keeps a weekday and moves a weekend to its Monday', () => {
    expect(isoDate(weekdayFrom(dayFromIso('2026-11-20')))).toBe('2026-11-20');
    expect(isoDate(weekdayFrom(dayFromIso('2026-11-21')))).toBe('2026-11-23');
    expect(isoDate(weekdayFrom(dayFromIso('2026-11-22')))).toBe('2026-11-23');
  });
});
