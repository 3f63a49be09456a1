import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ClinicFacts } from '../comparison/clinic-facts.repository.js';
import { createComparisonCache } from '../comparison/comparison-cache.js';
import type { CohortFilter } from '../comparison/cohort.js';
import type { ComparisonFilter } from '../comparison/comparison-filter.js';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import { withPeers } from '../comparison/peer-group.js';
import { dimensionsOf } from '../comparison/told-by-other-filters.js';
import { wholeNetwork } from '../comparison/told-by-subtraction.js';
import { type MonthValue, valuesByMonth } from '../spine/value-by-month.repository.js';
import { monthsOf } from './calendar-month.js';
import type { TrendPeriod } from './clinic-trend.js';
import { type ClinicCell, clinicCells, hiddenCells, toldByPeers, toldByRest } from './hidden-clinics.js';
import { type ToldPeriods, toldByParts } from './told-by-parts.js';
import { type MonthPart, partsByMonth } from './trend.repository.js';

/** Which selection of which indicator. */
export interface TrendQuestion {
  indicator: IndicatorId;
  filter: ComparisonFilter;
}

/** What every trend of one selection stands on. */
export interface TrendFacts {
  at: Date;
  /** Of the peers. */
  values: readonly MonthValue[];
  /** With the peers as clinics. */
  filter: CohortFilter;
  /** The periods of a clinic that the comparison of that period would not show. */
  hiddenOf(clinicId: string, period: TrendPeriod): ReadonlySet<string>;
  /** The periods of all together from which a group too small to show would follow. */
  toldOfNetwork(period: TrendPeriod): ReadonlySet<string>;
}

const MAXIMUM_AGE_MS = 30_000;
const STALE_MS = 600_000;
const kept = new WeakMap<SubgraphServices, (question: TrendQuestion) => Promise<TrendFacts>>();

/** The facts behind trends, at most half a minute old once asked again. */
export function trendFacts(services: SubgraphServices, { indicator, filter }: TrendQuestion): Promise<TrendFacts> {
  let by = kept.get(services);
  if (!by) {
    const compute = (question: TrendQuestion, at: Date) => readFacts(services, question, at);
    const shared = { maximumAgeMs: MAXIMUM_AGE_MS, staleMs: STALE_MS, nameOf: JSON.stringify };
    by = createComparisonCache({ clock: services.clock, ...shared, compute });
    kept.set(services, by);
  }
  return by({ indicator, filter });
}

async function readFacts({ readers }: SubgraphServices, question: TrendQuestion, at: Date): Promise<TrendFacts> {
  const reader = readers.forTheNetwork('comparison');
  const indicator = indicators[question.indicator];
  const cut = at.toISOString().slice(0, 10);
  const { filter, facts } = await withPeers(reader, question.filter);
  const all = await valuesByMonth(reader, indicator, cut, question.filter);
  const values = all.filter(({ clinicId }) => filter.clinicIds?.includes(clinicId) ?? true);
  const parts: { isChosen: (part: string) => boolean; cells: MonthPart[] }[] = [];
  for (const { dimension, isChosen } of dimensionsOf(filter))
    if (dimension !== 'period')
      parts.push({ isChosen, cells: await partsByMonth(reader, indicator, cut, filter, dimension) });

  const guardsOf = (period: TrendPeriod) => {
    const told = parts.map(({ isChosen, cells }) => toldByParts(cells, isChosen, period)).reduce(together, new Map());
    const hidden = hiddenCells(indicator, clinicCells(indicator, values, period), told);
    const everywhere = filter.clinicIds
      ? hiddenCells(indicator, clinicCells(indicator, all, period), new Map())
      : hidden;
    const toldByGroups = peerGroups(filter, facts).map(({ isMember, groupOf, isChosen }) =>
      toldByPeers(
        indicator,
        everywhere.filter(({ key }) => isMember(key)),
        groupOf,
        isChosen,
      ),
    );
    // A mean leaves out whom it would tell of.
    const isCounted = indicator.kind === 'PROPORTION' || indicator.kind === 'RATE';
    const ofClinics = isCounted ? [toldByRest(indicator, hidden), ...toldByGroups] : [];
    const ofNetwork = [told.get(wholeNetwork) ?? [], ...ofClinics];
    return { hidden, ofNetwork: ofNetwork.flatMap((months) => [...months]) };
  };
  const [byMonth, byQuarter] = [guardsOf('MONTH'), guardsOf('QUARTER')];
  const ofClinic = (cells: readonly ClinicCell[], clinicId: string) =>
    cells.flatMap(({ key, month }) => (key === clinicId ? month : []));
  // Months add up to their quarter: what is hidden of it is hidden of them.
  const inPeriod = (period: TrendPeriod, months: readonly string[], quarters: readonly string[]) =>
    new Set(period === 'MONTH' ? [...months, ...quarters.flatMap(monthsOf)] : quarters);
  return {
    at,
    values,
    filter,
    hiddenOf: (clinicId, period) =>
      inPeriod(period, ofClinic(byMonth.hidden, clinicId), ofClinic(byQuarter.hidden, clinicId)),
    toldOfNetwork: (period) => inPeriod(period, byMonth.ofNetwork, byQuarter.ofNetwork),
  };
}

const together = (one: ToldPeriods, other: ToldPeriods): ToldPeriods =>
  new Map(
    [...one.keys(), ...other.keys()].map((key) => [key, new Set([...(one.get(key) ?? []), ...(other.get(key) ?? [])])]),
  );

/** Regions, and sizes, each among the clinics that the other leaves. */
function peerGroups({ regions, volumeBands }: CohortFilter, facts: readonly ClinicFacts[]) {
  const by = new Map(facts.map((clinic) => [clinic.clinicId, clinic]));
  const regionOf = (clinicId: string) => by.get(clinicId)?.region ?? '';
  const bandOf = (clinicId: string) => by.get(clinicId)?.volumeBand ?? '';
  const among = (chosen: readonly string[] | null) => (group: string) => chosen?.includes(group) ?? true;
  return [
    ...(regions
      ? [{ groupOf: regionOf, isChosen: among(regions), isMember: (id: string) => among(volumeBands)(bandOf(id)) }]
      : []),
    ...(volumeBands
      ? [{ groupOf: bandOf, isChosen: among(volumeBands), isMember: (id: string) => among(regions)(regionOf(id)) }]
      : []),
  ];
}
