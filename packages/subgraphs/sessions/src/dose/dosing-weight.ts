import { BadInputError } from '@surcease/kernel';

export const weightBases = ['ACTUAL', 'IDEAL', 'ADJUSTED'] as const;
export type WeightBasis = (typeof weightBases)[number];

export interface BodyMeasures {
  weightGrams: number;
  weightBasis: WeightBasis;
  heightMillimetres: number | null;
  sex: 'FEMALE' | 'MALE' | null;
}

const MILLIMETRES_PER_INCH = 25.4;

/**
 * Ideal body weight in grams: men 50 kg, women 45.5 kg, and 2.3 kg for each inch over 60 (Devine BJ, Drug Intell Clin
 * Pharm 1974;8:650–655). The formula says nothing of shorter people: at 60 inches and below it gives its base.
 */
export function idealWeightGrams(sex: 'FEMALE' | 'MALE', heightMillimetres: number): number {
  const inchesOver60 = Math.max(0, heightMillimetres / MILLIMETRES_PER_INCH - 60);
  return Math.round((sex === 'MALE' ? 50_000 : 45_500) + 2_300 * inchesOver60);
}

/** Share of the weight over ideal that counts (Bauer LA et al., Eur J Clin Pharmacol 1983;24:643–647). */
const ADJUSTMENT = 0.4;

/**
 * The weight that a dose is reckoned by, in grams. Neither ideal nor adjusted weight is ever above the actual one.
 * @throws BadInputError where the basis asks for height and sex that are not there
 */
export function dosingWeightGrams({ weightGrams, weightBasis, heightMillimetres, sex }: BodyMeasures): number {
  if (weightBasis === 'ACTUAL') return weightGrams;
  if (heightMillimetres === null || sex === null)
    throw new BadInputError(`The ${weightBasis.toLowerCase()} weight needs height and sex.`, ['input', 'weightBasis']);
  const ideal = Math.min(weightGrams, idealWeightGrams(sex, heightMillimetres));
  return weightBasis === 'IDEAL' ? ideal : Math.round(ideal + ADJUSTMENT * (weightGrams - ideal));
}
