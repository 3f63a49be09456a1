import { useId, useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { type Comparison, clinicName, judgedInterval, judgedRate, verdictWords } from '../../comparison/comparison.js';
import type { Measure } from '../../comparison/measure.js';
import { rankRefusal, rankWords } from '../../comparison/rank.js';
import { rowSentence } from '../../comparison/row-sentence.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';
import { FunnelGround } from './FunnelGround.js';
import { type FunnelPoint, layoutFunnel } from './funnel-layout.js';
import { useWidth } from '../../charts/useWidth.js';

interface Props {
  comparison: Comparison;
  measure: Measure;
  selected: string | null;
  onSelect: (slug: string | null) => void;
  /** In CSS pixels; by the width where it is not given. */
  height?: number;
}

function Tip({ point, measure, width }: { point: FunnelPoint; measure: Measure; width: number }) {
  const { row } = point;
  const side = point.x > width / 2 ? 'left' : 'right';
  const rank = rankWords(row);
  return (
    <div className={`chart-tip chart-tip-${side}`} style={{ left: point.x, top: point.y }} aria-hidden="true">
      <strong>{clinicName(row)}</strong>
      <span className="chart-tip-value">{measure.format(judgedRate(row))}</span>
      <span>95 % interval {measure.formatInterval(judgedInterval(row))}</span>
      {row.standardised && <span>before adjustment {measure.format(row.rate)}</span>}
      <span>
        n {formatCount(row.n)} of {formatCount(row.nEligible)} · {formatRate(row.completeness, 0)} followed up
      </span>
      <span>{verdictWords[row.verdict]}</span>
      {row.standardised && <span>{rank ? `${rank} by rate` : rankRefusal(row)}</span>}
    </div>
  );
}

/** The funnel plot. One tab stop; arrows walk the clinics by size, Enter selects, Escape clears. */
export function FunnelChart({ comparison, measure, selected, onSelect, height: asked }: Props) {
  const helpId = useId();
  const { ref, width } = useWidth();
  const height = asked ?? (width < 520 ? 340 : 420);
  const layout = useMemo(
    () => (width > 0 ? layoutFunnel(comparison, { width, height, selected, measure }) : null),
    [comparison, width, height, selected, measure],
  );
  const ids = useMemo(() => layout?.points.map(({ slug }) => slug) ?? [], [layout]);
  const { lit, isLit, markProps } = useRovingMarks({ ids, selected, onSelect });
  const shown = layout?.points.find(({ slug }) => slug === lit);

  return (
    <div className="chart funnel" ref={ref} style={{ minHeight: height }}>
      {layout && (
        <svg
          width={layout.width}
          height={layout.height}
          data-chart="funnel"
          role="group"
          aria-label={`Funnel plot: ${comparison.indicator.name} by clinic size`}
          aria-describedby={helpId}
        >
          <FunnelGround layout={layout} xTitle={width < 520 ? 'Answers (n)' : 'Episodes with an answer (n)'} />
          {layout.points.map(({ row, slug, x, y, whisker }) => (
            <g
              key={slug}
              {...markProps(slug)}
              role="button"
              aria-label={rowSentence(row, measure)}
              aria-pressed={slug === selected}
              data-clinic={slug}
              className={`chart-mark${slug === selected ? ' is-selected' : ''}`}
            >
              {isLit(slug) && whisker && (
                <line x1={x} x2={x} y1={whisker.top} y2={whisker.bottom} className="interval-line" />
              )}
              <g transform={`translate(${x} ${y})`}>
                <circle r={13} className="chart-target" />
                {isLit(slug) && <circle r={11} className="chart-ring" />}
                <VerdictShape verdict={row.verdict} />
              </g>
            </g>
          ))}
          <g aria-hidden="true" className="chart-labels">
            {layout.labels.map(({ slug, text, x, y, anchor }) => (
              <text
                key={slug}
                x={x}
                y={y}
                dy="0.35em"
                textAnchor={anchor}
                className={slug === selected ? 'is-selected' : undefined}
              >
                {text}
              </text>
            ))}
          </g>
        </svg>
      )}
      {shown && <Tip point={shown} measure={measure} width={width} />}
      <p id={helpId} className="visually-hidden">
        Arrow keys move between clinics by size, Home and End go to the smallest and the largest, Enter selects, Escape
        clears. The table below has the same numbers.
      </p>
    </div>
  );
}
