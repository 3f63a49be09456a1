import { kaplanMeier } from '@surcease/statistics';
import { minimumCell } from '../comparison/suppression.js';
import type { ReliefRow } from './relief.repository.js';

export interface CurveStep {
  days: number;
  atRisk: number;
  events: number | null;
  censored: number | null;
  survival: number;
  lower: number;
  upper: number;
}

export interface ReliefCurve {
  steps: CurveStep[];
  medianDays: number | null;
  medianLowerDays: number | null;
  medianUpperDays: number | null;
}

const Z95 = 1.959964;

/**
 * The Kaplan–Meier curve with Greenwood’s error on the log–log scale (Kalbfleisch & Prentice 1980), in steps that each
 * hold as many losses as may be shown: finer ones would tell of people one by one.
 */
export function reliefCurve(rows: readonly Pick<ReliefRow, 'days' | 'isLost'>[]): ReliefCurve {
  const { steps, median } = kaplanMeier({
    time: rows.map(({ days }) => days),
    event: rows.map(({ isLost }) => Number(isLost)),
  });
  let greenwood = 0;
  const exact = steps.map((step) => {
    const rest = step.atRisk - step.events;
    greenwood += rest === 0 ? 0 : step.events / (step.atRisk * rest);
    return { ...step, ...intervalOf(step.survival, greenwood) };
  });
  const crossing = (of: (step: (typeof exact)[number]) => number) => exact.find((step) => of(step) < 0.5)?.time ?? null;
  return {
    steps: inLargerSteps(exact),
    medianDays: median,
    medianLowerDays: crossing(({ lower }) => lower),
    medianUpperDays: crossing(({ upper }) => upper),
  };
}

function intervalOf(survival: number, greenwood: number): { lower: number; upper: number } {
  if (survival <= 0 || survival >= 1) return { lower: survival, upper: survival };
  const reach = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { lower: survival ** Math.exp(reach), upper: survival ** Math.exp(-reach) };
}

type Exact = {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  survival: number;
  lower: number;
  upper: number;
};

/** Joins steps until each holds enough losses; what is left at the end stays open. */
function inLargerSteps(exact: readonly Exact[]): CurveStep[] {
  const joined: CurveStep[] = [];
  let [events, censored, atRisk] = [0, 0, exact[0]?.atRisk ?? 0];
  for (const step of exact) {
    events += step.events;
    censored += step.censored;
    if (events < minimumCell) continue;
    const { time: days, survival, lower, upper } = step;
    joined.push({
      days,
      atRisk,
      events,
      censored: censored > 0 && censored < minimumCell ? null : censored,
      survival,
      lower,
      upper,
    });
    [events, censored, atRisk] = [0, 0, step.atRisk - step.events - step.censored];
  }
  return joined;
}
