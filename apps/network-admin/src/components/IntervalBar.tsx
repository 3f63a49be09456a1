import { type ComparisonRow, isShown, judgedInterval, judgedRate } from '../comparison/comparison.js';
import { VerdictShape } from './VerdictMark.js';

interface Props {
  row: ComparisonRow;
  networkRate: number;
  /** The rates at the two ends, the same for every bar of a table. */
  domain: [number, number];
  width?: number;
  /** Also the funnel limits at this clinic's size. */
  withLimits?: boolean;
}

/** A clinic's value with its interval against the network's, as a line of a forest plot. The words stand beside it. */
export function IntervalBar({ row, networkRate, domain, width = 132, withLimits = false }: Props) {
  const height = withLimits ? 40 : 20;
  const middle = height / 2;
  const x = (rate: number) =>
    8 + ((Math.min(domain[1], Math.max(domain[0], rate)) - domain[0]) / (domain[1] - domain[0])) * (width - 16);
  const [rate, interval] = [judgedRate(row), judgedInterval(row)];
  if (rate === null || !isShown(row)) return null;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" className="interval-bar">
      {withLimits && row.limits && (
        <>
          <rect
            x={x(row.limits.lower998)}
            width={x(row.limits.upper998) - x(row.limits.lower998)}
            y={4}
            height={height - 8}
            className="band-outer"
          />
          <rect
            x={x(row.limits.lower95)}
            width={x(row.limits.upper95) - x(row.limits.lower95)}
            y={4}
            height={height - 8}
            className="band-inner"
          />
        </>
      )}
      <line x1={x(networkRate)} x2={x(networkRate)} y1={0} y2={height} className="target-line" />
      {interval && (
        <line x1={x(interval.lower)} x2={x(interval.upper)} y1={middle} y2={middle} className="interval-line" />
      )}
      <g transform={`translate(${x(rate)} ${middle}) scale(0.8)`}>
        <VerdictShape verdict={row.verdict} />
      </g>
    </svg>
  );
}
