import type { LimitedQuantity, LimitLevel } from '../../graph/schema.generated.js';

export const milligrams = (micrograms: number): string => `${Math.round(micrograms / 100) / 10}\u00a0mg`;

export const levelWords: Record<LimitLevel, string> = {
  NETWORK_HARD: 'network, hard',
  PROTOCOL_HARD: 'protocol, hard',
  PROTOCOL_SOFT: 'protocol, soft',
  SITE: 'clinic',
};

export const quantityWords: Record<LimitedQuantity, string> = {
  RATE_MICROGRAMS_PER_HOUR: 'Rate',
  RATE_MICROGRAMS_PER_KG_PER_HOUR: 'Rate by weight',
  SESSION_MICROGRAMS: 'Dose of a session',
  DAY_MICROGRAMS: 'Dose of a day',
  SERIES_MICROGRAMS: 'Dose of the series',
  DURATION_MINUTES: 'Duration',
  BOLUS_MICROGRAMS_PER_KG: 'Bolus by weight',
  BOOSTERS_PER_365_DAYS: 'Boosters in 365 days',
};

const quantityUnits: Record<LimitedQuantity, string> = {
  RATE_MICROGRAMS_PER_HOUR: 'µg/h',
  RATE_MICROGRAMS_PER_KG_PER_HOUR: 'µg/kg/h',
  SESSION_MICROGRAMS: 'µg',
  DAY_MICROGRAMS: 'µg',
  SERIES_MICROGRAMS: 'µg',
  DURATION_MINUTES: 'min',
  BOLUS_MICROGRAMS_PER_KG: 'µg/kg',
  BOOSTERS_PER_365_DAYS: '',
};

/** A value of the record in the unit that people read: micrograms as mg. */
export function inReadUnits(value: number, unit: string | null): string {
  if (unit?.startsWith('µg')) return `${value / 1000}\u00a0m${unit.slice(1)}`;
  return unit ? `${value}\u00a0${unit}` : String(value);
}

export const limitValue = (quantity: LimitedQuantity, value: number): string =>
  inReadUnits(value, quantityUnits[quantity]);

export const everyDays = (days: number): string => (days === 1 ? 'every day' : `every ${days} days`);

export const sessionCount = (count: number): string =>
  count === 0 ? 'no session' : count === 1 ? '1 session' : `${count} sessions`;

const cautions: Readonly<Record<string, string>> = {
  WEIGHT_OLDER_THAN_30_DAYS:
    'The weight is older than 30 days: weigh the patient, and revise the plan where it has changed.',
};

/** What to take care of, in a sentence; one that this page does not know yet stands as it is. */
export const cautionWords = (caution: string): string => cautions[caution] ?? caution;
