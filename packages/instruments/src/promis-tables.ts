import type { InstrumentCode } from './instrument.type.js';

export type PromisCode = Extract<InstrumentCode, `PROMIS_${string}`>;

export interface PromisTable {
  /** T of raw sums 4 to 20; 50 is the mean of the United States population, 10 its standard deviation. */
  tScores: readonly number[];
  standardErrors: readonly number[];
}

/**
 * From the PROMIS scoring manuals. The version is part of the key: physical function v1.0 has another table.
 * Pain interference ends at 75.6; the 75.8 seen elsewhere belongs to fatigue.
 */
export const promisTables: Readonly<Record<PromisCode, PromisTable>> = {
  PROMIS_PI_V1_4A: {
    tScores: [41.6, 49.6, 52.0, 53.9, 55.6, 57.1, 58.5, 59.9, 61.2, 62.5, 63.8, 65.2, 66.6, 68.0, 69.7, 71.6, 75.6],
    standardErrors: [6.1, 2.5, 2.0, 1.9, 1.9, 1.9, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.9, 2.1, 3.7],
  },
  PROMIS_PF_V2_4A: {
    tScores: [22.5, 26.6, 28.9, 30.5, 31.9, 33.2, 34.4, 35.6, 36.7, 37.9, 39.2, 40.5, 41.9, 43.5, 45.5, 48.3, 57.0],
    standardErrors: [4.0, 2.8, 2.5, 2.4, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.4, 2.4, 2.5, 2.6, 2.8, 3.3, 6.6],
  },
};
