import { instruments } from './instruments.js';
import { opioidFactors, type OpioidUnit } from './opioid-factors.js';

export interface OpioidDose {
  /** Such as OXYCODONE or FENTANYL_TRANSDERMAL, in any case of letters. */
  opioid: string;
  /** At least 0. */
  amount: number;
  unit: OpioidUnit;
}

export interface OpioidTotal {
  /** Sum of the doses with a factor; null where there are doses and none has one. */
  mmePerDay: number | null;
  /** False where a dose without a factor is left out: the true total is higher. */
  isComplete: boolean;
  /** The opioids without a factor, as they were given. */
  unknownFactors: string[];
  /** No factor exists for it; shown beside the total and never part of it. */
  buprenorphine: OpioidDose[];
  flags: Array<'MME_AT_LEAST_50' | 'MME_AT_LEAST_90'>;
  scoringVersion: string;
}

export type OpioidFactorEdition = 'CDC_2022';

function hundredthsOf(dose: OpioidDose, code: string): number | null {
  const factor = opioidFactors.get(code);
  if (!factor) return null;
  if (dose.unit !== factor.unit) throw new RangeError(`unit of ${code} must be ${factor.unit}, got ${dose.unit}`);
  return dose.amount * factor.hundredths;
}

/**
 * Opioid dose of a day in morphine milligram equivalents by the factors of CDC 2022. An opioid without a factor is
 * named and makes the total incomplete; it never counts as 0. Throws a RangeError for a dose below 0, a unit that
 * is not the factor's, or factors of another edition.
 */
export function calculateMme(doses: readonly OpioidDose[], edition: OpioidFactorEdition = 'CDC_2022'): OpioidTotal {
  if (edition !== 'CDC_2022') throw new RangeError(`edition must be CDC_2022, got ${String(edition)}`);
  const unknownFactors: string[] = [];
  const buprenorphine: OpioidDose[] = [];
  const known: number[] = [];
  for (const dose of doses) {
    if (!Number.isFinite(dose.amount) || dose.amount < 0) {
      throw new RangeError(`amount of ${dose.opioid} must be at least 0, got ${dose.amount}`);
    }
    const code = dose.opioid.trim().toUpperCase();
    const hundredths = hundredthsOf(dose, code);
    if (hundredths !== null) known.push(hundredths);
    else if (code.startsWith('BUPRENORPHINE')) buprenorphine.push(dose);
    else unknownFactors.push(dose.opioid);
  }
  const isUnknown = known.length === 0 && unknownFactors.length > 0;
  const sum = known.reduce((total, hundredths) => total + hundredths, 0) / 100;
  return {
    mmePerDay: isUnknown ? null : sum,
    isComplete: unknownFactors.length === 0,
    unknownFactors,
    buprenorphine,
    flags: [...(sum >= 50 ? (['MME_AT_LEAST_50'] as const) : []), ...(sum >= 90 ? (['MME_AT_LEAST_90'] as const) : [])],
    scoringVersion: instruments.MME.scoringVersion,
  };
}
