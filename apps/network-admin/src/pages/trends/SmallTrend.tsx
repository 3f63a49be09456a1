import { useMemo } from 'react';
import type { Measure } from '../../comparison/measure.js';
import type { Selection } from '../../comparison/selection.js';
import { TrendGround } from './TrendGround.js';
import { TrendMark } from './TrendMark.js';
import { placeName, layoutTrend, type Trend } from './trend-layout.js';
import { directionWords, trendSentence } from './trend-words.js';
import { useWidth } from '../../charts/useWidth.js';

interface Props {
  trend: Trend;
  measure: Measure;
  /** What narrows a trend of all clinics. */
  selection?: Selection;
  /** The same for all charts of the page. */
  domain: [number, number];
  isSelected?: boolean;
  /** Nothing is chosen on paper. */
  onSelect?: () => void;
}

const height = 132;

/** One of many small control charts; choosing it opens it in full above. */
export function SmallTrend({ trend, measure, selection, domain, isSelected = false, onSelect }: Props) {
  const { ref, width } = useWidth();
  const layout = useMemo(
    () => (width > 0 ? layoutTrend(trend, { width, height, measure, domain, isSmall: true }) : null),
    [trend, width, measure, domain],
  );
  const signals = trend.runs?.signal || trend.points.some(({ isOutside }) => isOutside);
  const content = (
    <>
      <span className="small-trend-title">
        <strong>{placeName(trend, selection)}</strong>
        <span className={signals ? 'is-signal' : 'muted'}>
          {signals ? `Signal · ${directionWords[trend.direction].toLowerCase()}` : directionWords[trend.direction]}
        </span>
      </span>
      <span className="chart" ref={ref} style={{ minHeight: height }}>
        {layout && (
          <svg width={width} height={height} aria-hidden="true">
            <TrendGround layout={layout} isSmall />
            {layout.points.map(({ point, id, x, y }) => (
              <g key={id} transform={`translate(${x} ${y}) scale(0.8)`}>
                <TrendMark point={point} trend={trend} />
              </g>
            ))}
          </svg>
        )}
      </span>
      <span className="visually-hidden">{trendSentence(trend)}</span>
    </>
  );
  return (
    <li className={isSelected ? 'small-trend is-selected' : 'small-trend'}>
      {onSelect ? (
        <button type="button" aria-pressed={isSelected} onClick={onSelect}>
          {content}
        </button>
      ) : (
        <div className="small-trend-still">{content}</div>
      )}
    </li>
  );
}
