import { type MonitoringState, judgeRows } from './judge-rows.js';
import { dueRows } from './monitoring-schedule.js';
import type { MonitoringFacts } from './monitoring.repository.js';

/** How the monitoring of a session stands at an instant. */
export function monitoringOf(facts: MonitoringFacts, now: Date): MonitoringState {
  return judgeRows(dueRows(facts, now), facts.measuredAt, now);
}
