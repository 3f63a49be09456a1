import { scaleLinear, scaleUtc } from 'd3-scale';

interface Props {
  title: string;
  maximum: number;
  points: ReadonlyArray<{ at: number; value: number }>;
  span: [number, number];
  windows: ReadonlyArray<{ name: string; from: number; to: number }>;
  infusions: readonly number[];
}

/** Narrow enough that its words stay readable on a phone. */
const size = { width: 300, height: 160, left: 28, right: 10, top: 20, bottom: 32 };
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' });

/** One measure over time, its answers joined in order; the sentence under it says first and last. */
export function OutcomeCurve({ title, maximum, points, span, windows, infusions }: Props) {
  const sorted = points.toSorted((a, b) => a.at - b.at);
  const top = Math.max(maximum, ...sorted.map(({ value }) => value));
  const x = scaleUtc()
    .domain(span)
    .range([size.left, size.width - size.right]);
  const y = scaleLinear()
    .domain([0, top])
    .range([size.height - size.bottom, size.top]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const said =
    first && last && sorted.length > 1
      ? `${first.value} on ${day.format(first.at)}, ${last.value} on ${day.format(last.at)}`
      : first
        ? `${first.value} on ${day.format(first.at)}`
        : '';
  return (
    <figure className="small-plot" aria-label={title}>
      <figcaption>
        <strong>{title}</strong> <span className="muted">{said}</span>
      </figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={`${title}: ${said}`}>
        {windows.map(({ name, from, to }) => (
          <g key={name}>
            <rect
              x={x(from)}
              width={Math.max(2, x(to) - x(from))}
              y={size.top}
              height={size.height - size.bottom - size.top}
              className="plot-window"
            />
            <text x={(x(from) + x(to)) / 2} y={size.top - 6} textAnchor="middle">
              {['T0', 'END', 'W1'].includes(name) ? '' : name}
            </text>
          </g>
        ))}
        {[0, top / 2, top].map((tick) => (
          <g key={tick}>
            <line x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} className="plot-grid" />
            <text x={size.left - 6} y={y(tick) + 4} textAnchor="end">
              {Math.round(tick)}
            </text>
          </g>
        ))}
        {infusions.map((at, index) => (
          <line
            key={`${at} ${index}`}
            x1={x(at)}
            x2={x(at)}
            y1={size.height - size.bottom}
            y2={size.height - size.bottom + 7}
            className="plot-infusion"
          />
        ))}
        {x.ticks(3).map((tick) => (
          <text key={tick.getTime()} x={x(tick)} y={size.height - 6} textAnchor="middle">
            {tick.toLocaleDateString('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })}
          </text>
        ))}
        <polyline points={sorted.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} className="plot-line" />
        {sorted.map(({ at, value }, index) => (
          <circle key={`${at} ${index}`} cx={x(at)} cy={y(value)} r="3.5" className="plot-point">
            <title>{`${value} on ${day.format(at)}`}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}
