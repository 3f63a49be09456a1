import { BadInputError } from '@surcease/kernel';
import { plannedDoseMicrograms, plannedRateMicrogramsPerHour } from '../dose/dose-arithmetic.js';
import { type DoseLimit, type DoseQuantities, exceededLimits, isHard, sentenceOf } from '../dose/dose-limit.js';
import { type WeightBasis, dosingWeightGrams } from '../dose/dosing-weight.js';
import { GuardRefusedError } from '../session/guard-refused.js';

/** What a plan says, all of it: nothing is left to be filled in later. */
export interface PlanContent {
  indication: string;
  doseBasis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
  rateMicrogramsPerKgPerHour: number | null;
  rateMicrogramsPerHour: number | null;
  durationMinutes: number;
  loadingMicrograms: number;
  maximumRateMicrogramsPerHour: number | null;
  maximumSessionMicrograms: number;
  weightGrams: number;
  weightMeasuredOn: string;
  weightBasis: WeightBasis;
  heightMillimetres: number | null;
  sex: 'FEMALE' | 'MALE' | null;
  titration: { afterMinutes: number; rateMicrogramsPerHour: number }[];
  premedication: string[];
  seriesSize: number;
  frequencyDays: number;
  boostersPer365Days: number;
}

/** A soft limit that is passed, with the reason that was given. */
export type AcceptedLimit = DoseLimit & { reason: string };

/** The values of the first that are given, over those of the second. */
export function merged(
  given: Readonly<{ [Key in keyof PlanContent]?: PlanContent[Key] | null | undefined }>,
  base: PlanContent,
): PlanContent {
  const said = Object.entries(given).filter(([key, value]) => value != null && key in base);
  const content: PlanContent = { ...base, ...(Object.fromEntries(said) as Partial<PlanContent>) };
  // The rate of the other basis does not count.
  return content.doseBasis === 'MG_PER_H'
    ? { ...content, rateMicrogramsPerKgPerHour: null }
    : { ...content, rateMicrogramsPerHour: null };
}

const GRAMS_PER_KILOGRAM = 1_000;

/** Rate and dose that a plan comes to, by the quantities that are limited. */
export function quantitiesOf(plan: PlanContent): DoseQuantities & { SESSION_MICROGRAMS: number } {
  const grams = dosingWeightGrams(plan);
  const rate = Math.max(
    plannedRateMicrogramsPerHour(plan, grams),
    ...plan.titration.map((step) => step.rateMicrogramsPerHour),
  );
  const session = plannedDoseMicrograms(plan, grams);
  return {
    RATE_MICROGRAMS_PER_HOUR: rate,
    RATE_MICROGRAMS_PER_KG_PER_HOUR: Math.ceil((rate * GRAMS_PER_KILOGRAM) / grams),
    SESSION_MICROGRAMS: session,
    DAY_MICROGRAMS: session,
    SERIES_MICROGRAMS: session * plan.seriesSize,
    DURATION_MINUTES: plan.durationMinutes,
    BOLUS_MICROGRAMS_PER_KG: Math.ceil((plan.loadingMicrograms * GRAMS_PER_KILOGRAM) / grams),
    BOOSTERS_PER_365_DAYS: plan.boostersPer365Days,
  };
}

/**
 * Holds a plan against its limits, and answers with the soft ones that it passes with a reason.
 * @throws GuardRefusedError where it passes a hard limit; BadInputError where a soft one and no reason is given
 */
export function acceptedLimits(
  plan: PlanContent,
  limits: readonly DoseLimit[],
  reason: string | null | undefined,
): AcceptedLimit[] {
  if (plan.doseBasis === 'MG_PER_H' ? !plan.rateMicrogramsPerHour : !plan.rateMicrogramsPerKgPerHour)
    throw new BadInputError('The plan has no rate for its basis.', ['input', 'doseBasis']);
  const quantities = quantitiesOf(plan);
  const own: DoseLimit = {
    quantity: 'SESSION_MICROGRAMS',
    level: 'SITE',
    bound: 'MAXIMUM',
    value: plan.maximumSessionMicrograms,
    source: 'The plan’s own maximum',
  };
  const passed = exceededLimits(quantities, [...limits, own]);
  const hard = passed.filter(isHard);
  if (hard.length > 0)
    throw new GuardRefusedError(hard.map((limit) => ({ code: `LIMIT_${limit.quantity}`, message: sentenceOf(limit) })));
  if (passed.length > 0 && !reason?.trim())
    throw new BadInputError(`${passed.map(sentenceOf).join(' ')} Say why it is passed.`, ['input', 'softLimitReason']);
  return passed.map((limit) => ({ ...limit, reason: reason?.trim() ?? '' }));
}
