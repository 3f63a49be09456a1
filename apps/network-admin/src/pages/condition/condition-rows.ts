import type { ForestRow } from '../../charts/forest-layout.js';
import type { Measure } from '../../comparison/measure.js';
import { versionName } from '../../comparison/scope-words.js';
import { formatCount, formatRate } from '../../format/number.js';
import type { ConditionOutcomesQuery } from './condition.generated.js';

export type Condition = NonNullable<ConditionOutcomesQuery['conditionOutcomes']>;
export type ConditionCell = Condition['cells'][number];

export const cellName = (cell: ConditionCell): string => cell.clinic?.name ?? 'All clinics';

const nameOf = (cell: ConditionCell): string =>
  cell.protocolVersion ? versionName(cell.protocolVersion) : 'Protocol version not available';

/** n and follow-up in few words; nothing where they are not shown. */
const basis = (cell: ConditionCell): string =>
  cell.n === null ? '' : `n ${formatCount(cell.n)}, ${formatRate(cell.completeness, 0)} followed`;

function rowOf(cell: ConditionCell, measure: Measure): ForestRow {
  const label = cellName(cell);
  const isShown = !cell.suppressed && cell.rate !== null;
  const value = isShown ? (cell.shrunken?.rate ?? cell.rate) : null;
  const interval = isShown ? (cell.shrunken ?? cell.interval) : null;
  const expected = cell.shrunken ? `to expect ${measure.format(cell.shrunken.rate)}, observed ` : '';
  return {
    id: `${cell.protocolVersion?.id ?? ''} ${cell.clinic?.slug ?? ''}`,
    label,
    detail: basis(cell),
    value,
    interval,
    other: isShown && cell.shrunken ? cell.rate : null,
    shape: isShown ? 'WITHIN_EXPECTED' : 'TOO_FEW',
    sentence: isShown
      ? `${nameOf(cell)}, ${label}: ${expected}${measure.format(cell.rate)} (95 % interval ${measure.formatInterval(interval)}), ${basis(cell)}.`
      : `${nameOf(cell)}, ${label}: not shown, too few people.`,
  };
}

/** Whether anything of a cell's outcome is shown. */
export const isKnown = ({ rate, suppressed }: ConditionCell): boolean => rate !== null && !suppressed;

/** A line of the table: a cell, or all protocols at all clinics. */
export type ConditionLine = ConditionCell & { isNetwork?: true };

/** All protocols at all clinics, by this condition: what the upright line of the chart stands for. */
export const networkLine = ({ n, nEligible, networkRate }: Condition): ConditionLine => ({
  isNetwork: true,
  protocolVersion: null,
  clinic: null,
  n,
  nEligible,
  completeness: nEligible === 0 ? null : n / nEligible,
  rate: networkRate,
  interval: null,
  shrunken: null,
  sessions: null,
  adverseEventShare: null,
  seriousAdverseEventsPer1000Sessions: null,
  suppressed: null,
});

/** For each protocol version a heading, all clinics together, and then clinic by clinic. */
export function conditionRows(condition: Condition, measure: Measure): ForestRow[] {
  return condition.versions.flatMap((version) => {
    const id = version.protocolVersion?.id ?? '';
    const heading: ForestRow = {
      id: `heading ${id}`,
      label: nameOf(version),
      detail: '',
      value: null,
      interval: null,
      shape: 'TOO_FEW',
      sentence: '',
      isHeading: true,
    };
    const cells = condition.cells.filter((cell) => cell.protocolVersion?.id === id && isKnown(cell));
    return [heading, rowOf(version, measure), ...cells.map((cell) => rowOf(cell, measure))];
  });
}
