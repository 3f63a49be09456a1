import { type Column, DataTable } from '../../components/DataTable.js';
import { boundWords, sourceWords } from './limits.js';
import { strips } from './strips.js';
import type { WatchedSession } from './watched-session.js';

type Limits = WatchedSession['alarmLimits'][number];

interface Row {
  name: string;
  limit: Limits;
}

const columns: Array<Column<Row>> = [
  { id: 'signal', header: 'Signal', cell: ({ name }) => name },
  {
    id: 'warn',
    header: 'Warns at',
    numeric: true,
    cell: ({ limit }) => (limit.warn === null ? '–' : boundWords(limit, limit.warn)),
  },
  {
    id: 'critical',
    header: 'Critical at',
    numeric: true,
    cell: ({ limit }) => (limit.critical === null ? '–' : boundWords(limit, limit.critical)),
  },
  { id: 'source', header: 'Whose limits', cell: ({ limit }) => sourceWords(limit) },
];

/** The limits that the strips draw, as the server has them in force for this patient. */
export function LimitsTable({ limits }: { limits: readonly Limits[] }) {
  const rows = strips.flatMap(({ series }) =>
    series.flatMap(({ name, unit, rules }) =>
      limits
        .filter(({ rule }) => rules.includes(rule))
        .map((limit): Row => ({ name: unit ? `${name}, ${unit}` : name, limit })),
    ),
  );
  return (
    <DataTable
      caption="Limits in force for this patient"
      isCompact
      columns={columns}
      rows={rows}
      rowKey={({ limit }) => limit.rule}
    />
  );
}
