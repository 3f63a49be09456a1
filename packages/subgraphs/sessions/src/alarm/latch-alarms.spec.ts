import { describe, expect, it } from 'vitest';
import type { Finding } from './find-breaches.js';
import { type LiveAlarm, latchAlarms } from './latch-alarms.js';

const now = new Date('2026-11-20T15:00:00Z');
const finding = (severity: Finding['severity'], value = 90): Finding => ({
  rule: 'OXYGEN_SATURATION_LOW',
  severity,
  value,
  limit: 94,
});
const alarm = (more: Partial<LiveAlarm> = {}): LiveAlarm => ({
  rule: 'OXYGEN_SATURATION_LOW',
  severity: 'WARN',
  worstValue: 93,
  occurrences: 1,
  ...more,
});
const kindsOf = (severity: Finding['severity'], live: LiveAlarm[]) =>
  latchAlarms([finding(severity)], live).map(({ kind }) => kind);

describe('an alarm', () => {
  it('is raised by the first breach and repeated by the next, never doubled', () => {
    expect(kindsOf('WARN', [])).toEqual(['RAISE']);
    expect(kindsOf('WARN', [alarm()])).toEqual(['REPEAT']);
  });

  it('stays latched while nobody acknowledged it: a breach that comes back is the same alarm', () => {
    expect(kindsOf('WARN', [alarm({ clearedAt: now })])).toEqual(['REPEAT']);
  });

  it('is marked as over by a reading within limits, once', () => {
    expect(kindsOf(null, [alarm()])).toEqual(['CLEAR']);
    expect(kindsOf(null, [alarm({ clearedAt: now })])).toEqual([]);
    expect(kindsOf(null, [])).toEqual([]);
  });

  it('grows critical in place while it is unacknowledged', () => {
    expect(latchAlarms([finding('CRITICAL')], [alarm()])).toMatchObject([{ kind: 'REPEAT', isEscalation: true }]);
    expect(latchAlarms([finding('CRITICAL')], [alarm({ severity: 'CRITICAL' })])).toMatchObject([
      { kind: 'REPEAT', isEscalation: false },
    ]);
  });

  it('that was acknowledged as a warning gives way to a new one when the danger is critical', () => {
    const known = alarm({ acknowledgedAt: now });
    expect(latchAlarms([finding('CRITICAL')], [known])).toMatchObject([{ kind: 'RAISE', replaces: known }]);
    expect(kindsOf('WARN', [known])).toEqual(['REPEAT']);
  });
});
