import type { Column } from '../../components/DataTable.js';
import { type Comparison, type ComparisonRow, clinicName, verdictWords } from '../../comparison/comparison.js';
import { intervalDomain } from '../../comparison/rate-domain.js';
import { IntervalBar } from '../../components/IntervalBar.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatInterval, formatRate } from '../../format/number.js';

const shown = (row: ComparisonRow): boolean => !row.suppressed && row.rate !== null;
const hidden = <span className="suppressed">not shown</span>;

/** The table twin of the funnel: the same numbers in the same words. */
export function comparisonColumns(
  comparison: Comparison,
  onSelect: (slug: string) => void,
): Array<Column<ComparisonRow>> {
  const domain = intervalDomain(comparison.rows);
  return [
    {
      id: 'clinic',
      header: 'Clinic',
      sortBy: clinicName,
      cell: (row) =>
        row.clinic ? (
          <button type="button" className="link-button" onClick={() => onSelect(row.clinic?.slug ?? '')}>
            {clinicName(row)}
          </button>
        ) : (
          clinicName(row)
        ),
    },
    {
      id: 'n',
      header: 'n',
      numeric: true,
      sortBy: (row) => (shown(row) ? row.n : null),
      cell: (row) => (shown(row) ? formatCount(row.n) : hidden),
    },
    {
      id: 'followup',
      header: 'Followed up',
      numeric: true,
      sortBy: (row) => (shown(row) ? row.completeness : null),
      cell: (row) => (shown(row) ? formatRate(row.completeness, 0) : hidden),
    },
    {
      id: 'responders',
      header: 'Responders',
      numeric: true,
      sortBy: (row) => (shown(row) ? row.responders : null),
      cell: (row) => (shown(row) && row.responders !== null ? formatCount(row.responders) : hidden),
    },
    {
      id: 'rate',
      header: 'Rate',
      numeric: true,
      sortBy: (row) => (shown(row) ? row.rate : null),
      cell: (row) => (shown(row) ? <strong>{formatRate(row.rate)}</strong> : hidden),
    },
    {
      id: 'interval',
      header: '95 % interval',
      numeric: true,
      cell: (row) =>
        shown(row) ? (
          <span className="interval-cell">
            <IntervalBar row={row} networkRate={comparison.networkRate} domain={domain} />
            <span>{formatInterval(row.interval)}</span>
          </span>
        ) : (
          hidden
        ),
    },
    {
      id: 'verdict',
      header: 'Verdict',
      sortBy: (row) => verdictWords[row.verdict],
      cell: (row) => <VerdictMark verdict={row.verdict} />,
    },
  ];
}
