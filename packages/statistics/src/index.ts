export { additiveTau2, type AdditiveInput } from './additive-tau2.js';
export { anhojRuns, type AnhojRuns } from './anhoj-runs.js';
export { benjaminiHochberg, type FalseDiscovery } from './benjamini-hochberg.js';
export { betaBinomialShrinkage, type BetaBinomialShrinkage } from './beta-binomial-shrinkage.js';
export { binomialLimits, type BinomialLimitInput, type BinomialLimitMethod } from './binomial-limits.js';
export type { ControlChart } from './control-chart.type.js';
export { cusumFalseAlarmLength, type CusumFalseAlarmInput } from './cusum-false-alarm-length.js';
export { differenceInterval, type Estimate } from './difference-interval.js';
export type { Factor } from './factor-design.js';
export { fitLinearFactors } from './fit-linear-factors.js';
export { fitLogisticFactors, type FactorsFit, type LogisticFactorsInput } from './fit-logistic-factors.js';
export { fitLinear, type LinearFit, type LinearInput } from './fit-linear.js';
export { fitLogistic, type LogisticFit, type LogisticInput } from './fit-logistic.js';
export { followUpBounds, type FollowUpBounds } from './follow-up-bounds.js';
export { funnelBand, type FunnelBand } from './funnel-band.js';
export {
  indirectStandardisation,
  standardiseTotals,
  type StandardisationInput,
  type StandardisedGroup,
} from './indirect-standardisation.js';
export { kaplanMeier, type KaplanMeier, type KaplanMeierInput, type KaplanMeierStep } from './kaplan-meier.js';
export type { Limits } from './limits.type.js';
export { normalShrinkage, type NormalShrinkageInput, type Shrunken } from './normal-shrinkage.js';
export { overdispersion, type Overdispersion } from './overdispersion.js';
export { pChart } from './p-chart.js';
export { pPrimeChart } from './p-prime-chart.js';
export { poissonRateInterval } from './poisson-rate-interval.js';
export { poissonRatioLimits } from './poisson-ratio-limits.js';
export { rankIntervals, type RankInterval, type RankIntervalsInput } from './rank-intervals.js';
export { riskAdjustedCusum, type Cusum, type CusumInput } from './risk-adjusted-cusum.js';
export { transformProportion } from './transform-proportion.js';
export { ratioLimits, transformRatio, type RatioScale, type TransformedRatio } from './transform-ratio.js';
export { twoSidedP } from './two-sided-p.js';
export { uChart, type UChartInput } from './u-chart.js';
export { wilsonInterval } from './wilson-interval.js';
export { xmr } from './xmr.js';
