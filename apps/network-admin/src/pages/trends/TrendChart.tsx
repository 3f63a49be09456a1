import { useId, useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import type { Measure } from '../../comparison/measure.js';
import type { Selection } from '../../comparison/selection.js';
import { TrendGround } from './TrendGround.js';
import { TrendMark } from './TrendMark.js';
import { atPlace, layoutTrend, type Trend, trendDomain } from './trend-layout.js';
import { pointSentence } from './trend-words.js';
import { useWidth } from '../../charts/useWidth.js';

interface Props {
  trend: Trend;
  measure: Measure;
  /** What narrows a trend of all clinics. */
  selection?: Selection;
  height?: number;
}

/** A control chart in full. One tab stop; arrows walk the periods. */
export function TrendChart({ trend, measure, selection, height = 300 }: Props) {
  const helpId = useId();
  const { ref, width } = useWidth();
  const layout = useMemo(
    () => (width > 0 ? layoutTrend(trend, { width, height, measure, domain: trendDomain([trend], measure) }) : null),
    [trend, width, height, measure],
  );
  const ids = useMemo(() => layout?.points.map(({ id }) => id) ?? [], [layout]);
  const { lit, isLit, markProps } = useRovingMarks({ ids });
  const named = trend.points.find(({ from }) => from === lit);
  return (
    <div className="chart trend" ref={ref} style={{ minHeight: height }}>
      {layout && (
        <svg
          width={width}
          height={height}
          data-chart="trend"
          role="group"
          aria-label={`Control chart: ${trend.indicator.name} ${atPlace(trend, selection)}`}
          aria-describedby={helpId}
        >
          <TrendGround layout={layout} />
          {layout.points.map(({ point, id, x, y }) => (
            <g
              key={id}
              {...markProps(id)}
              role="img"
              aria-label={pointSentence(point, trend, measure)}
              className="chart-mark"
              transform={`translate(${x} ${y})`}
            >
              <circle r={12} className="chart-target" />
              {isLit(id) && <circle r={10} className="chart-ring" />}
              <TrendMark point={point} trend={trend} />
            </g>
          ))}
        </svg>
      )}
      <p className="strip-note" aria-hidden="true">
        {named ? pointSentence(named, trend, measure) : 'Point at a period, or walk with the arrow keys.'}
      </p>
      <p id={helpId} className="visually-hidden">
        Arrow keys move between periods, Home and End go to the first and the last. The table below has the same
        numbers.
      </p>
    </div>
  );
}
