import { sum } from './sum.js';

export interface AttributeRates {
  centre: number;
  /** Rate of each point; null where nothing could have happened. */
  rates: Array<number | null>;
}

/** Pooled rate of all points, and the rate of each. */
export function attributeRates(events: readonly number[], opportunities: readonly number[]): AttributeRates {
  const rates = events.map((count, index) => (opportunities[index] === 0 ? null : count / opportunities[index]!));
  return { centre: sum(events) / sum(opportunities), rates };
}
