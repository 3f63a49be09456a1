import { useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { useWidth } from '../../charts/useWidth.js';
import type { Measure } from '../../comparison/measure.js';
import { VerdictMark, VerdictShape } from '../../components/VerdictMark.js';
import type { Verdict } from '../../graph/schema.generated.js';
import { layoutScatter, type ScatterPoint } from './scatter-layout.js';

interface Props {
  points: readonly ScatterPoint[];
  network: number;
  measure: Measure;
  outcomeName: string;
}

type Placed = ReturnType<typeof layoutScatter>['points'][number];

const height = 360;
const bandWidths = { wide: { outer: 20, inner: 12 }, narrow: { outer: 11, inner: 6 } };
type BandWidth = (typeof bandWidths)['wide'];
const verdicts: readonly Verdict[] = [
  'HIGHER_THAN_EXPECTED',
  'LOWER_THAN_EXPECTED',
  'WITHIN_EXPECTED',
  'NOT_COMPARABLE',
];

function Band({
  point: { x, outer, inner },
  width,
  isLit = false,
}: {
  point: Placed;
  width: BandWidth;
  isLit?: boolean;
}) {
  return (
    <g className={isLit ? 'scatter-band is-lit' : 'scatter-band'}>
      {(
        [
          ['outer', outer],
          ['inner', inner],
        ] as const
      ).map(([kind, { top, bottom }]) => (
        <rect
          key={kind}
          x={x - width[kind] / 2}
          width={width[kind]}
          y={top}
          height={bottom - top}
          rx={2}
          className={`band-${kind}`}
        />
      ))}
    </g>
  );
}

function Ground({ layout }: { layout: ReturnType<typeof layoutScatter> }) {
  const { plot, xTicks, yTicks } = layout;
  return (
    <g className="axis">
      {yTicks.map(({ at, text }) => (
        <g key={text}>
          <line x1={plot.left} x2={plot.right} y1={at} y2={at} className="grid-line" />
          <text x={plot.left - 8} y={at} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, text }) => (
        <g key={text}>
          <line x1={at} x2={at} y1={plot.bottom} y2={plot.bottom + 5} className="tick-line" />
          <text x={at} y={plot.bottom + 18} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} className="tick-line" />
      <text x={(plot.left + plot.right) / 2} y={plot.bottom + 38} textAnchor="middle" className="axis-title">
        Adherence, %
      </text>
    </g>
  );
}

function Legend({ shown }: { shown: ReadonlySet<Verdict> }) {
  return (
    <ul className="legend" aria-label="Legend">
      {verdicts
        .filter((verdict) => shown.has(verdict))
        .map((verdict) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} />
          </li>
        ))}
      <li>
        <span className="legend-swatch band-swatch-inner" aria-hidden="true" />
        95 % limits for a site of its size
      </li>
      <li>
        <span className="legend-swatch band-swatch-outer" aria-hidden="true" />
        99.8 % limits
      </li>
    </ul>
  );
}

/** Sites by how they kept to a version and by their adjusted outcome, each on the funnel's limits for its size. One tab stop; arrows walk the sites. */
export function AdherenceScatter({ points, network, measure, outcomeName }: Props) {
  const { ref, width } = useWidth();
  const ids = useMemo(() => points.map(({ id }) => id), [points]);
  const { lit, isLit, markProps } = useRovingMarks({ ids });
  const { tick, bounds, unit } = measure;
  const layout = width > 0 ? layoutScatter(points, { width, height, network, tick, bounds }) : null;
  const bandWidth = width < 520 ? bandWidths.narrow : bandWidths.wide;
  const named = layout?.points.find(({ id }) => id === lit);
  // The smaller a site, the longer its band: the short ones stay to be seen in front.
  const bands = layout?.points.toSorted((a, b) => b.outer.bottom - b.outer.top - (a.outer.bottom - a.outer.top));
  return (
    <div className="chart" ref={ref} style={{ minHeight: height }}>
      <p className="scatter-axis" aria-hidden="true">
        {outcomeName}, {unit}
      </p>
      {layout && (
        <svg width={width} height={height} role="group" aria-label={`Adherence and ${outcomeName} by site`}>
          <g aria-hidden="true">
            <Ground layout={layout} />
            {bands?.map((point) => (
              <Band key={point.id} point={point} width={bandWidth} />
            ))}
            {named && <Band point={named} width={bandWidth} isLit />}
            <line
              x1={layout.plot.left}
              x2={layout.plot.right}
              y1={layout.network}
              y2={layout.network}
              className="target-line"
            />
            <text x={layout.plot.left + 4} y={layout.network - 7} className="limit-label target-label">
              Network
            </text>
          </g>
          {layout.points.map(({ id, x, y, sentence, verdict }) => (
            <g
              key={id}
              {...markProps(id)}
              role="img"
              aria-label={sentence}
              className="chart-mark"
              transform={`translate(${x} ${y})`}
            >
              <circle r={12} className="chart-target" />
              {isLit(id) && <circle r={11} className="chart-ring" />}
              <VerdictShape verdict={verdict} />
            </g>
          ))}
        </svg>
      )}
      <p className="strip-note" aria-hidden="true">
        {named?.sentence ?? 'Point at a site, or walk with the arrow keys.'}
      </p>
      <Legend shown={new Set(points.map(({ verdict }) => verdict))} />
    </div>
  );
}
