import type { LiveRow } from './live-state.js';

export interface LiveClinic {
  id: string;
  name: string;
  slug: string | null;
  rows: LiveRow[];
}

/** The states in which the patient is in the clinic. */
export const runningStates = [
  'CHECKED_IN',
  'PRE_CHECK',
  'READY',
  'INFUSING',
  'PAUSED',
  'RECOVERY',
  'DISCHARGE_READY',
] as const;
const running = new Set<string>(runningStates);
const waiting = new Set<string>(['SCHEDULED', 'CONFIRMED']);

export const isRunningState = (state: string): boolean => running.has(state);

/** The patient is in the clinic. */
export const isRunning = ({ row }: LiveRow): boolean => isRunningState(row.state);

/** Where a session stands in its day. */
export const stageOf = (one: LiveRow): 'RUNNING' | 'WAITING' | 'DONE' =>
  isRunning(one) ? 'RUNNING' : waiting.has(one.row.state) ? 'WAITING' : 'DONE';

const urgency = { CRITICAL: 0, WARN: 1 };
const urgencyOf = ({ row }: LiveRow): number => (row.severity ? urgency[row.severity] : 2);

/** Gravest first, then the alarm that waits longest, then the appointment: rows move only when their severity does. */
export const byUrgency = (a: LiveRow, b: LiveRow): number =>
  urgencyOf(a) - urgencyOf(b) ||
  (a.row.openAlarms[0]?.raisedAt ?? '').localeCompare(b.row.openAlarms[0]?.raisedAt ?? '') ||
  byAppointment(a, b);

const byAppointment = (a: LiveRow, b: LiveRow): number =>
  a.row.scheduledAt.localeCompare(b.row.scheduledAt) || a.row.sessionId.localeCompare(b.row.sessionId);

/** Sessions by clinic, in an order that changes only when a session comes or goes: no row jumps away under the cursor. */
export function groupByClinic(rows: Iterable<LiveRow>): LiveClinic[] {
  const clinics = new Map<string, LiveClinic>();
  for (const row of rows) {
    const { clinic } = row.names;
    const id = row.row.clinicId;
    const group = clinics.get(id) ?? {
      id,
      name: clinic?.name ?? 'Clinic not available',
      slug: clinic?.slug ?? null,
      rows: [],
    };
    group.rows.push(row);
    clinics.set(id, group);
  }
  for (const group of clinics.values()) group.rows.sort(byAppointment);
  return [...clinics.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
