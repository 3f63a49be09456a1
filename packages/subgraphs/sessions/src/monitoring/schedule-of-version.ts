import type { MonitoringPayload } from '@surcease/schema-events';
import { type MonitoringSchedule, defaultSchedule } from './monitoring-schedule.js';

/** For so long after the start and after an increase the rate counts as being titrated; a network default. */
const TITRATION_MINUTES = 15;

/**
 * The schedule that a protocol version asks for; the network’s own where there is none, or where an interval is no
 * interval. What a version says nothing of, such as CADSS-6 at 40 minutes, is the network’s everywhere.
 */
export function scheduleOfVersion(monitoring: MonitoringPayload | null): MonitoringSchedule {
  if (monitoring === null) return defaultSchedule;
  const {
    vitalSignsEveryMinutesInTitration: inTitration,
    vitalSignsEveryMinutesAtSteadyRate: everyMinutes,
    vitalSignsEveryMinutesInRecovery: recoveryEveryMinutes,
    painEveryMinutes,
    graceMinutes,
  } = monitoring;
  if (Math.min(inTitration, everyMinutes, recoveryEveryMinutes, painEveryMinutes) < 1) return defaultSchedule;
  const times = Math.max(1, Math.floor(TITRATION_MINUTES / inTitration));
  return {
    ...defaultSchedule,
    afterChangeMinutes: Array.from({ length: times }, (_, index) => (index + 1) * inTitration),
    everyMinutes,
    recoveryEveryMinutes,
    painEveryMinutes,
    graceMinutes,
  };
}
