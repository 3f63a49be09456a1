import { memo, useId } from 'react';
import type { FunnelLayout } from './funnel-layout.js';

/** Axes, limits and the network's rate, behind the points. */
export const FunnelGround = memo(function FunnelGround({ layout, xTitle }: { layout: FunnelLayout; xTitle: string }) {
  const clip = useId();
  const { plot, bands } = layout;
  return (
    <g aria-hidden="true">
      <clipPath id={clip}>
        <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
      </clipPath>
      <g className="axis">
        {layout.yTicks.map(({ at, text }) => (
          <g key={text}>
            <line x1={plot.left} x2={plot.right} y1={at} y2={at} className="grid-line" />
            <text x={plot.left - 8} y={at} dy="0.35em" textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        {layout.xTicks.map(({ at, text }) => (
          <g key={text}>
            <line x1={at} x2={at} y1={plot.bottom} y2={plot.bottom + 5} className="tick-line" />
            <text x={at} y={plot.bottom + 18} textAnchor="middle">
              {text}
            </text>
          </g>
        ))}
        <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} className="tick-line" />
        <text x={(plot.left + plot.right) / 2} y={plot.bottom + 37} textAnchor="middle" className="axis-title">
          {xTitle}
        </text>
      </g>
      <g clipPath={`url(#${clip})`}>
        <path d={bands.outer} className="band-outer" />
        <path d={bands.inner} className="band-inner" />
        {bands.lines.map(({ path, kind }) => (
          <path key={path} d={path} className={`limit-line limit-${kind}`} />
        ))}
      </g>
      <line x1={plot.left} x2={plot.right} y1={layout.target} y2={layout.target} className="target-line" />
      {layout.limitLabels.map(({ text, x, y }, index) => (
        <text
          key={index}
          x={x}
          y={y}
          dy="0.35em"
          className={text === 'Network' ? 'limit-label target-label' : 'limit-label'}
        >
          {text}
        </text>
      ))}
    </g>
  );
});
