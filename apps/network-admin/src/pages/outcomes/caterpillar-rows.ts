import type { ForestRow } from '../../charts/forest-layout.js';
import {
  type Comparison,
  type ComparisonRow,
  clinicName,
  isShown,
  judgedInterval,
  judgedRate,
} from '../../comparison/comparison.js';
import type { Measure } from '../../comparison/measure.js';
import { rowSentence } from '../../comparison/row-sentence.js';
import { formatCount, formatRate } from '../../format/number.js';

const detailOf = (row: ComparisonRow): string =>
  isShown(row) ? `n ${formatCount(row.n)}, ${formatRate(row.completeness, 0)} followed` : '';

/** Every clinic with the value and the interval it is judged by, the highest first; what is withheld comes last. */
export const caterpillarRows = ({ rows }: Comparison, measure: Measure): ForestRow[] =>
  rows
    .map((row, index): ForestRow => ({
      id: row.clinic?.id ?? String(index),
      label: clinicName(row),
      detail: detailOf(row),
      value: isShown(row) ? judgedRate(row) : null,
      interval: isShown(row) ? judgedInterval(row) : null,
      shape: row.verdict,
      sentence: rowSentence(row, measure),
    }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.label.localeCompare(b.label, 'en'));
