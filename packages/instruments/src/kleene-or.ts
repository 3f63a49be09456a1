import type { TriState } from './tri-state.js';

/** TRUE if any is true, else UNKNOWN if any is unknown, else FALSE. */
export function kleeneOr(...operands: readonly TriState[]): TriState {
  if (operands.includes('TRUE')) return 'TRUE';
  return operands.includes('UNKNOWN') ? 'UNKNOWN' : 'FALSE';
}
