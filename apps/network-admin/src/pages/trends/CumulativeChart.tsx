import { useId, useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { useWidth } from '../../charts/useWidth.js';
import { layoutCumulative } from './cumulative-layout.js';
import type { Cumulative } from './trend-layout.js';

interface Props {
  /** The name of the chart in files and tests. */
  kind: 'cusum' | 'vlad';
  label: string;
  points: readonly Cumulative[];
  threshold?: number | null;
  sentenceOf: (point: Cumulative) => string;
}

const height = 170;

/** A value that runs on from period to period. One tab stop; arrows walk the periods. */
export function CumulativeChart({ kind, label, points, threshold = null, sentenceOf }: Props) {
  const helpId = useId();
  const { ref, width } = useWidth();
  const layout = useMemo(
    () => (width > 0 ? layoutCumulative(points, { width, height, threshold }) : null),
    [points, width, threshold],
  );
  const ids = useMemo(() => points.map(({ from }) => from), [points]);
  const { lit, isLit, markProps } = useRovingMarks({ ids });
  const named = points.find(({ from }) => from === lit);
  return (
    <div className="chart" ref={ref} style={{ minHeight: height }}>
      {layout && (
        <svg width={width} height={height} data-chart={kind} role="group" aria-label={label} aria-describedby={helpId}>
          <g aria-hidden="true">
            {layout.yTicks.map(({ at, text }) => (
              <g key={text}>
                <line x1={layout.plot.left} x2={layout.plot.right} y1={at} y2={at} className="grid-line" />
                <text x={layout.plot.left - 6} y={at} dy="0.35em" textAnchor="end">
                  {text}
                </text>
              </g>
            ))}
            {layout.xTicks.map(({ at, text }) => (
              <text key={text} x={at} y={layout.plot.bottom + 18} textAnchor="middle">
                {text}
              </text>
            ))}
            <line
              x1={layout.plot.left}
              x2={layout.plot.right}
              y1={layout.zero}
              y2={layout.zero}
              className="tick-line"
            />
            {layout.threshold !== null && (
              <>
                <line
                  x1={layout.plot.left}
                  x2={layout.plot.right}
                  y1={layout.threshold}
                  y2={layout.threshold}
                  className="threshold-line"
                />
                <text x={layout.plot.right} y={layout.threshold - 5} textAnchor="end">
                  signals at {threshold}
                </text>
              </>
            )}
            <path d={layout.path ?? ''} className="trend-line" />
          </g>
          {layout.points.map(({ point, id, x, y }) => (
            <g
              key={id}
              {...markProps(id)}
              role="img"
              aria-label={sentenceOf(point)}
              className="chart-mark"
              transform={`translate(${x} ${y})`}
            >
              <circle r={12} className="chart-target" />
              {isLit(id) && <circle r={9} className="chart-ring" />}
              {point.signal ? (
                <path d="M0-6 6 5H-6Z" className="cusum-signal" />
              ) : (
                <circle r={2.5} className="cusum-point" />
              )}
            </g>
          ))}
        </svg>
      )}
      <p className="strip-note" aria-hidden="true">
        {named ? sentenceOf(named) : 'Point at a period, or walk with the arrow keys.'}
      </p>
      <p id={helpId} className="visually-hidden">
        Arrow keys move between periods, Home and End go to the first and the last. The table below has the same
        numbers.
      </p>
    </div>
  );
}
