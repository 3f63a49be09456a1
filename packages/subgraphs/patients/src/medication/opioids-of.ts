import { type OpioidDose, type OpioidTotal, calculateMme } from '@surcease/instruments';
import { drugInteractionRules, namesIngredient } from '../eligibility/drug-interaction-rules.js';

export const doseUnits = ['MG', 'MICROGRAMS', 'MICROGRAMS_PER_HOUR', 'GRAMS', 'MILLILITRES', 'UNITS', 'OTHER'] as const;
export type DoseUnit = (typeof doseUnits)[number];
export const routes = [
  'ORAL',
  'TRANSDERMAL',
  'SUBLINGUAL',
  'NASAL',
  'RECTAL',
  'SUBCUTANEOUS',
  'INTRAMUSCULAR',
  'INTRAVENOUS',
  'INTRATHECAL',
  'TOPICAL',
  'INHALED',
  'OTHER',
] as const;
export type MedicationRoute = (typeof routes)[number];

/** What a total of opioids needs to know of a medication. */
export interface OpioidSource {
  name: string;
  doseAmount: number;
  doseUnit: DoseUnit;
  route: MedicationRoute;
  timesPerDay: number;
  isOpioid: boolean;
}

export interface BuprenorphineDose {
  name: string;
  amount: number;
  unit: string;
}

const knownOpioids = drugInteractionRules.find(({ id }) => id === 'I02')?.ingredients ?? [];

/** The opioid that a medication's name holds, or null where it names none of those known. */
export function opioidIn(name: string): string | null {
  return knownOpioids.find((ingredient) => namesIngredient(name, ingredient)) ?? null;
}

/** By mouth, under the tongue, or through skin: the factors of CDC 2022 are for these alone. */
const withFactor: ReadonlySet<MedicationRoute> = new Set(['ORAL', 'TRANSDERMAL', 'SUBLINGUAL', 'RECTAL', 'NASAL']);

function doseOf({ name, doseAmount, doseUnit, route, timesPerDay }: OpioidSource): OpioidDose {
  const opioid = opioidIn(name);
  const patch = doseUnit === 'MICROGRAMS_PER_HOUR';
  const perDay = doseAmount * timesPerDay * (doseUnit === 'MICROGRAMS' ? 0.001 : doseUnit === 'GRAMS' ? 1000 : 1);
  if (opioid === 'buprenorphine')
    return {
      opioid: 'BUPRENORPHINE',
      amount: patch ? doseAmount : perDay,
      unit: patch ? 'MICROGRAMS_PER_HOUR' : 'MG_PER_DAY',
    };
  if (opioid === 'fentanyl' && patch && route === 'TRANSDERMAL')
    return { opioid: 'FENTANYL_TRANSDERMAL', amount: doseAmount, unit: 'MICROGRAMS_PER_HOUR' };
  const weighed = doseUnit === 'MG' || doseUnit === 'MICROGRAMS' || doseUnit === 'GRAMS';
  // The name as it was given has no factor, which is what such a dose is.
  const factorless =
    opioid === null || opioid === 'fentanyl' || !weighed || !withFactor.has(route) || route === 'TRANSDERMAL';
  return { opioid: factorless ? `${name} (${route.toLowerCase()})` : opioid, amount: perDay, unit: 'MG_PER_DAY' };
}

/**
 * The opioids of a day in morphine milligram equivalents by CDC 2022. A dose without a factor is named and makes the
 * total incomplete; buprenorphine stands apart.
 */
export function opioidsOf(medications: readonly OpioidSource[]): OpioidTotal {
  return calculateMme(medications.filter(({ isOpioid }) => isOpioid).map(doseOf));
}
