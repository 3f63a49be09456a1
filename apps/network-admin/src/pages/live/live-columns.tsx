import type { Column } from '../../components/DataTable.js';
import { formatDoses } from '../../format/number.js';
import { formatSpan } from '../../format/time.js';
import { isRunning } from '../../live/live-rows.js';
import type { LiveRow } from '../../live/live-state.js';
import { LocalTime } from './LocalTime.js';
import { SessionStateMark } from './SessionStateMark.js';

function elapsed({ session }: LiveRow, now: number): string {
  if (!session.startedAt) return '–';
  const end = session.endedAt ? Date.parse(session.endedAt) : now;
  return formatSpan(end - Date.parse(session.startedAt));
}

/** The columns at one moment: elapsed time and the age of each row move with the clock. */
export const liveColumns = (now: number): Array<Column<LiveRow>> => [
  {
    id: 'state',
    width: '14%',
    header: 'State',
    cell: (row) => <SessionStateMark state={row.session.state} isRunning={isRunning(row)} />,
  },
  { id: 'patient', width: '8%', header: 'Patient', cell: ({ session }) => session.patient?.initials ?? '–' },
  { id: 'ordinal', width: '8%', header: 'Session', numeric: true, cell: ({ session }) => `no. ${session.ordinal}` },
  { id: 'room', width: '10%', header: 'Room', cell: ({ session }) => session.room?.name ?? '–' },
  { id: 'provider', width: '19%', header: 'Provider', cell: ({ session }) => session.provider?.displayName ?? '–' },
  {
    id: 'scheduled',
    width: '9%',
    header: 'Scheduled',
    numeric: true,
    cell: ({ session }) => <LocalTime at={session.scheduledAt} />,
  },
  { id: 'elapsed', width: '10%', header: 'Elapsed', numeric: true, cell: (row) => elapsed(row, now) },
  {
    id: 'dose',
    width: '14%',
    header: 'Given / planned',
    numeric: true,
    cell: ({ session }) => formatDoses(session.deliveredDoseMicrograms, session.plannedDoseMicrograms),
  },
  {
    id: 'age',
    width: '10%',
    header: 'Updated',
    numeric: true,
    cell: ({ receivedAt }) => `${formatSpan(now - receivedAt)} ago`,
  },
];
