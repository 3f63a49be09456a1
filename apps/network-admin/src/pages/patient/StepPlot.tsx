import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatDay } from '../../format/time.js';

interface Props {
  label: string;
  unit: string;
  points: ReadonlyArray<{ day: string; value: number }>;
}

/** Narrow enough that its words stay readable on a phone. */
const size = { width: 300, height: 140, left: 34, right: 12, top: 10, bottom: 26 };

/** A dose that holds until it changes, over time, with the same numbers as a table. */
export function StepPlot({ label, unit, points }: Props) {
  const sorted = points.toSorted((a, b) => a.day.localeCompare(b.day));
  const days = sorted.map(({ day }) => Date.parse(day));
  const x = scaleUtc()
    .domain([days[0] ?? 0, Math.max(Date.now(), days.at(-1) ?? 0)])
    .range([size.left, size.width - size.right]);
  const y = scaleLinear()
    .domain([0, Math.max(10, ...sorted.map(({ value }) => value))])
    .nice()
    .range([size.height - size.bottom, size.top]);
  const line = sorted
    .map(({ day, value }, index) => {
      const at = x(Date.parse(day)).toFixed(1);
      return index === 0 ? `M${at} ${y(value).toFixed(1)}` : `H${at}V${y(value).toFixed(1)}`;
    })
    .join('');
  return (
    <figure className="small-plot" aria-label={label}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${label}, in ${unit}; the table below has the numbers`}
      >
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} className="plot-grid" />
            <text x={size.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {x.ticks(3).map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={size.height - 6} textAnchor="middle">
            {tick.toLocaleDateString('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })}
          </text>
        ))}
        <path d={`${line}H${size.width - size.right}`} className="plot-line" />
      </svg>
      <details className="quiet-details">
        <summary>As a table</summary>
        <table className="small-table">
          <thead>
            <tr>
              <th>From</th>
              <th>{unit}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ day, value }) => (
              <tr key={day}>
                <td>{formatDay(day)}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
