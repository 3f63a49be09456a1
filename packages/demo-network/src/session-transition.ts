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

/** The transition that led into the session's state, or null where it has only been scheduled. */
export function lastTransitionRow(inputs: TransitionInputs, random: RandomStream): Row<'sessions.transitions'> | null {
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
