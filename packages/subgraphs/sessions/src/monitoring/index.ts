export { judgeRows } from './judge-rows.js';
export { type MonitoringSchedule, defaultSchedule, dueRows } from './monitoring-schedule.js';
