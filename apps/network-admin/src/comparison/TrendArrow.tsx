import type { TrendDirection } from '../graph/schema.generated.js';

const shapes: Record<TrendDirection, string> = {
  UP: 'M2 9.500 9 2.500M4 2.500h5v5',
  DOWN: 'M2 2.500 9 9.500M4 9.500h5v-5',
  STEADY: 'M1.500 6h8',
  UNKNOWN: '',
};

/** Where a trend goes, as a small arrow; the words stand beside it or in the label. */
export function TrendArrow({ direction }: { direction: TrendDirection }) {
  if (direction === 'UNKNOWN') return null;
  return (
    <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true" className="trend-arrow">
      <path d={shapes[direction]} />
    </svg>
  );
}
