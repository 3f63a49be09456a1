import type uPlot from 'uplot';
import { severityOf } from './limits.js';
import type { Palette } from './palette.js';
import { type Reading, secondsOf } from './strip-data.js';
import { type Drawn, scaleNameOf } from './strip-options.js';
import type { WatchedSession } from './watched-session.js';

/** The limits in force below the values: dashed where they warn, whole where critical; a baseline is dotted. */
export function drawLimits(plot: uPlot, { lines, baselines }: Drawn, palette: Palette): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const { series, value } of baselines) {
    const y = plot.valToPos(value, scaleNameOf(series.lane), true);
    ctx.strokeStyle = palette.quiet;
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([1.5 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  for (const { series, severity, value } of lines) {
    const y = plot.valToPos(value, scaleNameOf(series.lane), true);
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    ctx.strokeStyle = severity === 'CRITICAL' ? palette.critical : palette.warn;
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash(severity === 'CRITICAL' ? [] : [5 * devicePixelRatio, 4 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}

/** Values past a limit get the mark of their severity: a square is critical, a triangle warns. */
export function drawBreaches(
  plot: uPlot,
  { strip }: Drawn,
  readings: readonly Reading[],
  limits: WatchedSession['alarmLimits'],
  palette: Palette,
): void {
  const { ctx } = plot;
  const size = 4.5 * devicePixelRatio;
  ctx.save();
  for (const series of strip.series) {
    for (const reading of readings) {
      const value = reading[series.signal];
      const severity = value === null ? null : severityOf(series, limits, value);
      if (value === null || severity === null) continue;
      const [x, y] = [
        plot.valToPos(secondsOf(reading.measuredAt), 'x', true),
        plot.valToPos(value, scaleNameOf(series.lane), true),
      ];
      ctx.fillStyle = severity === 'CRITICAL' ? palette.critical : palette.warn;
      ctx.beginPath();
      if (severity === 'CRITICAL') ctx.rect(x - size, y - size, 2 * size, 2 * size);
      else {
        ctx.moveTo(x, y - size);
        ctx.lineTo(x + size, y + size);
        ctx.lineTo(x - size, y + size);
      }
      ctx.fill();
    }
  }
  ctx.restore();
}

/** The reading that is pointed at, as one line over all strips. */
export function drawCursor(plot: uPlot, seconds: number, palette: Palette): void {
  const { ctx, bbox } = plot;
  const x = Math.round(plot.valToPos(seconds, 'x', true));
  ctx.save();
  ctx.strokeStyle = palette.cursor;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}
