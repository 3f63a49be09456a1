import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { ReliefDurationQuery } from './relief.generated.js';

export type Relief = NonNullable<ReliefDurationQuery['reliefDuration']>;
export type ReliefStep = Relief['steps'][number];

const start: ReliefStep = { days: 0, atRisk: 0, events: null, censored: null, survival: 1, lower: 1, upper: 1 };

/** Whose relief is still known to hold at a time: what the next step starts from. */
export function atRiskAt(steps: readonly ReliefStep[], days: number): number | null {
  return steps.find((step) => step.days >= days)?.atRisk ?? null;
}

/** Where a survival curve, its uncertainty and its median go, in CSS pixels. */
export function layoutRelief(relief: Relief, { width, height }: { width: number; height: number }) {
  const isNarrow = width < 480;
  const plot = { left: 44, right: width - 14, top: 14, bottom: height - 66 };
  const last = Math.max(28, ...relief.steps.map(({ days }) => days));
  const x = scaleLinear([0, last], [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const curve = relief.steps[0]?.days === 0 ? relief.steps : [start, ...relief.steps];
  const tickDays = x.ticks(isNarrow ? 4 : 8);
  return {
    width,
    height,
    plot,
    xTicks: tickDays.map((days) => ({ at: x(days), text: String(days), atRisk: atRiskAt(relief.steps, days) })),
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), text: String(share * 100) })),
    path:
      line<ReliefStep>(
        ({ days }) => x(days),
        ({ survival }) => y(survival),
      ).curve(curveStepAfter)(curve) ?? '',
    band:
      area<ReliefStep>(
        ({ days }) => x(days),
        ({ lower }) => y(lower),
        ({ upper }) => y(upper),
      ).curve(curveStepAfter)(curve) ?? '',
    median: relief.medianDays === null ? null : { x: x(relief.medianDays), y: y(0.5) },
    steps: relief.steps.map((step) => ({ step, id: String(step.days), x: x(step.days), y: y(step.survival) })),
  };
}
