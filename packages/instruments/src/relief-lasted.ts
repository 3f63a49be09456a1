import { triState, type TriState } from './tri-state.js';

export type CourseOfTreatment = 'SINGLE_INFUSION' | 'CONSECUTIVE_SERIES';

export interface ReliefDuration {
  course: CourseOfTreatment;
  /** Days from the end of the course to the loss of relief, or to the last report; null if not known. */
  reliefDays: number | null;
  /** True where relief still held at the last report, so that it lasted at least this long. */
  isCensored?: boolean;
}

/** "More than 3 weeks" after a single infusion, "more than 6 weeks" after a series (ASRA/AAPM/ASA 2018). */
const daysToExceed: Readonly<Record<CourseOfTreatment, number>> = { SINGLE_INFUSION: 21, CONSECUTIVE_SERIES: 42 };

/** Whether relief outlasted the days of its course. Relief that still holds, but not yet long enough, is UNKNOWN. */
export function reliefLasted({ course, reliefDays, isCensored = false }: ReliefDuration): TriState {
  if (!Object.hasOwn(daysToExceed, course)) throw new RangeError(`course is unknown: ${String(course)}`);
  if (reliefDays === null) return 'UNKNOWN';
  if (!Number.isFinite(reliefDays) || reliefDays < 0) {
    throw new RangeError(`reliefDays must be at least 0, got ${reliefDays}`);
  }
  const lasted = reliefDays > daysToExceed[course];
  return !lasted && isCensored ? 'UNKNOWN' : triState(lasted);
}
