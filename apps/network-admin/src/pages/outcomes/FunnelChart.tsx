import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { type Comparison, clinicName, verdictWords } from '../../comparison/comparison.js';
import { rowSentence } from '../../comparison/row-sentence.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { formatCount, formatInterval, formatRate } from '../../format/number.js';
import { FunnelGround } from './FunnelGround.js';
import { type FunnelPoint, layoutFunnel, nextPoint } from './funnel-layout.js';

interface Props {
  comparison: Comparison;
  selected: string | null;
  onSelect: (slug: string | null) => void;
}

function Tip({ point, width }: { point: FunnelPoint; width: number }) {
  const { row } = point;
  const side = point.x > width / 2 ? 'left' : 'right';
  return (
    <div className={`funnel-tip funnel-tip-${side}`} style={{ left: point.x, top: point.y }} aria-hidden="true">
      <strong>{clinicName(row)}</strong>
      <span className="funnel-tip-value">{formatRate(row.rate)}</span>
      <span>95 % interval {formatInterval(row.interval)}</span>
      <span>
        n {formatCount(row.n)} of {formatCount(row.nEligible)} · {formatRate(row.completeness, 0)} followed up
      </span>
      <span>{verdictWords[row.verdict]}</span>
    </div>
  );
}

/** The funnel plot. One tab stop; arrows walk the clinics by size, Enter selects, Escape clears. */
export function FunnelChart({ comparison, selected, onSelect }: Props) {
  const helpId = useId();
  const { ref, width } = useElementSize();
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const marks = useRef(new Map<string, SVGGElement>());
  const height = width < 520 ? 340 : 420;
  const layout = useMemo(
    () => (width > 0 ? layoutFunnel(comparison, { width, height, selected }) : null),
    [comparison, width, height, selected],
  );
  const tabStop = focused ?? selected ?? layout?.points[0]?.slug ?? null;
  const shown = layout?.points.find(({ slug }) => slug === (hovered ?? focused));

  function press(event: KeyboardEvent, slug: string) {
    if (event.key === 'Escape') onSelect(null);
    if (event.key === 'Enter' || event.key === ' ') onSelect(slug);
    const next = layout && nextPoint(layout.points, slug, event.key);
    if (next) marks.current.get(next)?.focus();
    if (next || ['Enter', ' '].includes(event.key)) event.preventDefault();
  }

  return (
    <div className="funnel" ref={ref} style={{ minHeight: height }}>
      {layout && (
        <svg
          width={layout.width}
          height={layout.height}
          role="group"
          aria-label={`Funnel plot: ${comparison.indicator.name} by clinic size`}
          aria-describedby={helpId}
        >
          <FunnelGround layout={layout} />
          {layout.points.map((point) => {
            const { row, slug, x, y, whisker } = point;
            const isLit = slug === selected || slug === focused || slug === hovered;
            return (
              <g
                key={slug}
                ref={(mark) => {
                  if (mark) marks.current.set(slug, mark);
                  else marks.current.delete(slug);
                }}
                role="button"
                aria-label={rowSentence(row)}
                aria-pressed={slug === selected}
                tabIndex={slug === tabStop ? 0 : -1}
                data-clinic={slug}
                className={`funnel-point${isLit ? ' is-lit' : ''}${slug === selected ? ' is-selected' : ''}`}
                onClick={() => onSelect(slug === selected ? null : slug)}
                onKeyDown={(event) => press(event, slug)}
                onFocus={() => setFocused(slug)}
                onBlur={() => setFocused(null)}
                onPointerEnter={() => setHovered(slug)}
                onPointerLeave={() => setHovered(null)}
              >
                {isLit && whisker && (
                  <line x1={x} x2={x} y1={whisker.top} y2={whisker.bottom} className="interval-line" />
                )}
                <g transform={`translate(${x} ${y})`}>
                  <circle r={13} className="funnel-target" />
                  {isLit && <circle r={11} className="funnel-ring" />}
                  <VerdictShape verdict={row.verdict} />
                </g>
              </g>
            );
          })}
          <g aria-hidden="true" className="funnel-labels">
            {layout.labels.map(({ slug, text, x, y, anchor }) => (
              <text
                key={slug}
                x={x}
                y={y}
                dy="0.35em"
                textAnchor={anchor}
                className={slug === selected ? 'is-selected' : undefined}
              >
                {text}
              </text>
            ))}
          </g>
        </svg>
      )}
      {shown && <Tip point={shown} width={width} />}
      <p id={helpId} className="visually-hidden">
        Arrow keys move between clinics by size, Home and End go to the smallest and the largest, Enter selects, Escape
        clears. The table below has the same numbers.
      </p>
    </div>
  );
}
