import { isoInstant, MINUTE_MS } from './calendar.js';
import type { Course } from './draw-course.js';
import { generatedId } from './generated-id.js';
import type { PlannedSession } from './plan-sessions.js';
import type { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';
import { lastStep, RECOVERY_MINUTES, START_DELAY_MINUTES } from './session-progress.js';

interface TransitionInputs {
  course: Course;
  planned: PlannedSession;
  sessionId: string;
  endedMs: number | null;
  nowMs: number;
}

const reasons: Readonly<Record<string, readonly string[]>> = {
  CANCELLED: ['Patient cancelled', 'Transport fell through', 'Authorisation still pending'],
  DEFERRED: ['BLOOD_PRESSURE', 'NOT_FASTED', 'NO_ESCORT'],
  RECOVERY: ['COMPLETED_AS_PLANNED'],
  TRANSFERRED: ['Transferred to the emergency department'],
};

/** The usual way, with the minutes from the appointment, or from the stop, at which each step is taken. */
const usualWay = ['CONFIRMED', 'CHECKED_IN', 'PRE_CHECK', 'READY', 'INFUSING', 'RECOVERY', 'DISCHARGE_READY'] as const;
const minutesOfStep = { CHECKED_IN: 0, PRE_CHECK: 12, READY: 24, INFUSING: START_DELAY_MINUTES } as const;
/** Patients confirm between one and a half and three days before (assumed). */
const CONFIRMED_MINUTES_BEFORE = [-72 * 60, -36 * 60] as const;

/** All transitions of a session in their order; none where it has only been scheduled. */
export function transitionRows(
  inputs: TransitionInputs,
  random: RandomStream,
  earlier: RandomStream,
): Row<'sessions.transitions'>[] {
  const last = lastTransitionRow(inputs, random);
  if (last === null) return [];
  const { course, planned, sessionId, endedMs } = inputs;
  let latestMs = Date.parse(last.at);
  const before = usualWay.filter((state) => lastStep[state].seq < last.seq).toReversed();
  const rows = before.map((state): Row<'sessions.transitions'> => {
    latestMs = Math.min(latestMs, stepMs(state, planned, endedMs, earlier));
    return {
      id: generatedId('trn', latestMs, earlier),
      session_id: sessionId,
      clinic_id: course.site.clinic.id,
      seq: lastStep[state].seq,
      transition: lastStep[state].transition,
      from_state: lastStep[state].from,
      to_state: state,
      at: isoInstant(latestMs),
      actor_id: earlier.pick(course.site.nurseIds),
      reason: state === 'RECOVERY' ? stopReasonOf(planned, earlier) : null,
    };
  });
  return [...rows.toReversed(), last];
}

function stepMs(
  state: (typeof usualWay)[number],
  { scheduledMs, infusionMinutes }: PlannedSession,
  endedMs: number | null,
  random: RandomStream,
): number {
  if (state === 'CONFIRMED') return scheduledMs + random.integer(...CONFIRMED_MINUTES_BEFORE) * MINUTE_MS;
  const stoppedMs = endedMs ?? scheduledMs + (START_DELAY_MINUTES + infusionMinutes) * MINUTE_MS;
  if (state === 'RECOVERY') return stoppedMs;
  if (state === 'DISCHARGE_READY') return stoppedMs + RECOVERY_MINUTES * MINUTE_MS;
  return scheduledMs + minutesOfStep[state] * MINUTE_MS;
}

/** How often a session that was stopped early is stopped for each reason (assumed). */
const earlyStops = [
  ['ADVERSE_EVENT', 0.6],
  ['PATIENT_REQUEST', 0.3],
  ['EQUIPMENT', 0.1],
] as const;

const stopReasonOf = ({ stoppedEarly }: PlannedSession, random: RandomStream): string =>
  stoppedEarly ? random.weighted(earlyStops) : 'COMPLETED_AS_PLANNED';

/** The transition that led into the session's state, or null where it has only been scheduled. */
function lastTransitionRow(inputs: TransitionInputs, random: RandomStream): Row<'sessions.transitions'> | null {
  const { course, planned, sessionId, endedMs, nowMs } = inputs;
  if (planned.state === 'SCHEDULED') return null;
  const step = lastStep[planned.state];
  const minutes = minutesAfterAppointment(planned, random);
  const fromStop = planned.state === 'COMPLETED' || planned.state === 'DISCHARGE_READY';
  const base = fromStop && endedMs !== null ? endedMs : planned.scheduledMs;
  const atMs = Math.min(base + minutes * MINUTE_MS, nowMs);
  const reason = reasons[planned.state];
  return {
    id: generatedId('trn', atMs, random),
    session_id: sessionId,
    clinic_id: course.site.clinic.id,
    seq: step.seq,
    transition: step.transition,
    from_state: step.from,
    to_state: planned.state,
    at: isoInstant(atMs),
    actor_id: random.pick(course.site.nurseIds),
    reason: reason === undefined ? null : random.pick(reason),
  };
}

function minutesAfterAppointment(planned: PlannedSession, random: RandomStream): number {
  const stop = START_DELAY_MINUTES + planned.infusionMinutes;
  switch (planned.state) {
    case 'CONFIRMED':
      return -60 * random.integer(37, 70);
    case 'CANCELLED':
      return -60 * random.integer(1, 70);
    case 'NO_SHOW':
      return random.integer(31, 60);
    case 'DEFERRED':
      return random.integer(14, 28);
    case 'PRE_CHECK':
      return 12;
    case 'READY':
      return 24;
    case 'INFUSING':
      return START_DELAY_MINUTES;
    case 'RECOVERY':
    case 'TRANSFERRED':
      return stop;
    case 'DISCHARGE_READY':
      return RECOVERY_MINUTES;
    case 'COMPLETED':
      return RECOVERY_MINUTES + 20;
    default:
      return 0;
  }
}
