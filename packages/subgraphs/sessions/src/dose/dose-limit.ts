/** Where a limit comes from; the first that is named stands above the ones after it. */
export const limitLevels = ['NETWORK_HARD', 'PROTOCOL_HARD', 'PROTOCOL_SOFT', 'SITE'] as const;
export type LimitLevel = (typeof limitLevels)[number];

export const limitedQuantities = [
  'RATE_MICROGRAMS_PER_KG_PER_HOUR',
  'RATE_MICROGRAMS_PER_HOUR',
  'SESSION_MICROGRAMS',
  'DURATION_MINUTES',
  'BOLUS_MICROGRAMS_PER_KG',
  'DAY_MICROGRAMS',
  'SERIES_MICROGRAMS',
  'BOOSTERS_PER_365_DAYS',
] as const;
export type LimitedQuantity = (typeof limitedQuantities)[number];

/** A bound on one quantity, in whole units of it. */
export interface DoseLimit {
  quantity: LimitedQuantity;
  level: LimitLevel;
  bound: 'MAXIMUM' | 'MINIMUM';
  value: number;
  source: string;
}

const schwenk = 'Schwenk ES et al., Reg Anesth Pain Med 2018;43:456–466';
const cohen = 'Cohen SP et al., Reg Anesth Pain Med 2018;43:521–546';
const network = 'Network default, signed off by the medical director';
const hard = (quantity: LimitedQuantity, bound: DoseLimit['bound'], value: number, source: string): DoseLimit => ({
  quantity,
  level: 'NETWORK_HARD',
  bound,
  value,
  source,
});

/** What no protocol and no clinic may exceed. */
export const networkLimits: readonly DoseLimit[] = [
  // Outside intensive monitoring: infusion ≤ 1 mg/kg/h and bolus ≤ 0.35 mg/kg. Schwenk 2018.
  hard('RATE_MICROGRAMS_PER_KG_PER_HOUR', 'MAXIMUM', 1_000, schwenk),
  hard('BOLUS_MICROGRAMS_PER_KG', 'MAXIMUM', 350, schwenk),
  // No published bound for outpatients; network defaults.
  hard('SESSION_MICROGRAMS', 'MAXIMUM', 400_000, network),
  hard('DAY_MICROGRAMS', 'MAXIMUM', 400_000, network),
  hard('DURATION_MINUTES', 'MINIMUM', 60, network),
  // "No more than 6–12 per year." Cohen 2018.
  hard('BOOSTERS_PER_365_DAYS', 'MAXIMUM', 12, cohen),
];

/** A soft limit may be passed with a reason; the others may not. */
export const isHard = ({ level }: DoseLimit) => level !== 'PROTOCOL_SOFT';

/** Quantities as they would be with what is asked for; what is left out is not judged. */
export type DoseQuantities = Partial<Record<LimitedQuantity, number>>;

const strictness = ({ bound, value }: DoseLimit) => (bound === 'MAXIMUM' ? value : -value);

/** The limits of a quantity, strictest first; of two alike the one of the higher level. */
export function limitsOf(quantity: LimitedQuantity, limits: readonly DoseLimit[]): DoseLimit[] {
  return limits
    .filter((limit) => limit.quantity === quantity)
    .toSorted(
      (one, other) =>
        strictness(one) - strictness(other) || limitLevels.indexOf(one.level) - limitLevels.indexOf(other.level),
    );
}

/** The limits that the quantities pass, one for each quantity: the strictest hard one, or else the strictest soft one. */
export function exceededLimits(quantities: DoseQuantities, limits: readonly DoseLimit[]): DoseLimit[] {
  return limitedQuantities.flatMap((quantity) => {
    const asked = quantities[quantity];
    if (asked === undefined) return [];
    const passed = limitsOf(quantity, limits).filter(({ bound, value }) =>
      bound === 'MAXIMUM' ? asked > value : asked < value,
    );
    const worst = passed.find(isHard) ?? passed[0];
    return worst ? [worst] : [];
  });
}

const words: Record<LimitedQuantity, string> = {
  RATE_MICROGRAMS_PER_KG_PER_HOUR: 'The rate (µg/kg/h)',
  RATE_MICROGRAMS_PER_HOUR: 'The rate (µg/h)',
  SESSION_MICROGRAMS: 'The dose of the session (µg)',
  DURATION_MINUTES: 'The duration (min)',
  BOLUS_MICROGRAMS_PER_KG: 'The bolus (µg/kg)',
  DAY_MICROGRAMS: 'The dose within 24 hours (µg)',
  SERIES_MICROGRAMS: 'The dose of the series (µg)',
  BOOSTERS_PER_365_DAYS: 'Boosters within 365 days',
};

/** The limit in a sentence: what, how much, at which level and from where. */
export function sentenceOf({ quantity, bound, value, level, source }: DoseLimit): string {
  return `${words[quantity]} may be ${bound === 'MAXIMUM' ? 'at most' : 'at least'} ${value}: ${level}, ${source}.`;
}
