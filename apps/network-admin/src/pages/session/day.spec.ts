import { describe, expect, it } from 'vitest';
import { dayAfter, spanOfDay, todayIn } from './day.js';

const hours = (day: string, timeZone: string) => {
  const { from, to } = spanOfDay(day, timeZone);
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
};

describe('a day of a clinic', () => {
  it('lasts 23 hours when the clocks go forward, 25 when they go back, and 24 where they never change', () => {
    expect(hours('2026-03-08', 'America/New_York')).toBe(23);
    expect(hours('2026-11-01', 'America/New_York')).toBe(25);
    expect(hours('2026-03-08', 'America/Phoenix')).toBe(24);
    expect(hours('2026-11-01', 'Pacific/Honolulu')).toBe(24);
  });

  it('begins at its own midnight', () => {
    expect(spanOfDay('2026-11-22', 'America/Los_Angeles').from).toBe('2026-11-22T08:00:00.000Z');
  });

  it('is another one elsewhere', () => {
    const now = new Date('2026-11-23T02:00:00Z');
    expect(todayIn('America/New_York', now)).toBe('2026-11-22');
    expect(todayIn('UTC', now)).toBe('2026-11-23');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  });
});
