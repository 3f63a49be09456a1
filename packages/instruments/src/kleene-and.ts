import type { TriState } from './tri-state.js';

/** FALSE if any is false, else UNKNOWN if any is unknown, else TRUE. */
export function kleeneAnd(...operands: readonly TriState[]): TriState {
  if (operands.includes('FALSE')) return 'FALSE';
  return operands.includes('UNKNOWN') ? 'UNKNOWN' : 'TRUE';
}
