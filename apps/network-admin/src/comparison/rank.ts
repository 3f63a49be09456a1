import type { ComparisonRow } from './comparison.js';

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** 1 → "1st", 12 → "12th". */
export const ordinal = (place: number): string => `${place}${endings[ordinals.select(place)] ?? 'th'}`;

/** Where a clinic may stand, as a range and never as one number; null where it is not ranked. */
export function rankWords(row: ComparisonRow): string | null {
  const rank = row.standardised?.rankInterval;
  if (rank?.from == null || rank.to == null) return null;
  return rank.from === rank.to ? ordinal(rank.from) : `${ordinal(rank.from)}–${ordinal(rank.to)}`;
}

/** Why a clinic is not ranked, and what would make it rateable; null where it is ranked. */
export const rankRefusal = (row: ComparisonRow): string | null => row.standardised?.rankInterval.refusal ?? null;
