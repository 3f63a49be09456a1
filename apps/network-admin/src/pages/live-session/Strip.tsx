import { useComputedColorScheme } from '@mantine/core';
import { type KeyboardEvent, memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type uPlot from 'uplot';
import { useWidth } from '../../charts/useWidth.js';
import { formatTimeOfDay } from '../../format/time.js';
import { drawBreaches, drawCursor, drawLimits } from './draw-strip.js';
import { baselineLines, limitLines, limitWords } from './limits.js';
import { type Palette, paletteAt, paletteOfPaper } from './palette.js';
import { nearestReading, secondsOf, stripColumns } from './strip-data.js';
import { stripHeight, stripOptions } from './strip-options.js';
import { type StripDefinition, readingText } from './strips.js';
import { usePlot } from './usePlot.js';
import type { WatchedSession } from './watched-session.js';

interface Props {
  strip: StripDefinition;
  readings: WatchedSession['vitals'];
  limits: WatchedSession['alarmLimits'];
  timeZone: string;
  /** Seconds. */
  from: number;
  until: number;
  /** The reading that all strips point at. */
  index: number;
  onPoint: (index: number) => void;
}

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowUp: (index) => index + 1,
  Home: () => 0,
  End: (_index, last) => last,
};

/** What a line that is no signal stands for. */
function LineKey({ className, words }: { className: string; words: string }) {
  return (
    <li>
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
        <path d="M0 4h22" className={`strip-line ${className}`} />
      </svg>
      {words}
    </li>
  );
}

/** Signals in time with their limits. The arrow keys move through the readings; the line below says the values. */
export const Strip = memo(function Strip(props: Props) {
  const { strip, readings, limits, timeZone, from, until, index, onPoint } = props;
  const { ref: measure, width } = useWidth();
  const scheme = useComputedColorScheme('light');
  const Plot = usePlot();
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const palette = useRef<Palette | null>(null);

  const drawn = useMemo(() => {
    const [times, ...columns] = stripColumns(
      readings,
      strip.series.map(({ signal }) => signal),
    );
    const lines = limitLines(strip, limits, ({ signal }) => readings.some((reading) => reading[signal] !== null));
    const baselines = baselineLines(strip, limits);
    return { strip, timeZone, from, until, times, columns, lines, baselines, readings, limits, index };
  }, [strip, timeZone, from, until, readings, limits, index]);
  const latest = useRef(drawn);
  useEffect(() => {
    latest.current = drawn;
  }, [drawn]);

  useEffect(() => {
    const target = holder.current;
    if (!Plot || !target || width === 0) return undefined;
    const colours = () => (palette.current ??= paletteAt(target));
    const options = stripOptions(() => latest.current, colours, {
      width,
      beneath: (self) => drawLimits(self, latest.current, colours()),
      draw: (self) => {
        const now = latest.current;
        drawBreaches(self, now, now.readings, now.limits, colours());
        const pointed = now.readings[now.index];
        if (pointed) drawCursor(self, secondsOf(pointed.measuredAt), colours());
      },
    });
    const { times, columns } = latest.current;
    plot.current = new Plot(options, [times, ...columns] as uPlot.AlignedData, target);
    const repaint = (next: Palette | null) => {
      palette.current = next;
      plot.current?.redraw(false, true);
    };
    const toPaper = () => repaint(paletteOfPaper());
    const toScreen = () => repaint(null);
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
      plot.current?.destroy();
      plot.current = null;
      palette.current = null;
    };
  }, [Plot, strip, timeZone, width, scheme]);

  useEffect(() => {
    plot.current?.setData([drawn.times, ...drawn.columns] as uPlot.AlignedData);
  }, [drawn]);

  const last = readings.length - 1;
  const pointed = readings[index];
  const text = pointed
    ? `${formatTimeOfDay(pointed.measuredAt, timeZone)}: ${readingText(strip, pointed)}`
    : 'No reading yet';

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step || last < 0) return;
    event.preventDefault();
    onPoint(Math.min(last, Math.max(0, step(index, last))));
  }

  function onPointerMove({ clientX }: PointerEvent) {
    const self = plot.current;
    if (!self || last < 0) return;
    const nearest = nearestReading(readings, self.posToVal(clientX - self.over.getBoundingClientRect().left, 'x'));
    if (nearest >= 0 && nearest !== index) onPoint(nearest);
  }

  return (
    <section className="strip" aria-label={strip.title}>
      <header className="strip-header">
        <h3>{strip.title}</h3>
        <ul className="strip-key" aria-label="What is drawn">
          {strip.series.map(({ name, unit, signal }, place) => (
            <li key={signal}>
              <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
                <path d="M0 4h22" className={`strip-line strip-line-${place}`} />
              </svg>
              {name} {unit && <span className="unit">{unit}</span>}
            </li>
          ))}
          {drawn.lines.some(({ severity }) => severity === 'WARN') && (
            <LineKey className="strip-line-warn" words="warns" />
          )}
          {drawn.lines.some(({ severity }) => severity === 'CRITICAL') && (
            <LineKey className="strip-line-critical" words="critical" />
          )}
          {drawn.baselines.map(({ series, value }) => (
            <LineKey
              key={series.signal}
              className="strip-line-baseline"
              words={`${series.name.toLowerCase()} baseline ${value}`}
            />
          ))}
        </ul>
      </header>
      <div
        ref={measure}
        className="strip-plot"
        style={{ height: stripHeight(strip) }}
        role="slider"
        tabIndex={0}
        aria-label={`${strip.title}, readings`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.max(0, index)}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
      >
        <div ref={holder} aria-hidden="true" />
      </div>
      <p className="strip-reading">{text}</p>
      <p className="strip-limits muted">{limitWords(strip, limits).join(' · ')}</p>
    </section>
  );
});
