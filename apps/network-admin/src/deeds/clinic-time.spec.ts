import { describe, expect, it } from 'vitest';
import { instantOf, localOf } from './clinic-time.js';

describe('times at a clinic', () => {
  it.each([
    ['2026-11-23T09:00', 'America/New_York', '2026-11-23T14:00:00.000Z'],
    ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-11-01T08:00', 'America/New_York', '2026-11-01T13:00:00.000Z'],
    ['2026-03-08T07:30', 'America/Los_Angeles', '2026-03-08T14:30:00.000Z'],
  ])('reads %s in %s as the instant %s, on the days of the change of clocks too, and back', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  });

  it('takes no half-typed time for one', () => {
    expect(instantOf('2026-11-', 'UTC')).toBeNull();
  });
});
