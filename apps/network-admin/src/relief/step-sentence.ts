import { formatCount, formatInterval, formatRate } from '../format/number.js';
import type { ReliefStep } from './relief-layout.js';

/** One step of the curve in a breath. */
export const stepSentence = (step: ReliefStep): string =>
  `Day ${formatCount(step.days)}: relief holds in ${formatRate(step.survival, 0)} (95 % interval ${formatInterval(step, 0)}), ${formatCount(step.atRisk)} at risk.`;
