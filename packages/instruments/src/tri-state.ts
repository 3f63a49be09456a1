/** Truth as Kleene has it: what is not known is neither true nor false. */
export type TriState = 'TRUE' | 'FALSE' | 'UNKNOWN';

/** null and undefined are not known. */
export function triState(value: boolean | null | undefined): TriState {
  if (value === null || value === undefined) return 'UNKNOWN';
  return value ? 'TRUE' : 'FALSE';
}
