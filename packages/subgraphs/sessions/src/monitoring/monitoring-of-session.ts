import type { SessionFacts } from '../session/session-facts.js';
import { type MonitoringState, judgeRows } from './judge-rows.js';
import { type MonitoringCourse, dueRows } from './monitoring-schedule.js';
import type { MonitoringFacts } from './monitoring.repository.js';
import { scheduleOfVersion } from './schedule-of-version.js';

/** How the monitoring of a session stands at an instant. */
export function monitoringOf(facts: MonitoringFacts, now: Date): MonitoringState {
  const schedule = scheduleOfVersion(facts.monitoring);
  return judgeRows(dueRows(facts, now, schedule), facts.measuredAt, now, schedule);
}

/** The course of a session from all that is known of it. A resumed infusion is no increase. */
export function courseOf(
  { startedAt, endedAt, segments }: Pick<SessionFacts, 'startedAt' | 'endedAt' | 'segments'>,
  criteriaMetAt: Date | null,
): MonitoringCourse {
  const running = segments.filter(({ rateMicrogramsPerHour }) => rateMicrogramsPerHour > 0);
  const rises = running.filter((one, index) => {
    const before = running[index - 1];
    return before !== undefined && one.rateMicrogramsPerHour > before.rateMicrogramsPerHour;
  });
  return {
    startedAt,
    increasedAt: rises.map((segment) => segment.startedAt),
    stoppedAt: endedAt,
    endedAt: criteriaMetAt,
  };
}
