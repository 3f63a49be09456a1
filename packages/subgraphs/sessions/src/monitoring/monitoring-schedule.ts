/** How often a patient is looked at; minutes. */
export interface MonitoringSchedule {
  /** After the start and after each increase of the rate. */
  afterChangeMinutes: readonly number[];
  everyMinutes: number;
  recoveryEveryMinutes: number;
  painEveryMinutes: number;
  /** After the start; it is also due at baseline and at the end. */
  dissociationAtMinutes: readonly number[];
  /** A row is overdue this long after it was due; until then it counts as on time. */
  graceMinutes: number;
}

/**
 * The network’s default: start and any increase +5, +10, +15 min, then every 15; pain every 30; CADSS-6 at 40 min;
 * recovery every 15. Published anchors: ASA moderate sedation 2018 (doi 10.1097/ALN.0000000000002043), 5–15 min until
 * fit for discharge; the network’s medical director signs off the rest.
 */
export const defaultSchedule: MonitoringSchedule = {
  afterChangeMinutes: [5, 10, 15],
  everyMinutes: 15,
  recoveryEveryMinutes: 15,
  painEveryMinutes: 30,
  dissociationAtMinutes: [40],
  graceMinutes: 5,
};

const MINUTE_MS = 60_000;
/** Where rows lie closer than this, one reading serves both. */
const MERGED_MS = 2.5 * MINUTE_MS;

/** A reading shortly before a row is due serves it already: then the row after that is the next. */
const ROWS_AHEAD = 2;

/** What has happened in a session, as far as the schedule depends on it. */
export interface MonitoringCourse {
  startedAt: Date | null;
  /** When the rate was raised after the start. */
  increasedAt: readonly Date[];
  /** When the infusion ended and recovery began. */
  stoppedAt: Date | null;
  /** When the patient met the criteria or left. */
  endedAt: Date | null;
}

export type MonitoringReason = 'BASELINE' | 'START' | 'INCREASE' | 'ROUTINE' | 'RECOVERY';

/** A moment at which the patient has to be looked at, and what for beside the vital signs and sedation. */
export interface DueRow {
  dueAt: Date;
  reason: MonitoringReason;
  includesPain: boolean;
  includesDissociation: boolean;
}

/**
 * All rows that are due up to an instant, and the first two after it. Pure.
 * @param until the instant; later rows are not made, since a stop would unmake them
 */
export function dueRows(
  course: MonitoringCourse,
  until: Date,
  schedule: MonitoringSchedule = defaultSchedule,
): DueRow[] {
  const { startedAt, endedAt } = course;
  // A stop after the instant is not known at it.
  const stoppedAt = course.stoppedAt !== null && course.stoppedAt <= until ? course.stoppedAt : null;
  if (startedAt === null) return [];
  const horizon = Math.min(until.getTime(), endedAt?.getTime() ?? Infinity);
  const rows: DueRow[] = [{ dueAt: startedAt, reason: 'BASELINE', includesPain: true, includesDissociation: true }];
  const during = infusionRows(course, Math.min(horizon, stoppedAt?.getTime() ?? Infinity), schedule);
  const last = stoppedAt === null ? Infinity : stoppedAt.getTime() - MERGED_MS;
  rows.push(...during.filter(({ dueAt }) => dueAt.getTime() < last));
  if (stoppedAt !== null) rows.push(...recoveryRows(stoppedAt, horizon, schedule));
  const distinct = rows.filter(({ dueAt }, index) => dueAt.getTime() !== rows[index - 1]?.dueAt.getTime());
  return endedAt === null ? distinct : distinct.filter(({ dueAt }) => dueAt <= endedAt);
}

function infusionRows(
  { startedAt, increasedAt }: MonitoringCourse,
  horizon: number,
  schedule: MonitoringSchedule,
): DueRow[] {
  const start = startedAt?.getTime() ?? 0;
  const changes = [start, ...increasedAt.map((at) => at.getTime()).filter((at) => at > start)].sort((a, b) => a - b);
  const rows: DueRow[] = [];
  const add = (at: number, reason: MonitoringReason) => {
    if (at <= (rows.at(-1)?.dueAt.getTime() ?? -Infinity)) return;
    rows.push(rowAt(at, reason, start, rows.at(-1)?.dueAt.getTime() ?? start, schedule));
  };
  changes.forEach((change, index) => {
    const next = changes[index + 1] ?? Infinity;
    const reason = index === 0 ? 'START' : 'INCREASE';
    let at = change;
    for (const minutes of schedule.afterChangeMinutes) {
      at = change + minutes * MINUTE_MS;
      if (at < next) add(at, reason);
    }
    for (;;) {
      at += schedule.everyMinutes * MINUTE_MS;
      if (at >= next - MERGED_MS) break;
      add(at, 'ROUTINE');
      if (at > horizon + schedule.everyMinutes * MINUTE_MS) break;
    }
  });
  const upcoming = rows.findIndex(({ dueAt }) => dueAt.getTime() > horizon);
  return upcoming < 0 ? rows : rows.slice(0, upcoming + ROWS_AHEAD);
}

function recoveryRows(stoppedAt: Date, horizon: number, { recoveryEveryMinutes }: MonitoringSchedule): DueRow[] {
  const rows: DueRow[] = [{ dueAt: stoppedAt, reason: 'RECOVERY', includesPain: true, includesDissociation: true }];
  for (let at = stoppedAt.getTime(); at <= horizon + recoveryEveryMinutes * MINUTE_MS;) {
    at += recoveryEveryMinutes * MINUTE_MS;
    rows.push({ dueAt: new Date(at), reason: 'RECOVERY', includesPain: false, includesDissociation: false });
  }
  return rows;
}

/** A row with the scales whose mark lies in the span since the row before. */
function rowAt(
  at: number,
  reason: MonitoringReason,
  start: number,
  before: number,
  { painEveryMinutes, dissociationAtMinutes }: MonitoringSchedule,
): DueRow {
  const minutes = (instant: number) => (instant - start) / MINUTE_MS;
  const [from, to] = [minutes(before), minutes(at)];
  return {
    dueAt: new Date(at),
    reason,
    includesPain: Math.floor(to / painEveryMinutes) > Math.floor(from / painEveryMinutes),
    includesDissociation: dissociationAtMinutes.some((mark) => mark > from && mark <= to),
  };
}
