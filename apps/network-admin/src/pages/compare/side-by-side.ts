import type { ForestRow } from '../../charts/forest-layout.js';
import { clinicName, isShown, judgedInterval, judgedRate, verdictWords } from '../../comparison/comparison.js';
import type { Measure } from '../../comparison/measure.js';
import { formatCount, formatRate } from '../../format/number.js';
import { conditionName } from '../../comparison/scope-words.js';
import { conditions } from '../../comparison/selection.js';
import { capitalised, humanise } from '../../format/words.js';
import type { DiagnosisGroup } from '../../graph/schema.generated.js';
import type { ClinicsSideBySideQuery } from './compare.generated.js';

export type SideBySide = NonNullable<ClinicsSideBySideQuery['clinicsSideBySide']>;
export type Side = SideBySide['clinics'][number];
export type CaseMixFact = Side['caseMix'][number];
export type Practice = Side['practice'];
export type Distribution = NonNullable<Practice['doseMilligrams']>;

/** Each clinic before and after adjustment, as a dumbbell. */
export function dumbbellRows(sides: readonly Side[], measure: Measure): ForestRow[] {
  return sides.map((side) => {
    const row = side.adjusted ?? side.unadjusted;
    const shown = row && isShown(row) ? row : null;
    const value = shown ? judgedRate(shown) : null;
    const crude = side.unadjusted && isShown(side.unadjusted) ? side.unadjusted.rate : null;
    const name = clinicName(side);
    const n = shown ? `n ${formatCount(shown.n)}, ${formatRate(shown.completeness, 0)} followed` : '';
    return {
      id: side.clinic?.slug ?? name,
      label: name,
      detail: n,
      value,
      interval: shown ? judgedInterval(shown) : null,
      other: crude,
      shape: row?.verdict ?? 'TOO_FEW',
      sentence:
        value === null
          ? `${name}: not shown.`
          : `${name}: ${measure.format(crude)} before and ${measure.format(value)} after adjustment (95 % interval ${measure.formatInterval(shown && judgedInterval(shown))}), ${n}. ${verdictWords[row?.verdict ?? 'TOO_FEW']}.`,
    };
  });
}

/** One line of the case-mix table: a characteristic, or a level of one, at every clinic. */
export interface CaseMixLine {
  id: string;
  name: string;
  /** What the line is a level of; null where it stands alone: a number, or the yes of a yes or no. */
  group: string | null;
  /** Under the name of its group. */
  level: string;
  /** By slug. */
  facts: ReadonlyMap<string, CaseMixFact>;
  network: string;
}

const isNumber = (fact: CaseMixFact): boolean => fact.level === null;

const isGroup = (level: string): level is DiagnosisGroup => (conditions as readonly string[]).includes(level);

const levelNames: Readonly<Record<string, string>> = { WORKERS_COMPENSATION: 'Workers’ compensation' };

/** "Fibromyalgia", "Self pay". */
const levelName = (level: string): string =>
  isGroup(level) ? conditionName(level) : (levelNames[level] ?? humanise(level));

/** What is known to move outcomes most comes first; what is not listed follows. */
const order = [
  'diagnosis group',
  'baseline NRS',
  'baseline PHQ-9',
  'pain for more than 5 years',
  'opioids',
  'baseline MME of those on opioids',
  'ketamine before',
  'age in years',
  'sex',
  'payer',
  'compensation claim',
];
function placeOf({ characteristic }: CaseMixFact): number {
  const place = order.indexOf(characteristic);
  return place < 0 ? order.length : place;
}

/** A fact as its cell reads. */
export function factWords(fact: CaseMixFact | undefined): string {
  if (!fact || fact.suppressed) return 'not shown';
  if (isNumber(fact)) return fact.mean === null ? '–' : fact.mean.toFixed(1);
  if (fact.share === null) return 'not shown';
  return `${formatRate(fact.share, 0)}${fact.n === null ? '' : ` (${formatCount(fact.n)})`}`;
}

/** Whose other level is all the rest. */
const isYes = (level: string | null): boolean => level?.toLowerCase() === 'yes';
const isNo = (level: string | null): boolean => level?.toLowerCase() === 'no';

/** The characteristics of every clinic's patients, each line one of them; of a yes or no, the yes says it all. */
export function caseMixLines(sides: readonly Side[]): CaseMixLine[] {
  const lines = new Map<string, Omit<CaseMixLine, 'id' | 'facts'> & { facts: Map<string, CaseMixFact> }>();
  for (const side of sides) {
    for (const fact of side.caseMix.toSorted((a, b) => placeOf(a) - placeOf(b))) {
      if (isNo(fact.level)) continue;
      const id = `${fact.characteristic} ${fact.level ?? ''}`;
      const characteristic = capitalised(fact.characteristic);
      const group = fact.level === null || isYes(fact.level) ? null : characteristic;
      const level = fact.level === null || group === null ? characteristic : levelName(fact.level);
      const name = group === null ? characteristic : `${group}: ${level}`;
      const network =
        fact.network === null ? '–' : isNumber(fact) ? fact.network.toFixed(1) : formatRate(fact.network, 0);
      const line = lines.get(id) ?? { name, group, level, facts: new Map<string, CaseMixFact>(), network };
      line.facts.set(side.clinic?.slug ?? '', fact);
      lines.set(id, line);
    }
  }
  return [...lines].map(([id, line]) => ({ id, ...line }));
}

/** How a quantity is spread, in words: median, and where the middle half lies. */
export const spreadWords = (spread: Distribution | null, digits: number, unit: string): string =>
  spread === null
    ? 'not shown'
    : `${spread.median.toFixed(digits)} ${unit} (${spread.lowerQuartile.toFixed(digits)}–${spread.upperQuartile.toFixed(digits)}, n ${formatCount(spread.n)})`;
