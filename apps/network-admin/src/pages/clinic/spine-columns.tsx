import { verdictWords } from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import type { Column } from '../../components/DataTable.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';
import { directionWords } from '../trends/trend-words.js';
import { isRowShown, type SpineRow } from './spine-layout.js';

const hidden = <span className="suppressed">not shown</span>;
const of = (row: SpineRow) => measureOf(row.indicator.unit);

/** The table twin of the spine. */
export const spineColumns: ReadonlyArray<Column<SpineRow>> = [
  { id: 'indicator', header: 'Indicator', cell: ({ indicator }) => indicator.name },
  { id: 'n', header: 'n', numeric: true, cell: (row) => (isRowShown(row) ? formatCount(row.n) : hidden) },
  {
    id: 'followup',
    header: 'Followed up',
    numeric: true,
    cell: (row) => (row.indicator.window && isRowShown(row) ? formatRate(row.completeness, 0) : '–'),
  },
  {
    id: 'value',
    header: 'Value',
    numeric: true,
    cell: (row) => (isRowShown(row) ? <strong>{of(row).format(row.value)}</strong> : hidden),
  },
  {
    id: 'interval',
    header: '95 % interval',
    numeric: true,
    cell: (row) => (isRowShown(row) ? of(row).formatInterval(row.interval) : hidden),
  },
  { id: 'network', header: 'Network', numeric: true, cell: (row) => of(row).format(row.networkValue) },
  {
    id: 'trend',
    header: 'Trend',
    cell: (row) => (isRowShown(row) && row.trend !== 'UNKNOWN' ? directionWords[row.trend] : '–'),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    sortBy: ({ verdict }) => verdictWords[verdict],
    cell: (row) => <VerdictMark verdict={row.verdict} />,
  },
];
