import type { InstrumentCode } from '@surcease/instruments';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';

const short: readonly InstrumentCode[] = ['NRS', 'PGIC'];
const full: readonly InstrumentCode[] = ['NRS', 'PEG', 'PHQ9', 'GAD7', 'PGIC'];

/**
 * What a patient is asked in a window. Only instruments whose wording may be shown; the dose of opioids comes from
 * the list of medications. There is no change to be asked for before treatment.
 */
export const expectedInstruments: Readonly<Record<FollowUpWindow, readonly InstrumentCode[]>> = {
  T0: ['NRS', 'PEG', 'PHQ9', 'GAD7'],
  END: short,
  W1: short,
  W4: full,
  W12: full,
  M6: full,
  M12: full,
};

/** The answer by which a window counts as answered, as completeness counts it. */
export const PRIMARY_INSTRUMENT = 'NRS' satisfies InstrumentCode;
