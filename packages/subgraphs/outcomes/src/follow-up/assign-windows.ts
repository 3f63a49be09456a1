import { type FollowUpWindow, followUpWindows } from '../assessment/follow-up-window.js';
import { type CalendarDay, dayNumber } from './calendar-day.js';
import { windowRules } from './window-rules.js';

/** First and last day of an episode's series, null while not known. */
export interface Series {
  startedOn: CalendarDay | null;
  endedOn: CalendarDay | null;
}

/** An assessment that may serve a window: when it was answered, and what day that was at the clinic. */
export interface Candidate {
  id: string;
  day: CalendarDay;
  at: Date;
}

/**
 * Which assessment serves which window: of those within it the nearest to its target, the later of two equally near,
 * and none for two windows. Only the baseline takes the earlier of two on one day: the later may follow the infusion.
 */
export function assignWindows(series: Series, candidates: readonly Candidate[]): Map<FollowUpWindow, string> {
  const assigned = new Map<FollowUpWindow, string>();
  const free = new Set(candidates);
  for (const window of followUpWindows) {
    const { anchor, first, last, target } = windowRules[window];
    const from = anchor === 'START' ? series.startedOn : series.endedOn;
    if (from === null) continue;
    const offsetOf = ({ day }: Candidate) => dayNumber(day) - dayNumber(from);
    const sameDay = window === 'T0' ? -1 : 1;
    let best: Candidate | undefined;
    for (const candidate of free) {
      const offset = offsetOf(candidate);
      if (offset < first || offset > last) continue;
      if (best === undefined || isBetter(candidate, best)) best = candidate;
    }
    if (best === undefined) continue;
    assigned.set(window, best.id);
    free.delete(best);

    function isBetter(one: Candidate, other: Candidate): boolean {
      const nearer = Math.abs(offsetOf(other) - target) - Math.abs(offsetOf(one) - target);
      if (nearer !== 0) return nearer > 0;
      if (one.day !== other.day) return one.day > other.day;
      const later = one.at.getTime() - other.at.getTime();
      return later === 0 ? one.id > other.id : later * sameDay > 0;
    }
  }
  return assigned;
}
