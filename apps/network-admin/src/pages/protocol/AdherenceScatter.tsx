import { useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { useWidth } from '../../charts/useWidth.js';
import type { Measure } from '../../comparison/measure.js';
import { layoutScatter, type ScatterPoint } from './scatter-layout.js';

interface Props {
  points: readonly ScatterPoint[];
  network: number;
  measure: Measure;
  outcomeName: string;
}

const height = 300;

/** Sites by how they kept to a version and by their adjusted outcome. One tab stop; arrows walk the sites. */
export function AdherenceScatter({ points, network, measure, outcomeName }: Props) {
  const { ref, width } = useWidth();
  const ids = useMemo(() => points.map(({ id }) => id), [points]);
  const { lit, isLit, markProps } = useRovingMarks({ ids });
  const layout =
    width > 0 && points.length > 0 ? layoutScatter(points, { width, height, network, tick: measure.tick }) : null;
  const named = points.find(({ id }) => id === lit);
  return (
    <div className="chart" ref={ref} style={{ minHeight: height }}>
      {layout && (
        <svg width={width} height={height} role="group" aria-label={`Adherence and ${outcomeName} by site`}>
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
              y1={layout.plot.bottom}
              y2={layout.plot.bottom}
              className="tick-line"
            />
            <line
              x1={layout.plot.left}
              x2={layout.plot.right}
              y1={layout.network}
              y2={layout.network}
              className="target-line"
            />
          </g>
          {layout.points.map(({ id, x, y, sentence }) => (
            <g
              key={id}
              {...markProps(id)}
              role="img"
              aria-label={sentence}
              className="chart-mark"
              transform={`translate(${x} ${y})`}
            >
              <circle r={12} className="chart-target" />
              {isLit(id) && <circle r={10} className="chart-ring" />}
              <circle r={5} className="scatter-point" />
            </g>
          ))}
        </svg>
      )}
      <p className="strip-note" aria-hidden="true">
        {named
          ? named.sentence
          : `Across: adherence, %. Up: ${outcomeName}, ${measure.unit}; the line is the network’s.`}
      </p>
    </div>
  );
}
