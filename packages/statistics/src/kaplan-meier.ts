import { requireBinary } from './require-binary.js';
import { requireFinite } from './require-finite.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';

export interface KaplanMeierInput {
  /** Time until the event or until the last report, at least 0. */
  time: readonly number[];
  /** 1 where the event came, 0 where the patient was censored. */
  event: readonly number[];
}

/** One distinct time, as in R's survfit: those censored at a time were still at risk at it. */
export interface KaplanMeierStep {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  survival: number;
}

export interface KaplanMeier {
  steps: KaplanMeierStep[];
  /** null where the curve stays above one half. */
  median: number | null;
}

/** Survival is a running product, so one half may be missed by a bit; the tolerance is that of R's survfit. */
const tolerance = Math.sqrt(Number.EPSILON);

/** The time at which survival falls below one half; where it rests on one half, the middle of that rest, as R has it. */
function medianOf(steps: readonly KaplanMeierStep[]): number | null {
  const reached = steps.find((step) => step.survival < 0.5 + tolerance);
  if (!reached) return null;
  if (reached.survival < 0.5 - tolerance) return reached.time;
  const next = steps.find((step) => step.survival < reached.survival - tolerance);
  return next ? (reached.time + next.time) / 2 : reached.time;
}

/** Product-limit estimate of survival (Kaplan & Meier 1958, JASA 53:457–481). */
export function kaplanMeier({ time, event }: KaplanMeierInput): KaplanMeier {
  requireSeries('time', time, (name, value) => requireFinite(name, value, 0));
  requireSeries('event', event, requireBinary);
  requireSameLength('event', event, time);
  const counts = new Map<number, { events: number; censored: number }>();
  time.forEach((moment, index) => {
    const count = counts.get(moment) ?? { events: 0, censored: 0 };
    if (event[index] === 1) count.events += 1;
    else count.censored += 1;
    counts.set(moment, count);
  });
  let atRisk = time.length;
  let survival = 1;
  const steps = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([moment, count]) => {
      survival *= (atRisk - count.events) / atRisk;
      const step = { time: moment, atRisk, ...count, survival };
      atRisk -= count.events + count.censored;
      return step;
    });
  return { steps, median: medianOf(steps) };
}
