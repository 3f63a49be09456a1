import type { layoutTrend } from './trend-layout.js';

/** Axes, limits, centre and first uses of protocols, behind the points. */
export function TrendGround({
  layout,
  isSmall = false,
}: {
  layout: ReturnType<typeof layoutTrend>;
  isSmall?: boolean;
}) {
  const { plot } = layout;
  return (
    <g aria-hidden="true">
      {layout.yTicks.map(({ at, text }) => (
        <g key={text}>
          <line x1={plot.left} x2={plot.right} y1={at} y2={at} className="grid-line" />
          <text x={plot.left - 6} y={at} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ at, text }) => (
        <g key={text}>
          <line x1={at} x2={at} y1={plot.bottom} y2={plot.bottom + 4} className="tick-line" />
          <text x={at} y={plot.bottom + 16} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} className="tick-line" />
      <path d={layout.band} className="band-inner" />
      {layout.centre !== null && (
        <line x1={plot.left} x2={plot.right} y1={layout.centre} y2={layout.centre} className="target-line" />
      )}
      {layout.uses.map(({ month, at, text, isBefore }) => (
        <g key={month}>
          <line x1={at} x2={at} y1={plot.top - (isSmall ? 0 : 12)} y2={plot.bottom} className="use-line" />
          {!isSmall && text && (
            <text
              x={isBefore ? at - 5 : at + 5}
              y={plot.top - 7}
              textAnchor={isBefore ? 'end' : 'start'}
              className="use-label"
            >
              {text}
            </text>
          )}
        </g>
      ))}
      <path d={layout.path} className="trend-line" />
    </g>
  );
}
