import { DAY_MS, dayOf, localInstant, MINUTE_MS, weekdayFrom } from './calendar.js';
import type { Course } from './draw-course.js';
import type { NetworkContext } from './network-context.js';
import { RandomStream } from './random-stream.js';
import { boardAppointment, stateAfter } from './session-progress.js';
import type { SessionState } from './vocabulary.js';

/** An appointment and what became of it. */
export interface PlannedSession {
  day: number;
  scheduledMs: number;
  state: SessionState;
  /** Minutes that the infusion lasts or is to last; fewer than planned where it was stopped early. */
  infusionMinutes: number;
  stoppedEarly: boolean;
  isBooster: boolean;
}

export interface SessionPlan {
  sessions: PlannedSession[];
  /** The day of the first infusion. */
  startedDay: number;
  /** The day of the last session of the series, or null while it goes on. */
  endedDay: number | null;
}

/** No-shows .06 of appointments; the rest assumed. A serious event ends in a transfer, .0008 of sessions. */
const fates = [
  ['NO_SHOW', 0.06],
  ['CANCELLED', 0.03],
  ['DEFERRED', 0.02],
  ['TRANSFERRED', 0.0008],
  ['COMPLETED', 0.8892],
] as const;

export function planSessions(context: NetworkContext, course: Course): SessionPlan {
  const random = new RandomStream(context.seed, 'patient', course.site.index, course.index, 'sessions');
  const { dose } = course.protocol;
  const sessions: PlannedSession[] = [];
  let [day, infused, missedInARow, ongoing, startedDay] = [course.firstDay, 0, 0, false, course.firstDay];
  while (infused < course.seriesSize) {
    const scheduledMs = localInstant(day, 8 * 60 + 30 * random.integer(0, 10), course.site.profile.timeZone);
    const fate = random.weighted(fates);
    const [early, fraction, days] = [random.chance(0.03), 0.2 + 0.6 * random.next(), random.integer(1, 3)];
    const past = scheduledMs + DAY_MS < context.nowMs;
    const missed = past && missedInARow < 2 && (fate === 'NO_SHOW' || fate === 'CANCELLED' || fate === 'DEFERRED');
    const transferred = past && fate === 'TRANSFERRED';
    const stoppedEarly = past && !missed && (early || transferred);
    const infusionMinutes = Math.round(dose.durationMinutes * (stoppedEarly ? fraction : 1));
    const state = past
      ? missed || transferred
        ? fate
        : 'COMPLETED'
      : stateAfter((context.nowMs - scheduledMs) / MINUTE_MS, infusionMinutes, early);
    sessions.push({ day, scheduledMs, state, infusionMinutes, stoppedEarly, isBooster: false });
    if (missed) {
      missedInARow += 1;
      day = weekdayFrom(day + days);
      continue;
    }
    if (infused === 0) startedDay = day;
    infused += 1;
    missedInARow = 0;
    ongoing ||= state !== 'COMPLETED' && state !== 'TRANSFERRED';
    if (transferred) break;
    day = weekdayFrom(day + dose.frequencyDays);
  }
  const endedDay = ongoing ? null : (sessions.at(-1)?.day ?? null);
  if (course.maintenance !== null && endedDay !== null) sessions.push(maintenanceSession(context, course, random));
  return { sessions, startedDay, endedDay };
}

function maintenanceSession(context: NetworkContext, course: Course, random: RandomStream): PlannedSession {
  const infusionMinutes = course.protocol.dose.durationMinutes;
  const { kind, slot } = course.maintenance ?? { kind: 'UPCOMING', slot: 0 };
  const scheduledMs =
    kind === 'TODAY'
      ? boardAppointment(context.nowMs, slot, infusionMinutes)
      : localInstant(
          weekdayFrom(context.today + 1 + (slot % 12)),
          8 * 60 + 30 * random.integer(0, 10),
          course.site.profile.timeZone,
        );
  const state = stateAfter((context.nowMs - scheduledMs) / MINUTE_MS, infusionMinutes, random.chance(0.5));
  return { day: dayOf(scheduledMs), scheduledMs, state, infusionMinutes, stoppedEarly: false, isBooster: true };
}
