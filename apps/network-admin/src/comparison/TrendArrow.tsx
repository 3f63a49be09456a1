import type { TrendDirection } from '../graph/schema.generated.js';

const shapes = {
  UP: 'M2 9.500 9 2.500M4 2.500h5v5',
  DOWN: 'M2 2.500 9 9.500M4 9.500h5v-5',
};

/** Where a trend goes, as a small arrow; nothing where it goes nowhere. The words stand beside it or in the label. */
export function TrendArrow({ direction }: { direction: TrendDirection }) {
  if (direction !== 'UP' && direction !== 'DOWN') return null;
  return (
    <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true" className="trend-arrow">
      <path d={shapes[direction]} />
    </svg>
  );
}
