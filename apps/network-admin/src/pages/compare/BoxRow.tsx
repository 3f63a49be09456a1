import type { Distribution } from './side-by-side.js';

interface Props {
  spread: Distribution;
  /** The values at the two ends, the same for every box of a row. */
  domain: [number, number];
}

const width = 130;

/** A spread as a box: the middle half, its median, and lines to the outer tenths. The words stand beside it. */
export function BoxRow({ spread, domain }: Props) {
  const x = (value: number) => 4 + ((value - domain[0]) / (domain[1] - domain[0] || 1)) * (width - 8);
  return (
    <svg viewBox={`0 0 ${width} 16`} aria-hidden="true" className="box-row">
      <line x1={x(spread.lowerDecile)} x2={x(spread.upperDecile)} y1={8} y2={8} className="interval-line" />
      <rect
        x={x(spread.lowerQuartile)}
        width={Math.max(1, x(spread.upperQuartile) - x(spread.lowerQuartile))}
        y={2}
        height={12}
        className="box-middle"
      />
      <line x1={x(spread.median)} x2={x(spread.median)} y1={1} y2={15} className="box-median" />
    </svg>
  );
}

/** The values that several spreads cover together. */
export function spreadDomain(spreads: ReadonlyArray<Distribution | null>): [number, number] {
  const ends = spreads.flatMap((spread) => (spread ? [spread.lowerDecile, spread.upperDecile] : []));
  return ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
}
