import { useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { clinicName, type ComparisonRow } from '../../comparison/comparison.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';
import { layoutCompleteness } from './completeness-layout.js';
import { useWidth } from '../../charts/useWidth.js';

interface Props {
  rows: readonly ComparisonRow[];
  selected: string | null;
  onSelect: (slug: string | null) => void;
}

const standing = (share: number): string => {
  if (share < 0.6) return 'below 60 %, not comparable';
  return share < 0.8 ? 'below 80 %, with caution' : '80 % or more';
};

const sentence = (row: ComparisonRow): string =>
  `${clinicName(row)}: ${formatRate(row.completeness, 0)} followed up, n\u00a0${formatCount(row.n)} of ${formatCount(row.nEligible)}; ${standing(row.completeness ?? 0)}.`;

/** Could this be data? How complete the follow-up of each clinic is, against what a judgement needs. */
export function CompletenessStrip({ rows, selected, onSelect }: Props) {
  const { ref, width } = useWidth();
  const layout = useMemo(() => (width > 0 ? layoutCompleteness(rows, { width }) : null), [rows, width]);
  const ids = useMemo(() => layout?.marks.map(({ slug }) => slug) ?? [], [layout]);
  const { lit, isLit, markProps } = useRovingMarks({ ids, selected, onSelect });
  const named = layout?.marks.find(({ slug }) => slug === (lit ?? selected));
  return (
    <div className="chart strip" ref={ref} style={{ minHeight: layout?.height ?? 72 }}>
      {layout && (
        <svg
          width={width}
          height={layout.height}
          data-chart="completeness"
          role="group"
          aria-label="Share of eligible episodes followed up, by clinic"
        >
          <g aria-hidden="true">
            <rect
              x={layout.ends.left}
              y={14}
              width={layout.thresholds[0]!.at - layout.ends.left}
              height={layout.floor - 14}
              className="zone-refused"
            />
            <rect
              x={layout.thresholds[0]!.at}
              y={14}
              width={layout.thresholds[1]!.at - layout.thresholds[0]!.at}
              height={layout.floor - 14}
              className="zone-caution"
            />
            <line
              x1={layout.ends.left}
              x2={layout.ends.right}
              y1={layout.floor}
              y2={layout.floor}
              className="tick-line"
            />
            {layout.thresholds.map(({ share, at }) => (
              <line key={share} x1={at} x2={at} y1={14} y2={layout.floor} className="threshold-line" />
            ))}
            <text x={layout.thresholds[0]!.at - 6} y={11} textAnchor="end">
              {width < 420 ? 'not compared' : 'not comparable below 60 %'}
            </text>
            <text x={layout.thresholds[1]!.at - 6} y={11} textAnchor="end">
              {width < 420 ? 'caution' : 'caution below 80 %'}
            </text>
            {layout.ticks.map(({ at, text }) => (
              <text key={text} x={at} y={layout.floor + 17} textAnchor="middle">
                {text}
              </text>
            ))}
          </g>
          {layout.marks.map(({ row, slug, x, y }) => (
            <g
              key={slug}
              {...markProps(slug)}
              role="button"
              aria-label={sentence(row)}
              aria-pressed={slug === selected}
              className={`chart-mark${slug === selected ? ' is-selected' : ''}`}
            >
              <g transform={`translate(${x} ${y})`}>
                <circle r={12} className="chart-target" />
                {isLit(slug) && <circle r={10} className="chart-ring" />}
                <VerdictShape verdict={row.verdict} />
              </g>
            </g>
          ))}
        </svg>
      )}
      <p className="strip-note" aria-hidden="true">
        {named ? sentence(named.row) : 'Per cent of eligible episodes with an answer.'}
      </p>
    </div>
  );
}
