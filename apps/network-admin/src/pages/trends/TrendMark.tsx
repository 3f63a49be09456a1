import type { Verdict } from '../../graph/schema.generated.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import type { Trend, TrendPoint } from './trend-layout.js';

/** A shape for what the point is: outside above, outside below, within, withheld. */
export function TrendMark({ point, trend }: { point: TrendPoint; trend: Trend }) {
  if (point.rate === null) return <path d="M-3-3 3 3M3-3-3 3" className="withheld-mark" />;
  const side: Verdict = point.rate > (trend.centre ?? 0) ? 'HIGHER_THAN_EXPECTED' : 'LOWER_THAN_EXPECTED';
  return (
    <g transform={point.isOutside ? undefined : 'scale(0.7)'}>
      <VerdictShape verdict={point.isOutside ? side : 'WITHIN_EXPECTED'} />
    </g>
  );
}
