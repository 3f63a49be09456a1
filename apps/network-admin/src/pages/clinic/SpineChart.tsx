import { useId, useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { useWidth } from '../../charts/useWidth.js';
import { verdictWords } from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { isRowShown, layoutSpine, type Spine, spineSentence } from './spine-layout.js';

interface Props {
  spine: Spine;
  name: string;
  /** The indicator that is selected. */
  selected?: string | null;
  onSelect?: (indicator: string | null) => void;
  isDense?: boolean;
}

/** All indicators of a clinic against its peers, better to the right. One tab stop; arrows walk the rows. */
export function SpineChart({ spine, name, selected = null, onSelect, isDense = false }: Props) {
  const helpId = useId();
  const { ref, width } = useWidth();
  const layout = useMemo(
    () => (width > 0 ? layoutSpine(spine.rows, { width, isDense }) : null),
    [spine, width, isDense],
  );
  const ids = useMemo(() => spine.rows.map(({ indicator }) => indicator.id), [spine]);
  const { isLit, markProps } = useRovingMarks({ ids, selected, onSelect });
  return (
    <div className="chart spine" ref={ref} style={{ minHeight: layout?.height ?? 400 }}>
      {layout && (
        <svg
          width={layout.width}
          height={layout.height}
          data-chart="spine"
          role="group"
          aria-label={`Spine chart: all indicators of ${name} against its peers`}
          aria-describedby={helpId}
        >
          <g aria-hidden="true">
            <text x={layout.plot.left} y={12}>
              ‹ worse
            </text>
            <text x={layout.middle} y={12} textAnchor="middle" className="target-label">
              Network
            </text>
            <text x={layout.plot.right} y={12} textAnchor="end">
              better ›
            </text>
            {layout.headings.map(({ text, y }) => (
              <text key={text} x={8} y={y} className="forest-heading">
                {text}
              </text>
            ))}
          </g>
          {layout.rows.map(({ row, top, height, at, range, quartiles, x }) => (
            <g
              key={row.indicator.id}
              {...markProps(row.indicator.id)}
              role={onSelect ? 'button' : 'img'}
              aria-label={spineSentence(row, verdictWords[row.verdict])}
              aria-pressed={onSelect ? row.indicator.id === selected : undefined}
              className={`chart-mark forest-row${row.indicator.id === selected ? ' is-selected' : ''}`}
            >
              <rect x={2} y={top} width={layout.width - 4} height={height} rx={4} className="forest-ground" />
              {range && (
                <rect x={range.left} y={at - 5} width={range.right - range.left} height={10} className="spine-range" />
              )}
              {quartiles && (
                <rect
                  x={quartiles.left}
                  y={at - 5}
                  width={quartiles.right - quartiles.left}
                  height={10}
                  className="spine-quartiles"
                />
              )}
              <line x1={layout.middle} x2={layout.middle} y1={at - 9} y2={at + 9} className="target-line" />
              {x !== null && (
                <g transform={`translate(${x} ${at}) scale(${isDense ? 0.85 : 1})`}>
                  {isLit(row.indicator.id) && <circle r={11} className="chart-ring" />}
                  <VerdictShape verdict={row.verdict} />
                </g>
              )}
            </g>
          ))}
          {/* Outside the marks: their labels say it all, in another order. */}
          <g aria-hidden="true" className="forest-words">
            {layout.rows.map(({ row, labelAt, lines }) => (
              <g key={row.indicator.id}>
                {lines.map((text, line) => (
                  <text key={text} x={8} y={labelAt + line * 16} dy="0.35em" className="forest-label">
                    {text}
                  </text>
                ))}
                <text
                  x={layout.width - 8}
                  y={labelAt}
                  dy="0.35em"
                  textAnchor="end"

                  className="spine-value"
                >
                  {isRowShown(row) ? measureOf(row.indicator.unit).format(row.value) : 'not shown'}
                </text>
              </g>
            ))}
          </g>
        </svg>
      )}
      <p id={helpId} className="visually-hidden">
        Arrow keys move between indicators, Enter selects one. The table below has the same numbers.
      </p>
    </div>
  );
}
