import { type Comparison, clinicName, type ComparisonRow, isShown, verdictWords } from './comparison.js';
import { csvFile, type ExportCaption } from './csv.js';
import { rankRefusal, rankWords } from './rank.js';

type Cell = string | number | null | undefined;

/** Columns of numbers, empty for a clinic that is not shown. */
const numbers: ReadonlyArray<[string, (row: ComparisonRow) => Cell]> = [
  ['Followed up (n)', (row) => row.n],
  ['Eligible', (row) => row.nEligible],
  ['Follow-up', (row) => row.completeness],
  ['Responders', (row) => row.responders],
  ['Rate', (row) => row.rate],
  ['Lower 95', (row) => row.interval?.lower],
  ['Upper 95', (row) => row.interval?.upper],
  ['If all missing failed', (row) => row.bounds?.worst],
  ['If all missing responded', (row) => row.bounds?.best],
  ['Expected', (row) => row.standardised?.expected],
  ['Adjusted rate', (row) => row.standardised?.standardisedRate],
  ['Adjusted lower 95', (row) => row.standardised?.interval.lower],
  ['Adjusted upper 95', (row) => row.standardised?.interval.upper],
  ['Place by rate', (row) => rankWords(row) ?? rankRefusal(row)],
];

/** The comparison as a file. */
export function comparisonCsv(comparison: Comparison, caption: ExportCaption): string {
  const header = ['Clinic', ...numbers.map(([name]) => name), 'Verdict', 'Band', 'Not shown because'];
  const rows = comparison.rows.map((row) => [
    clinicName(row),
    ...numbers.map(([, read]) => (isShown(row) ? read(row) : null)),
    verdictWords[row.verdict],
    row.band,
    row.suppressed?.reason,
  ]);
  return csvFile(caption, header, rows);
}
