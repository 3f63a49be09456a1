import type { Adjusted } from './adjust-comparison.js';
import type { ClinicCounts } from './comparison.repository.js';
import type { Indicator } from './indicator.js';

/** What the thread that fits is asked; one table is open at a time. */
export type FitRequest =
  | { ask: 'open'; isMean: boolean }
  | { ask: 'add'; lines: string }
  | { ask: 'count' }
  | {
      ask: 'adjust';
      indicator: Pick<Indicator, 'minimumN' | 'kind'>;
      clinics: readonly ClinicCounts[];
      /** Whether what was predicted of each answer is wanted. */
      isPredictedWanted: boolean;
    };

/** One answer to each request, in their order. */
export type FitResponse = { error: string } | { value: ClinicCounts[] | Adjusted | null };
