import { type Cell, cellsToWithhold, isDerivable, isSmallCell, minimumCell } from '../comparison/suppression.js';
import type { Indicator } from '../comparison/indicator.js';
import type { MonthValue } from '../spine/value-by-month.repository.js';
import { quarterOf } from './calendar-month.js';
import type { TrendPeriod } from './clinic-trend.js';
import type { ToldPeriods } from './told-by-parts.js';

/** What one clinic tells of people in one period. The key is the clinic. */
export interface ClinicCell extends Cell {
  /** The first month of the period. */
  month: string;
  answers: number;
}

/** Whether only what happened is people: of a mean or median each answer, of a rate each event. */
export const isOneSided = ({ kind }: Pick<Indicator, 'kind'>): boolean => kind !== 'PROPORTION';

/** Each clinic’s cell in each period. */
export function clinicCells(
  { kind, per }: Pick<Indicator, 'kind' | 'per'>,
  values: readonly MonthValue[],
  period: TrendPeriod,
): ClinicCell[] {
  const cells = new Map<string, ClinicCell>();
  for (const { clinicId, month, n, value } of values) {
    const first = period === 'MONTH' ? month : quarterOf(month);
    const happened = kind === 'PROPORTION' || kind === 'RATE' ? Math.round((n * value) / per) : n;
    const before = cells.get(`${clinicId} ${first}`);
    const [answers, events] = [n + (before?.answers ?? 0), happened + (before?.events ?? 0)];
    cells.set(`${clinicId} ${first}`, {
      key: clinicId,
      month: first,
      answers,
      n: kind === 'RATE' ? events : answers,
      events,
    });
  }
  return [...cells.values()];
}

/**
 * The cells that a comparison of their period does not show: too few answers, too small, or what these would follow
 * from. So a trend shows of a period no clinic that the comparison of that period withholds.
 */
export function hiddenCells(
  indicator: Pick<Indicator, 'kind'>,
  cells: readonly ClinicCell[],
  told: ToldPeriods,
): ClinicCell[] {
  return [...Map.groupBy(cells, ({ month }) => month)].flatMap(([month, own]) => {
    const shown = own.filter(({ answers }) => answers >= minimumCell);
    const toldHere = new Set(shown.filter(({ key }) => told.get(key)?.has(month)).map(({ key }) => key));
    const withheld = cellsToWithhold(shown, toldHere, isOneSided(indicator));
    return own.filter(({ key, answers }) => answers > 0 && (answers < minimumCell || withheld.has(key)));
  });
}

/**
 * Whether a sum over clinics, less those that are shown, tells of one of the hidden ones or of few people. Clinics with
 * fewer answers than may be shown count as one: none of them could be large, yet together they are a group like others.
 */
export function isRestTelling(cells: readonly Omit<ClinicCell, 'month'>[], isOneSidedCount = false): boolean {
  const few = cells.filter(({ answers }) => answers < minimumCell);
  if (few.length < 2) return isDerivable(cells, isOneSidedCount);
  const together = sumOf('', few);
  const others = cells.filter(({ answers }) => answers >= minimumCell);
  return others.length === 0 ? isSmallCell(together) : isDerivable([...others, together], isOneSidedCount);
}

const sumOf = (key: string, cells: readonly Cell[]): Cell => ({
  key,
  n: cells.reduce((sum, { n }) => sum + n, 0),
  events: cells.reduce((sum, { events }) => sum + events, 0),
});

/** The periods in which the sum over clinics, less those that are shown, would tell of the hidden ones. */
export function toldByRest(indicator: Pick<Indicator, 'kind'>, hidden: readonly ClinicCell[]): ReadonlySet<string> {
  const byPeriod = [...Map.groupBy(hidden, ({ month }) => month)];
  return new Set(byPeriod.filter(([, cells]) => isRestTelling(cells, isOneSided(indicator))).map(([month]) => month));
}

/**
 * The periods in which the sum over a peer group, taken from that of other groups, would tell of hidden clinics: groups
 * of which these would follow hide with another, and what is chosen must hold all of them or none.
 * @param hidden of all clinics, peers or not
 */
export function toldByPeers(
  indicator: Pick<Indicator, 'kind'>,
  hidden: readonly ClinicCell[],
  groupOf: (clinicId: string) => string,
  isChosen: (group: string) => boolean,
): ReadonlySet<string> {
  const one = isOneSided(indicator);
  const told = [...Map.groupBy(hidden, ({ month }) => month)].filter(([, cells]) => {
    const groups = [...Map.groupBy(cells, ({ key }) => groupOf(key))];
    const derivable = new Set(groups.filter(([, own]) => isRestTelling(own, one)).map(([group]) => group));
    const sums = groups.map(([key, own]) => sumOf(key, own));
    const withheld = [...cellsToWithhold(sums, derivable, one)];
    return withheld.some(isChosen) && !withheld.every(isChosen);
  });
  return new Set(told.map(([month]) => month));
}
