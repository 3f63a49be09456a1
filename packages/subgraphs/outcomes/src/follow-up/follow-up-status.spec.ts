import { describe, expect, it } from 'vitest';
import { localDay } from './calendar-day.js';
import { followUpStatus } from './follow-up-status.js';

const window = { opensOn: '2026-04-03', targetOn: '2026-04-10', closesOn: '2026-04-24' };

describe('the status of a follow-up', () => {
  it.each([
    ['2026-03-26', 'UPCOMING'],
    ['2026-03-27', 'SOON'],
    ['2026-04-02', 'SOON'],
    ['2026-04-03', 'DUE'],
    ['2026-04-10', 'DUE'],
    ['2026-04-11', 'OVERDUE'],
    ['2026-04-24', 'OVERDUE'],
    ['2026-04-25', 'MISSED'],
  ])('on %s is %s without an answer, and ANSWERED with one', (today, status) => {
    expect(followUpStatus(window, today, false)).toBe(status);
    expect(followUpStatus(window, today, true)).toBe('ANSWERED');
  });

  it('goes by the day at the clinic, which begins later in the west', () => {
    const at = new Date('2026-04-25T02:00:00Z');
    expect([localDay(at, 'America/Los_Angeles'), localDay(at, 'UTC')]).toEqual(['2026-04-24', '2026-04-25']);
  });
});
