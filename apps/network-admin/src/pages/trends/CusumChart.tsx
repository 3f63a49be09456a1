import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { clinicName } from '../../comparison/comparison.js';
import { formatCount } from '../../format/number.js';
import { formatMonth } from '../../format/time.js';
import { monthNumber, type Trend } from './trend-layout.js';
import { useWidth } from '../../charts/useWidth.js';

const height = 150;

/** How evidence for worse than expected gathers, patient by patient, until it crosses its threshold. */
export function CusumChart({ trend }: { trend: Trend }) {
  const { ref, width } = useWidth();
  const { cusum } = trend;
  if (!cusum || cusum.points.length === 0) return null;
  const plot = { left: 44, right: width - 14, top: 14, bottom: height - 26 };
  const months = cusum.points.map(({ from }) => monthNumber(from));
  const x = scaleLinear([Math.min(...months), Math.max(...months)], [plot.left + 6, plot.right - 6]);
  const top = Math.max(cusum.threshold * 1.15, ...cusum.points.map(({ value }) => value));
  const y = scaleLinear([0, top], [plot.bottom, plot.top]);
  const path = line<(typeof cusum.points)[number]>(
    ({ from }) => x(monthNumber(from)),
    ({ value }) => y(value),
  )(cusum.points);
  const signals = cusum.points.filter(({ signal }) => signal);
  const alarm =
    cusum.falseAlarmRunLength === null
      ? 'never, were all as expected'
      : `about every ${formatCount(Math.round(cusum.falseAlarmRunLength))} patients, were all as expected`;
  const verdict =
    signals.length === 0
      ? 'It has not signalled.'
      : `It signalled in ${signals.map(({ from }) => formatMonth(from)).join(', ')}.`;
  return (
    <figure className="chart" ref={ref} style={{ minHeight: height }}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          data-chart="cusum"
          role="img"
          aria-label={`Risk-adjusted CUSUM of ${clinicName(trend)}: threshold ${cusum.threshold}. ${verdict}`}
        >
          {y.ticks(4).map((value) => (
            <g key={value}>
              <line x1={plot.left} x2={plot.right} y1={y(value)} y2={y(value)} className="grid-line" />
              <text x={plot.left - 6} y={y(value)} dy="0.35em" textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          <line
            x1={plot.left}
            x2={plot.right}
            y1={y(cusum.threshold)}
            y2={y(cusum.threshold)}
            className="threshold-line"
          />
          <text x={plot.right} y={y(cusum.threshold) - 5} textAnchor="end">
            signals at {cusum.threshold}
          </text>
          <path d={path ?? ''} className="trend-line" />
          {cusum.points.map(({ from, value, signal }) => (
            <circle
              key={from}
              cx={x(monthNumber(from))}
              cy={y(value)}
              r={signal ? 5 : 2.5}
              className={signal ? 'cusum-signal' : 'cusum-point'}
            />
          ))}
        </svg>
      )}
      <figcaption className="small-print">
        Risk-adjusted CUSUM (Steiner 2000): evidence that the odds of a bad outcome are {cusum.oddsRatio} times those
        expected. {verdict} A false alarm comes {alarm}.
      </figcaption>
    </figure>
  );
}
