import { type DueRow, type MonitoringSchedule, defaultSchedule } from './monitoring-schedule.js';

export const monitoringStatuses = ['ON_TIME', 'LATE', 'MISSED', 'DUE', 'OVERDUE', 'UPCOMING'] as const;
export type MonitoringStatus = (typeof monitoringStatuses)[number];

/** A row of the schedule with the reading that served it. */
export interface JudgedRow extends DueRow {
  doneAt: Date | null;
  status: MonitoringStatus;
}

/** How monitoring of a session stands. */
export interface MonitoringState {
  rows: JudgedRow[];
  /** The earliest row that waits for a reading; null where none does. */
  nextDueAt: Date | null;
  /** Since when that row is overdue. */
  overdueSince: Date | null;
  /** Rows served on time among those whose time is over; null while there are none. */
  onTime: number;
  due: number;
  adherence: number | null;
}

/** A reading this long before a row is due already serves it, unless it served the row before. */
const EARLY_MS = 2.5 * 60_000;
/** A baseline is as old as the vital signs may be at the start: 15 minutes. */
const BASELINE_EARLY_MS = 15 * 60_000;

/**
 * Gives each reading, in time, to the latest row it can serve, and says of each row where it stands. Pure.
 * @param measuredAt the times of the readings, in order
 */
export function judgeRows(
  rows: readonly DueRow[],
  measuredAt: readonly Date[],
  now: Date,
  { graceMinutes }: Pick<MonitoringSchedule, 'graceMinutes'> = defaultSchedule,
): MonitoringState {
  const graceMs = graceMinutes * 60_000;
  const judged = rows.map((row, index) => {
    const opens = row.dueAt.getTime() - (row.reason === 'BASELINE' ? BASELINE_EARLY_MS : EARLY_MS);
    const next = rows[index + 1];
    const closes = next ? next.dueAt.getTime() - EARLY_MS : Infinity;
    const doneAt = measuredAt.find((at) => at.getTime() >= opens && at.getTime() < closes) ?? null;
    return { ...row, doneAt, status: statusOf(row.dueAt.getTime() + graceMs, row, doneAt, { now, closes }) };
  });
  const open = judged.find(({ status }) => status === 'OVERDUE' || status === 'DUE' || status === 'UPCOMING');
  const counted = judged.filter(({ status }) => status !== 'DUE' && status !== 'UPCOMING');
  const onTime = counted.filter(({ status }) => status === 'ON_TIME').length;
  return {
    rows: judged,
    nextDueAt: open?.dueAt ?? null,
    overdueSince: open?.status === 'OVERDUE' ? new Date(open.dueAt.getTime() + graceMs) : null,
    onTime,
    due: counted.length,
    adherence: counted.length === 0 ? null : onTime / counted.length,
  };
}

function statusOf(
  latest: number,
  { dueAt }: DueRow,
  doneAt: Date | null,
  { now, closes }: { now: Date; closes: number },
): MonitoringStatus {
  if (doneAt !== null) return doneAt.getTime() <= latest ? 'ON_TIME' : 'LATE';
  if (now.getTime() >= closes) return 'MISSED';
  if (now.getTime() > latest) return 'OVERDUE';
  return now >= dueAt ? 'DUE' : 'UPCOMING';
}
