import { scaleLinear } from 'd3-scale';
import { area, curveStep, line } from 'd3-shape';
import type { Measure } from '../../comparison/measure.js';
import { versionName } from '../../comparison/scope-words.js';
import { clinicName } from '../../comparison/comparison.js';
import { capitalised } from '../../format/words.js';
import { initialSelection, isNarrowed, type Narrowing } from '../../comparison/selection.js';
import type { ClinicTrendQuery, NetworkTrendQuery } from './trends.generated.js';

type ClinicTrend = NonNullable<ClinicTrendQuery['clinicTrend']>;
/** Of one clinic, or of all together. */
export type Trend = ClinicTrend | (NonNullable<NetworkTrendQuery['networkTrend']> & { clinic?: never });
export type TrendPoint = Trend['points'][number];
export type Cumulative = NonNullable<ClinicTrend['vlad']>[number];
export type Cusum = NonNullable<ClinicTrend['cusum']>;

/** Those whose answers a trend of no one clinic puts together: peers are some of the clinics, other filters some of the people. */
function everyone(selection: Narrowing = initialSelection): string {
  if (selection.regions.length > 0 || selection.volumes.length > 0) return 'the peers together';
  return isNarrowed(selection) ? 'all clinics, filtered' : 'the whole network';
}

/** Whose trend it is. */
export function placeName(trend: Trend, selection?: Narrowing): string {
  if (trend.clinic !== undefined) return clinicName({ clinic: trend.clinic });
  return capitalised(everyone(selection));
}
/** The same within a sentence. */
export const atPlace = (trend: Trend, selection?: Narrowing): string =>
  trend.clinic === undefined ? `of ${everyone(selection)}` : `at ${clinicName({ clinic: trend.clinic })}`;

/** Months since the year 0, so that a step of one is a month. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The values that trends span together, so that small charts beside each other compare. */
export function trendDomain(trends: readonly Trend[], { bounds }: Measure): [number, number] {
  const values = trends.flatMap(({ points, centre }) => [
    ...(centre === null ? [] : [centre]),
    ...points.flatMap(({ rate, lower, upper }) => [rate, lower, upper].filter((value) => value !== null)),
  ]);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || 1) * 0.06;
  const [from, to] = scaleLinear([low - margin, high + margin], [0, 1])
    .nice(5)
    .domain() as [number, number];
  return [Math.max(bounds[0], from), to];
}

/** Upright lines for first uses, with names on the side where there is room, and only where they do not run into each other. */
export function placeUses(
  { protocolFirstUses }: Pick<Trend, 'protocolFirstUses'>,
  x: (month: string) => number,
  right: number,
) {
  let free = -Infinity;
  return [...new Set(protocolFirstUses.map(({ month }) => month))].toSorted().map((month) => {
    const names = protocolFirstUses
      .filter((use) => use.month === month)
      .flatMap(({ protocolVersion }) => (protocolVersion ? [versionName(protocolVersion)] : []));
    const at = x(month);
    const text = names.length === 1 ? (names[0] ?? '') : `${names.length} protocols first used`;
    const width = text.length * 6.2 + 12;
    const isAfter = at > free && at + width <= right + 8;
    const isBefore = !isAfter && at - width > free;
    if (isAfter || isBefore) free = isAfter ? at + width : at;
    return { month, at, names, text: isAfter || isBefore ? text : null, isBefore };
  });
}

/** Where everything of a control chart goes, in CSS pixels. Limits, centre and signals are the server's. */
export function layoutTrend(
  trend: Trend,
  {
    width,
    height,
    domain,
    measure,
    isSmall = false,
  }: {
    width: number;
    height: number;
    domain: [number, number];
    measure: Measure;
    isSmall?: boolean;
  },
) {
  const plot = {
    left: isSmall ? 30 : 44,
    right: width - (isSmall ? 8 : 14),
    top: isSmall ? 10 : 26,
    bottom: height - (isSmall ? 20 : 30),
  };
  const months = [...trend.points.map(({ from }) => from), ...trend.protocolFirstUses.map(({ month }) => month)].map(
    monthNumber,
  );
  const [first, last] = months.length > 0 ? [Math.min(...months), Math.max(...months)] : [0, 1];
  const time = scaleLinear([first, Math.max(last, first + 1)], [plot.left + 6, plot.right - 6]);
  const x = (month: string) => time(monthNumber(month));
  const y = scaleLinear(domain, [plot.bottom, plot.top]);
  const limited = trend.points.filter(({ lower, upper }) => lower !== null && upper !== null);
  const years = [];
  for (let year = Math.ceil(first / 12); year * 12 <= last; year += 1)
    years.push({ at: time(year * 12), text: String(year) });
  return {
    width,
    height,
    plot,
    yTicks: y.ticks(isSmall ? 3 : 5).map((value) => ({ at: y(value), text: measure.tick(value) })),
    xTicks: years,
    centre: trend.centre === null ? null : y(trend.centre),
    band:
      area<TrendPoint>(
        ({ from }) => x(from),
        ({ lower }) => y(Math.max(domain[0], lower ?? 0)),
        ({ upper }) => y(Math.min(domain[1], upper ?? 0)),
      ).curve(curveStep)(limited) ?? '',
    path:
      line<TrendPoint>(
        ({ from }) => x(from),
        ({ rate }) => y(rate ?? 0),
      ).defined(({ rate }) => rate !== null)(trend.points) ?? '',
    points: trend.points.map((point) => ({
      point,
      id: point.from,
      x: x(point.from),
      y: point.rate === null ? plot.bottom : y(point.rate),
      isShown: point.rate !== null,
    })),
    uses: placeUses(trend, x, plot.right),
  };
}
