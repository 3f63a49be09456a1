import { type Comparison, clinicName, verdictWords } from './comparison.js';

/** A cell that a spreadsheet neither splits nor runs as a formula. */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (cells: ReadonlyArray<string | number | null | undefined>): string => cells.map(csvCell).join(',');

/** The table as a file: byte order mark, what it is, as of when, by which method and from where; then the rows. */
export function comparisonCsv(comparison: Comparison, source: string): string {
  const { indicator } = comparison;
  const lines = [
    line(['Title', `${indicator.name} by clinic`]),
    line(['Filters', 'All clinics of the network']),
    line(['As of', comparison.asOf]),
    line(['Indicator', `${indicator.id} version ${indicator.version}`]),
    line(['Method', comparison.methodVersion]),
    line(['Source', source]),
    line(['Note', 'Demonstration data, not for clinical use']),
    '',
    line([
      'Clinic',
      'Followed up (n)',
      'Eligible',
      'Follow-up',
      'Responders',
      'Rate',
      'Lower 95',
      'Upper 95',
      'Verdict',
      'Band',
      'Not shown because',
    ]),
    ...comparison.rows.map((row) =>
      line([
        clinicName(row),
        row.suppressed ? null : row.n,
        row.suppressed ? null : row.nEligible,
        row.suppressed ? null : row.completeness,
        row.suppressed ? null : row.responders,
        row.suppressed ? null : row.rate,
        row.suppressed ? null : row.interval?.lower,
        row.suppressed ? null : row.interval?.upper,
        verdictWords[row.verdict],
        row.band,
        row.suppressed?.reason,
      ]),
    ),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
