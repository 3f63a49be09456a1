import { type Column, DataTable } from '../../components/DataTable.js';
import { formatTimeOfDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import type { MonitoringStatus } from '../../graph/schema.generated.js';
import type { WatchedSession } from './watched-session.js';

type Row = WatchedSession['monitoring']['rows'][number];

const shapes: Record<MonitoringStatus, string> = {
  ON_TIME: 'm-4 0 3 3 5-6',
  LATE: 'M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0ZM0-2.500V0l2 1.500',
  MISSED: 'm-3.500-3.500 7 7m0-7-7 7',
  OVERDUE: 'M0-5 5 4h-10ZM0-1.500v2.500',
  DUE: 'M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0Z',
  UPCOMING: 'M-4 0h.1M0 0h.1M4 0h.1',
};

const reasons: Record<string, string> = {
  BASELINE: 'Before the infusion',
  START: 'After the start',
  INCREASE: 'After the rate was raised',
  ROUTINE: 'Routine',
  RECOVERY: 'In recovery',
};

const scalesOf = ({ includesPain, includesDissociation }: Row): string =>
  ['vital signs', 'sedation', includesPain && 'pain', includesDissociation && 'CADSS-6'].filter(Boolean).join(', ');

const columnsIn = (timeZone: string): Array<Column<Row>> => [
  { id: 'due', header: 'Due', cell: ({ dueAt }) => formatTimeOfDay(dueAt, timeZone) },
  { id: 'why', header: 'Step', cell: ({ reason }) => reasons[reason] ?? humanise(reason) },
  { id: 'what', header: 'What', cell: scalesOf },
  {
    id: 'status',
    header: 'How it went',
    cell: ({ status, doneAt }) => (
      <span className={`due-mark due-${status.toLowerCase()}`}>
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          <path d={shapes[status]} />
        </svg>
        {humanise(status)}
        {doneAt && <span className="muted">{formatTimeOfDay(doneAt, timeZone)}</span>}
      </span>
    ),
  },
];

/** What is due comes first, then what was due, the latest first. */
const inOrder = (rows: readonly Row[]): Row[] => {
  const open = rows.filter(({ status }) => status === 'OVERDUE' || status === 'DUE' || status === 'UPCOMING');
  return [...open, ...rows.filter((row) => !open.includes(row)).toReversed()];
};

const shownAtOnce = 8;

/** The steps that the protocol asks for at the bedside, and which of them were done. */
export function DuePanel({ session, timeZone }: { session: WatchedSession; timeZone: string }) {
  const rows = inOrder(session.monitoring.rows);
  if (rows.length === 0) return <p className="panel-empty muted">Nothing is due before the infusion.</p>;
  const table = (part: readonly Row[], caption: string) => (
    <DataTable
      caption={caption}
      isCompact
      columns={columnsIn(timeZone)}
      rows={part}
      rowKey={({ dueAt, reason }) => `${dueAt} ${reason}`}
    />
  );
  return (
    <>
      {table(rows.slice(0, shownAtOnce), 'Steps of monitoring, what waits first')}
      {rows.length > shownAtOnce && (
        <details className="panel-more">
          <summary>{rows.length - shownAtOnce} more steps</summary>
          {table(rows.slice(shownAtOnce), 'Further steps of monitoring')}
        </details>
      )}
    </>
  );
}
