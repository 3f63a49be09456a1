import { expit, logit } from './response-model.js';
import type { FollowUpWindow } from './vocabulary.js';

interface WindowRule {
  /** Days after the end of the series in which an answer counts, both included. */
  first: number;
  last: number;
  target: number;
  /** Share answered. Week 1 to month 12 fall as in OKAPI, where 93 of 240 (39 %) were left at a year. */
  completeness: number;
}

export const followUpWindows: Readonly<Record<Exclude<FollowUpWindow, 'T0'>, WindowRule>> = {
  END: { first: 0, last: 3, target: 1, completeness: 0.96 },
  W1: { first: 5, last: 10, target: 7, completeness: 0.88 },
  W4: { first: 21, last: 42, target: 28, completeness: 0.72 },
  W12: { first: 70, last: 112, target: 84, completeness: 0.6 },
  M6: { first: 150, last: 210, target: 180, completeness: 0.48 },
  M12: { first: 330, last: 400, target: 365, completeness: 0.39 },
};

/** Whether the last day of a window has passed on the given day. */
export function windowIsClosed(window: Exclude<FollowUpWindow, 'T0'>, seriesEndDay: number, today: number): boolean {
  return seriesEndDay + followUpWindows[window].last < today;
}

/** Of those without relief there are more, and they answer less: this brings the network back to its completeness, on the logit. */
const NETWORK_CORRECTION = 0.24;

/**
 * The probability that a window is answered: those who feel better answer more often (assumed), which makes the observed
 * rate look better than the true one. `week4Completeness` moves all windows of a clinic by as much as it moves week 4.
 */
export function answerProbability(
  window: Exclude<FollowUpWindow, 'T0'>,
  responds: boolean,
  week4Completeness?: number,
): number {
  const shift =
    week4Completeness === undefined
      ? NETWORK_CORRECTION
      : logit(week4Completeness) - logit(followUpWindows.W4.completeness);
  return expit(logit(followUpWindows[window].completeness) + shift + (responds ? 0.45 : -0.35));
}
