import { verdictWords } from '../../comparison/comparison.js';
import { csvFile, type ExportCaption } from '../../comparison/csv.js';
import { adjustmentWords, scopeWords } from '../../comparison/scope-words.js';
import type { Selection } from '../../comparison/selection.js';
import { isRowShown, type Spine } from './spine-layout.js';

/** What an export of a spine says of itself. */
export const spineCaption = (spine: Spine, name: string, selection: Selection): ExportCaption => ({
  title: `${name}: all indicators against its peers`,
  filters: [
    ...scopeWords(selection, (id) => id),
    adjustmentWords(selection.adjust === 'CASE_MIX'),
    'each row on a scale of its own, better to the right',
  ],
  asOf: spine.asOf,
  methodVersion: spine.methodVersion,
  source: window.location.href,
});

export const spineCsv = (spine: Spine, caption: ExportCaption): string =>
  csvFile(
    caption,
    [
      'Indicator',
      'Unit',
      'n',
      'Eligible',
      'Follow-up',
      'Value',
      'Lower 95',
      'Upper 95',
      'Network',
      'Peers minimum',
      'Peers median',
      'Peers maximum',
      'Verdict',
      'Band',
      'Trend',
      'Refusal',
    ],
    spine.rows.map((row) => {
      const isShown = isRowShown(row);
      const number = (value: number | null | undefined) => (isShown ? value : null);
      return [
        row.indicator.name,
        row.indicator.unit,
        number(row.n),
        number(row.nEligible),
        number(row.completeness),
        number(row.value),
        number(row.interval?.lower),
        number(row.interval?.upper),
        row.networkValue,
        row.peers?.minimum,
        row.peers?.median,
        row.peers?.maximum,
        verdictWords[row.verdict],
        row.band,
        isShown ? row.trend : null,
        row.refusal,
      ];
    }),
  );
