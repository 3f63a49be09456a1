import { toThousandths } from './to-thousandths.js';
import { triState, type TriState } from './tri-state.js';

const importantChange = 12_800;

/** Whether the Oswestry index (0–100) fell by at least 12.8 points (Copay et al. 2008, Spine J 8:968–974). */
export function disabilityImproved(input: { baselineOdi: number | null; followUpOdi: number | null }): TriState {
  const { baselineOdi, followUpOdi } = input;
  if (baselineOdi === null || followUpOdi === null) return 'UNKNOWN';
  const fall = toThousandths('baselineOdi', baselineOdi) - toThousandths('followUpOdi', followUpOdi);
  return triState(fall >= importantChange);
}
