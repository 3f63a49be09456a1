import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { DataTable, type Column } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { formatDoses } from '../../format/number.js';
import { formatMomentAt } from '../../format/time.js';
import { SessionStateMark } from '../live/SessionStateMark.js';
import { useChart } from './ChartContext.js';
import type { TreatmentOfPatientQuery } from './pathway.generated.js';

type Session = NonNullable<NonNullable<TreatmentOfPatientQuery['patient']>['sessions']>['nodes'][number];

const running = new Set<Session['state']>(['INFUSING', 'PAUSED', 'RECOVERY']);

/** The patient’s sessions in the order of their time, each with a way to where it is run. */
export function SessionsList({ sessions }: { sessions: readonly Session[] }) {
  const { patient, timeZone } = useChart();
  const slug = patient.clinic?.slug ?? '';
  if (sessions.length === 0)
    return (
      <EmptyState reason="NOTHING_YET" title="No session yet">
        Sessions are scheduled from a plan.
      </EmptyState>
    );
  const columns: Array<Column<Session>> = [
    {
      id: 'when',
      header: 'When',
      cell: ({ id, scheduledAt }) => <Link to={paths.session(slug, id)}>{formatMomentAt(scheduledAt, timeZone)}</Link>,
    },
    {
      id: 'number',
      header: 'No.',
      numeric: true,
      cell: ({ ordinal, kind }) => `${ordinal}${kind === 'BOOSTER' ? ', booster' : ''}`,
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ state }) => <SessionStateMark state={state} isRunning={running.has(state)} />,
    },
    {
      id: 'room',
      header: 'Room',
      cell: ({ room, chairNumber }) => `${room?.name ?? '–'}${chairNumber === null ? '' : `, chair ${chairNumber}`}`,
    },
    { id: 'nurse', header: 'Nurse', cell: ({ nurse }) => nurse?.displayName ?? '–' },
    {
      id: 'dose',
      header: 'Given / planned',
      numeric: true,
      cell: (row) => formatDoses(row.deliveredDoseMicrograms, row.plannedDoseMicrograms),
    },
  ];
  return (
    <DataTable caption="Sessions of the patient" columns={columns} rows={sessions} rowKey={({ id }) => id} isCompact />
  );
}
