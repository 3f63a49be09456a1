import { MINUTE_MS } from './calendar.js';
import type { SessionState, SessionTransition } from './vocabulary.js';

/** Minutes from the appointment to the start of the infusion: check-in, pre-checks, verification by two people. */
export const START_DELAY_MINUTES = 30;
/** Minutes from the end of the infusion to meeting the discharge criteria, at least 30. */
export const RECOVERY_MINUTES = 40;

/** The state of an undisturbed session at an instant, by the minutes since its appointment. */
export function stateAfter(minutes: number, infusionMinutes: number, confirmedEarly: boolean): SessionState {
  if (minutes < -180) return confirmedEarly && minutes > -36 * 60 ? 'CONFIRMED' : 'SCHEDULED';
  const sinceStop = minutes - START_DELAY_MINUTES - infusionMinutes;
  if (minutes < 0) return 'CONFIRMED';
  if (minutes < 12) return 'CHECKED_IN';
  if (minutes < 24) return 'PRE_CHECK';
  if (minutes < START_DELAY_MINUTES) return 'READY';
  if (sinceStop < 0) return 'INFUSING';
  if (sinceStop < RECOVERY_MINUTES) return 'RECOVERY';
  return sinceStop < RECOVERY_MINUTES + 20 ? 'DISCHARGE_READY' : 'COMPLETED';
}

/** How the sessions of today are spread over the states, by minutes since the appointment; d is the infusion's length. */
const boardMinutes: readonly ((d: number) => number)[] = [
  () => 60,
  () => 5,
  () => -60,
  (d) => d + 45,
  (d) => 30 + 0.6 * d,
  () => -240,
  (d) => 25 + 0.85 * d,
  (d) => d + 200,
  () => 18,
  () => -120,
  (d) => d + 76,
  (d) => 30 + 0.3 * d,
  () => -300,
  (d) => d + 50,
  () => 25,
];

/** The appointment, on a five-minute mark, of one of today's sessions. */
export function boardAppointment(nowMs: number, slot: number, infusionMinutes: number): number {
  const minutes = boardMinutes[slot % boardMinutes.length]?.(infusionMinutes) ?? 0;
  const mark = 5 * MINUTE_MS;
  return Math.floor((nowMs - minutes * MINUTE_MS) / mark) * mark;
}

interface Step {
  transition: SessionTransition;
  from: SessionState;
  /** How many transitions a session has behind it that took the usual way here. */
  seq: number;
}

/** The transition that last led into each state. A session that has only been scheduled has none. */
export const lastStep: Readonly<Record<Exclude<SessionState, 'SCHEDULED'>, Step>> = {
  CONFIRMED: { transition: 'CONFIRM', from: 'SCHEDULED', seq: 1 },
  CHECKED_IN: { transition: 'CHECK_IN', from: 'CONFIRMED', seq: 2 },
  PRE_CHECK: { transition: 'BEGIN_PRE_CHECK', from: 'CHECKED_IN', seq: 3 },
  READY: { transition: 'PASS_PRE_CHECK', from: 'PRE_CHECK', seq: 4 },
  INFUSING: { transition: 'START_INFUSION', from: 'READY', seq: 5 },
  RECOVERY: { transition: 'STOP', from: 'INFUSING', seq: 6 },
  DISCHARGE_READY: { transition: 'MEET_CRITERIA', from: 'RECOVERY', seq: 7 },
  COMPLETED: { transition: 'DISCHARGE', from: 'DISCHARGE_READY', seq: 8 },
  TRANSFERRED: { transition: 'TRANSFER', from: 'INFUSING', seq: 6 },
  DEFERRED: { transition: 'DEFER', from: 'PRE_CHECK', seq: 4 },
  NO_SHOW: { transition: 'MARK_NO_SHOW', from: 'CONFIRMED', seq: 2 },
  CANCELLED: { transition: 'CANCEL', from: 'CONFIRMED', seq: 2 },
};
