const width = 44;
const height = 16;

interface Props {
  /** Oldest first; what was not measured is a gap. */
  values: ReadonlyArray<number | null>;
}

const directionOf = (values: readonly number[]): 'rising' | 'falling' | 'steady' => {
  const first = values.at(-4) ?? values[0] ?? 0;
  const change = (values.at(-1) ?? first) - first;
  const noise = Math.max(1, Math.abs(first) * 0.03);
  return change > noise ? 'rising' : change < -noise ? 'falling' : 'steady';
};

/** The latest readings of one signal as a line, and its direction as a word for those who do not see it. */
export function Trend({ values }: Props) {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(most - least, 4);
  const points = values.flatMap((value, index) =>
    value === null
      ? []
      : [
          `${((index / (values.length - 1)) * width).toFixed(1)},${(height - 2 - ((value - least) / span) * (height - 4)).toFixed(1)}`,
        ],
  );
  return (
    <>
      <svg className="trend" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polyline points={points.join(' ')} />
      </svg>
      <span className="visually-hidden">, {directionOf(known)}</span>
    </>
  );
}
