import type { Column } from '../../components/DataTable.js';
import {
  type Comparison,
  type ComparisonRow,
  clinicName,
  isAdjusted,
  isShown,
  judgedInterval,
  judgedRate,
  verdictWords,
} from '../../comparison/comparison.js';
import type { Measure } from '../../comparison/measure.js';
import { rankRefusal, rankWords } from '../../comparison/rank.js';
import { intervalDomain } from '../../comparison/rate-domain.js';
import { IntervalBar } from '../../components/IntervalBar.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';

const hidden = <span className="suppressed">not shown</span>;
const orHidden = (row: ComparisonRow, cell: React.ReactNode) => (isShown(row) ? cell : hidden);

interface Options {
  comparison: Comparison;
  measure: Measure;
  onSelect: (slug: string) => void;
  /** The clinics picked for a closer comparison; without it nothing can be picked. */
  picked?: readonly string[];
  onPick?: (slug: string) => void;
}

export const sortColumns = ['clinic', 'n', 'followup', 'rate', 'adjusted', 'verdict'];

/** The caterpillar: every clinic with its interval, in the order of the sort, and the same numbers as the funnel. */
export function comparisonColumns({
  comparison,
  measure,
  onSelect,
  picked,
  onPick,
}: Options): Array<Column<ComparisonRow>> {
  const domain = intervalDomain(comparison.rows);
  const adjusted = isAdjusted(comparison);
  const columns: Array<Column<ComparisonRow> | false> = [
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
      sortBy: (row) => (isShown(row) ? row.n : null),
      cell: (row) => orHidden(row, formatCount(row.n)),
    },
    {
      id: 'followup',
      header: 'Followed up',
      numeric: true,
      sortBy: (row) => (isShown(row) ? row.completeness : null),
      cell: (row) =>
        orHidden(
          row,
          <span className={row.caution ? 'is-caution' : undefined}>{formatRate(row.completeness, 0)}</span>,
        ),
    },
    {
      id: 'rate',
      header: adjusted ? 'Unadjusted' : 'Value',
      numeric: true,
      sortBy: (row) => (isShown(row) ? row.rate : null),
      cell: (row) =>
        orHidden(row, adjusted ? measure.formatPlain(row.rate) : <strong>{measure.formatPlain(row.rate)}</strong>),
    },
    adjusted && {
      id: 'adjusted',
      header: 'Adjusted',
      numeric: true,
      sortBy: (row) => (isShown(row) ? judgedRate(row) : null),
      cell: (row) => orHidden(row, <strong>{measure.formatPlain(judgedRate(row))}</strong>),
    },
    {
      id: 'interval',
      header: comparison.rows.some(({ bounds }) => bounds)
        ? '95 % interval; if all missing were worst, best'
        : '95 % interval',
      numeric: true,
      cell: (row) =>
        orHidden(
          row,
          <span className="interval-cell">
            <IntervalBar row={row} networkRate={comparison.networkRate} domain={domain} width={118} />
            <span className="interval-words">
              <span>{measure.formatPlainInterval(judgedInterval(row))}</span>
              {row.bounds && (
                <small>{measure.formatPlainInterval({ lower: row.bounds.worst, upper: row.bounds.best })}</small>
              )}
            </span>
          </span>,
        ),
    },
    adjusted && {
      id: 'rank',
      header: 'Place',
      numeric: true,
      cell: (row) =>
        orHidden(row, rankWords(row) ?? <span className="suppressed">{rankRefusal(row) ? 'not ranked' : '–'}</span>),
    },
    {
      id: 'verdict',
      header: 'Verdict',
      sortBy: (row) => verdictWords[row.verdict],
      cell: (row) => <VerdictMark verdict={row.verdict} />,
    },
    onPick !== undefined && {
      id: 'pick',
      header: 'Compare',
      cell: (row) => {
        const slug = row.clinic?.slug;
        if (!slug) return null;
        const isPicked = picked?.includes(slug) ?? false;
        return (
          <label className="pick">
            <input
              type="checkbox"
              checked={isPicked}
              disabled={!isPicked && (picked?.length ?? 0) >= 6}
              onChange={() => onPick(slug)}
            />
            <span className="visually-hidden">Compare {clinicName(row)}</span>
          </label>
        );
      },
    },
  ];
  return columns.filter((column) => column !== false);
}
