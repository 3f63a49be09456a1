import type { AlarmRule, AlarmSeverity } from './alarm-rules.js';
import { definitionOf } from './alarm-rules.js';
import type { Finding } from './find-breaches.js';

/** What of an alarm that is not over the next reading needs to know. */
export interface LiveAlarm {
  rule: AlarmRule;
  severity: AlarmSeverity;
  worstValue: number;
  occurrences: number;
  acknowledgedAt?: Date | null | undefined;
  clearedAt?: Date | null | undefined;
}

/** What a reading does to the alarms of its session. */
export type AlarmStep<Alarm extends LiveAlarm> =
  | { kind: 'RAISE'; finding: BreachedFinding; replaces: Alarm | null }
  | { kind: 'REPEAT'; finding: BreachedFinding; alarm: Alarm; isEscalation: boolean }
  | { kind: 'CLEAR'; alarm: Alarm };

export interface BreachedFinding extends Finding {
  severity: AlarmSeverity;
}

const isBreached = (finding: Finding): finding is BreachedFinding => finding.severity !== null;

/**
 * An alarm is latched: readings update it and mark the danger as over, but only an acknowledgement by a person takes it
 * off the board. Once acknowledged it stands for the same danger until that is over; only if the danger becomes
 * critical does a new alarm take its place. Pure.
 * @param live alarms of the session that are not both acknowledged and over, at most one of a rule
 */
export function latchAlarms<Alarm extends LiveAlarm>(
  findings: readonly Finding[],
  live: readonly Alarm[],
): AlarmStep<Alarm>[] {
  return findings.flatMap((finding): AlarmStep<Alarm>[] => {
    const alarm = live.find(({ rule }) => rule === finding.rule) ?? null;
    if (!isBreached(finding)) return alarm && !alarm.clearedAt ? [{ kind: 'CLEAR', alarm }] : [];
    if (alarm === null) return [{ kind: 'RAISE', finding, replaces: null }];
    const isEscalation = finding.severity === 'CRITICAL' && alarm.severity === 'WARN';
    if (isEscalation && alarm.acknowledgedAt) return [{ kind: 'RAISE', finding, replaces: alarm }];
    return [{ kind: 'REPEAT', finding, alarm, isEscalation }];
  });
}

/** The value further from safety. */
export function worseOf(rule: AlarmRule, one: number, other: number): number {
  return definitionOf(rule).side === 'LOW' ? Math.min(one, other) : Math.max(one, other);
}
