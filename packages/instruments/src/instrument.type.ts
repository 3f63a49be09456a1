export type InstrumentCode =
  | 'NRS'
  | 'PEG'
  | 'PHQ9'
  | 'GAD7'
  | 'PGIC'
  | 'MME'
  | 'PROMIS_PI_V1_4A'
  | 'PROMIS_PF_V2_4A'
  | 'BPI_INTERFERENCE'
  | 'BPI_SEVERITY'
  | 'ODI'
  | 'PCS'
  | 'CADSS'
  | 'CADSS6';

export type Direction = 'LOWER_IS_BETTER' | 'HIGHER_IS_BETTER';

/** What a score refers to: the moment, the days before, or the whole course of treatment. */
export type Recall =
  'NOW' | 'LAST_24_HOURS' | 'LAST_7_DAYS' | 'LAST_14_DAYS' | 'SINCE_TREATMENT_BEGAN' | 'CURRENT_PRESCRIPTION';

/**
 * GREEN: text may ship. AMBER: scores may be computed, the wording of items may not ship without a licence. RED: the
 * same, and whoever uses the form needs a licence of their own.
 */
export type LicenceSignal = 'GREEN' | 'AMBER' | 'RED';

export interface Instrument {
  code: InstrumentCode;
  title: string;
  unit: 'POINTS' | 'PERCENT' | 'T_SCORE' | 'MME_PER_DAY' | 'CATEGORY';
  /** null where the coding of the answer decides it (PGIC). */
  direction: Direction | null;
  /** Of the score; no upper end for a dose. */
  range: { minimum: number; maximum: number | null };
  items: { count: number; minimum: number; maximum: number | null; minimumAnswered: number };
  recall: readonly Recall[];
  /** Score from which the next band begins, ascending. */
  thresholds: readonly number[];
  /** What is held to matter to a patient, in the words of the source. */
  importantChange: string;
  licence: { signal: LicenceSignal; terms: string };
  source: string;
  /** Stored with each score; changes when the same answers would score differently. */
  scoringVersion: string;
}

/** An item left open is null; it is never 0. */
export type Answer = number | null;

export type SafetyFlag = 'SELF_HARM_THOUGHTS';

export interface InstrumentScore {
  instrument: InstrumentCode;
  /** null where too few items were answered. */
  score: number | null;
  answered: number;
  /** Whether open items were filled with the mean of the others. */
  isProrated: boolean;
  /** Each calls for a review by a clinician on the same day. */
  safetyFlags: readonly SafetyFlag[];
  scoringVersion: string;
}
