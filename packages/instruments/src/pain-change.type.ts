/** A score before and after, on a scale where less is better. */
export interface PainChange {
  /** At least 0. */
  baseline: number;
  followUp: number;
}
