import type { AlarmSeverity } from '../../graph/schema.generated.js';
import type { StripDefinition, StripSeries } from './strips.js';
import type { WatchedSession } from './watched-session.js';

type Limits = WatchedSession['alarmLimits'][number];

export interface LimitLine {
  series: StripSeries;
  severity: AlarmSeverity;
  value: number;
}

const ofSeries = ({ rules }: StripSeries, limits: readonly Limits[]): Limits[] =>
  limits.filter(({ rule }) => rules.includes(rule));

/** The limits in force that belong to the signals of a strip that were measured. */
export function limitLines(
  strip: StripDefinition,
  limits: readonly Limits[],
  isMeasured: (series: StripSeries) => boolean,
): LimitLine[] {
  return strip.series
    .filter(isMeasured)
    .flatMap((series) =>
      ofSeries(series, limits).flatMap(({ warn, critical }): LimitLine[] => [
        ...(warn === null ? [] : [{ series, severity: 'WARN' as const, value: warn }]),
        ...(critical === null ? [] : [{ series, severity: 'CRITICAL' as const, value: critical }]),
      ]),
    );
}

/** The patient’s own values before the infusion that a strip’s rules go by. */
export function baselineLines(
  strip: StripDefinition,
  limits: readonly Limits[],
): Array<{ series: StripSeries; value: number }> {
  return strip.series.flatMap((series) =>
    ofSeries(series, limits).flatMap(({ baseline }) => (baseline === null ? [] : [{ series, value: baseline }])),
  );
}

/** Where a limit comes from, in words. */
export function sourceWords({ baseline, isFromBaseline, isOverridden, setBy, reason }: Limits): string {
  const own = isOverridden ? `set for this patient by ${setBy?.displayName ?? 'a physician'}: ${reason}` : '';
  const risen = isFromBaseline ? `the warning is more than 20 % over the baseline of ${baseline}` : '';
  return [own, risen].filter(Boolean).join('; ') || 'the network’s';
}

const minus = (value: number): string => String(value).replace('-', '−');

/** The limits of a strip in words: "SpO₂ warns at ≤ 94, critical at ≤ 90". */
export function limitWords(strip: StripDefinition, limits: readonly Limits[]): string[] {
  return strip.series.flatMap((series) =>
    ofSeries(series, limits).map((limit) => {
      const words = [
        limit.warn === null ? null : `warns at ${boundWords(limit, limit.warn)}`,
        limit.critical === null ? null : `critical at ${boundWords(limit, limit.critical)}`,
      ].filter(Boolean);
      const isOfNetwork = !limit.isOverridden && !limit.isFromBaseline;
      return `${series.name} ${words.join(', ')}${isOfNetwork ? '' : ` (${sourceWords(limit)})`}`;
    }),
  );
}

/** A bound with its sign: "≥ 152". */
export const boundWords = ({ side }: Pick<Limits, 'side'>, bound: number): string =>
  `${side === 'LOW' ? '≤' : '≥'} ${minus(bound)}`;

/** How grave a value is by the limits of its series alone; what holds it back or needs time, the alarms know. */
export function severityOf(series: StripSeries, limits: readonly Limits[], value: number): AlarmSeverity | null {
  const crosses = ({ side }: Limits, bound: number | null): boolean =>
    bound !== null && (side === 'LOW' ? value <= bound : value >= bound);
  const own = ofSeries(series, limits);
  if (own.some((limit) => crosses(limit, limit.critical))) return 'CRITICAL';
  return own.some((limit) => crosses(limit, limit.warn)) ? 'WARN' : null;
}
