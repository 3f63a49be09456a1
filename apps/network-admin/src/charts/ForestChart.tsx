import { useId, useMemo } from 'react';
import type { Measure } from '../comparison/measure.js';
import { VerdictShape } from '../components/VerdictMark.js';
import { type ForestRow, layoutForest } from './forest-layout.js';
import { useRovingMarks } from './useRovingMarks.js';
import { useWidth } from './useWidth.js';

interface Props {
  label: string;
  rows: readonly ForestRow[];
  /** The upright line that rows are held against. */
  reference: number | null;
  referenceName?: string;
  measure: Measure;
  selected?: string | null;
  onSelect?: (id: string | null) => void;
}

/** Estimates with their intervals, one below the other. One tab stop; arrows walk the rows. */
export function ForestChart({ label, rows, reference, referenceName, measure, selected = null, onSelect }: Props) {
  const helpId = useId();
  const { ref, width } = useWidth();
  const layout = useMemo(
    () => (width > 0 ? layoutForest(rows, { width, reference, measure }) : null),
    [rows, width, reference, measure],
  );
  const ids = useMemo(() => rows.filter(({ isHeading }) => !isHeading).map(({ id }) => id), [rows]);
  const { isLit, markProps } = useRovingMarks({ ids, selected, onSelect });
  return (
    <div className="chart forest" ref={ref} style={{ minHeight: layout?.height ?? 120 }}>
      {layout && (
        <svg
          width={layout.width}
          height={layout.height}
          data-chart="forest"
          role="group"
          aria-label={label}
          aria-describedby={helpId}
        >
          <g aria-hidden="true">
            {layout.ticks.map(({ at, text }) => (
              <g key={text}>
                <line x1={at} x2={at} y1={layout.plot.top} y2={layout.plot.bottom} className="grid-line" />
                <text x={at} y={layout.plot.bottom + 16} textAnchor="middle">
                  {text}
                </text>
              </g>
            ))}
            {layout.reference !== null && (
              <>
                <line
                  x1={layout.reference}
                  x2={layout.reference}
                  y1={layout.plot.top}
                  y2={layout.plot.bottom}
                  className="target-line"
                />
                {referenceName && (
                  <text x={layout.reference} y={layout.plot.bottom + 29} textAnchor="middle" className="target-label">
                    {referenceName}
                  </text>
                )}
              </>
            )}
          </g>
          {layout.rows.map(({ row, top, height, middle, value, interval, other }) =>
            row.isHeading ? (
              <text key={row.id} x={layout.isNarrow ? 10 : 8} y={middle + 6} className="forest-heading">
                {row.label}
              </text>
            ) : (
              <g
                key={row.id}
                {...markProps(row.id)}
                role={onSelect ? 'button' : 'img'}
                aria-label={row.sentence}
                aria-pressed={onSelect ? row.id === selected : undefined}
                className={`chart-mark forest-row${row.id === selected ? ' is-selected' : ''}`}
              >
                <rect x={2} y={top + 1} width={layout.width - 4} height={height - 2} rx={4} className="forest-ground" />
                {interval && (
                  <line x1={interval.lower} x2={interval.upper} y1={middle} y2={middle} className="interval-line" />
                )}
                {other !== null && value !== null && (
                  <>
                    <line x1={other} x2={value} y1={middle} y2={middle} className="dumbbell-line" />
                    <circle cx={other} cy={middle} r={4.5} className="hollow-mark" />
                  </>
                )}
                {value !== null && (
                  <g transform={`translate(${value} ${middle})`}>
                    {isLit(row.id) && <circle r={11} className="chart-ring" />}
                    <VerdictShape verdict={row.shape} />
                  </g>
                )}
              </g>
            ),
          )}
          {/* Outside the marks: their labels say it all, in another order. */}
          <g aria-hidden="true" className="forest-words">
            {layout.rows
              .filter(({ row }) => !row.isHeading)
              .map(({ row, middle, labelY, detailY, value }) => (
                <g key={row.id}>
                  <text x={8} y={labelY} dy="0.35em" className="forest-label">
                    {row.label}
                  </text>
                  <text
                    x={layout.isNarrow ? 8 : layout.plot.left - 14}
                    y={detailY}
                    dy="0.35em"
                    textAnchor={layout.isNarrow ? 'start' : 'end'}
                  >
                    {row.detail}
                  </text>
                  {value === null && (
                    <text x={layout.plot.left + 4} y={middle} dy="0.35em" className="not-shown">
                      not shown
                    </text>
                  )}
                </g>
              ))}
          </g>
        </svg>
      )}
      <p id={helpId} className="visually-hidden">
        Arrow keys move between rows, Home and End go to the first and the last. A table on this page has the same
        numbers.
      </p>
    </div>
  );
}
