import { useId, useMemo } from 'react';
import { useRovingMarks } from '../charts/useRovingMarks.js';
import { formatCount } from '../format/number.js';
import { layoutRelief, type Relief } from './relief-layout.js';
import { stepSentence } from './step-sentence.js';
import { useWidth } from '../charts/useWidth.js';

/** Who still has relief, day by day after the series (Kaplan–Meier), with its uncertainty and those at risk below. */
export function ReliefCurve({ relief, name }: { relief: Relief; name: string }) {
  const helpId = useId();
  const { ref, width } = useWidth();
  const height = 320;
  const layout = useMemo(() => (width > 0 ? layoutRelief(relief, { width, height }) : null), [relief, width]);
  const ids = useMemo(() => layout?.steps.map(({ id }) => id) ?? [], [layout]);
  const { lit, isLit, markProps } = useRovingMarks({ ids });
  const named = layout?.steps.find(({ id }) => id === lit);
  return (
    <div className="chart relief" ref={ref} style={{ minHeight: height }}>
      {layout && (
        <svg
          width={width}
          height={height}
          data-chart="relief"
          role="group"
          aria-label={`Duration of relief, ${name}`}
          aria-describedby={helpId}
        >
          <g aria-hidden="true">
            {layout.yTicks.map(({ at, text }) => (
              <g key={text}>
                <line x1={layout.plot.left} x2={layout.plot.right} y1={at} y2={at} className="grid-line" />
                <text x={layout.plot.left - 7} y={at} dy="0.35em" textAnchor="end">
                  {text}
                </text>
              </g>
            ))}
            <path d={layout.band} className="band-inner" />
            {layout.xTicks.map(({ at, text, atRisk }) => (
              <g key={text}>
                <line x1={at} x2={at} y1={layout.plot.bottom} y2={layout.plot.bottom + 4} className="tick-line" />
                <text x={at} y={layout.plot.bottom + 17} textAnchor="middle">
                  {text}
                </text>
                <text x={at} y={layout.plot.bottom + 55} textAnchor="middle">
                  {atRisk === null ? '–' : formatCount(atRisk)}
                </text>
              </g>
            ))}
            <text x={layout.plot.left} y={layout.plot.bottom + 36} className="axis-title">
              {width < 480
                ? 'Days after the series; below, at risk'
                : 'Days after the series; below, how many are still at risk'}
            </text>
            {layout.median && (
              <path
                d={`M${layout.plot.left} ${layout.median.y}H${layout.median.x}V${layout.plot.bottom}`}
                className="threshold-line no-fill"
              />
            )}
            <path d={layout.path} className="curve-line" />
          </g>
          {layout.steps.map(({ step, id, x, y }) => (
            <g
              key={id}
              {...markProps(id)}
              role="img"
              aria-label={stepSentence(step)}
              className="chart-mark"
              transform={`translate(${x} ${y})`}
            >
              <circle r={8} className="chart-target" />
              {isLit(id) && <circle r={7} className="chart-ring" />}
            </g>
          ))}
        </svg>
      )}
      <p className="strip-note" aria-hidden="true">
        {named ? stepSentence(named.step) : 'Point at a step of the curve, or walk with the arrow keys.'}
      </p>
      <p id={helpId} className="visually-hidden">
        Arrow keys move along the steps of the curve. The table below has the same numbers.
      </p>
    </div>
  );
}
