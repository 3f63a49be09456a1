import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { belongsTo } from '../../auth/belongs-to.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatDoses } from '../../format/number.js';
import { formatDay, formatTimeOfDay } from '../../format/time.js';
import { isRunning } from '../../live/live-rows.js';
import { SessionStateMark } from '../live/SessionStateMark.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { ClinicOfSessionsDocument } from './clinic-of-sessions.generated.js';
import { ClinicSessionsDocument, type ClinicSessionsQuery } from './day-sessions.generated.js';
import { dayAfter, spanOfDay, todayIn } from './day.js';

type Row = NonNullable<ClinicSessionsQuery['sessions']>['nodes'][number];

const columnsOf = (slug: string, timeZone: string): Array<Column<Row>> => [
  {
    id: 'time',
    header: 'Time',
    cell: (row) => <Link to={paths.session(slug, row.id)}>{formatTimeOfDay(row.scheduledAt, timeZone)}</Link>,
  },
  { id: 'patient', header: 'Patient', cell: ({ patient, ordinal }) => `${patient?.initials ?? '–'} · no. ${ordinal}` },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => (
      <SessionStateMark state={state} isRunning={isRunning({ row: { state } } as Parameters<typeof isRunning>[0])} />
    ),
  },
  {
    id: 'room',
    header: 'Room',
    cell: ({ room, chairNumber }) => `${room?.name ?? '–'}${chairNumber === null ? '' : `, chair ${chairNumber}`}`,
  },
  { id: 'nurse', header: 'Nurse', cell: ({ nurse }) => nurse?.displayName ?? '–' },
  { id: 'provider', header: 'Supervised by', cell: ({ provider }) => provider?.displayName ?? '–' },
  {
    id: 'dose',
    header: 'Given / planned',
    numeric: true,
    cell: (row) => formatDoses(row.deliveredDoseMicrograms, row.plannedDoseMicrograms),
  },
];

function DayList({ clinicId, slug, timeZone, day }: { clinicId: string; slug: string; timeZone: string; day: string }) {
  const variables = { clinicIds: [clinicId], ...spanOfDay(day, timeZone) };
  const result = useQuery(ClinicSessionsDocument, { variables, fetchPolicy: 'cache-and-network' });
  const { data, fetchMore } = result;
  const page = data?.sessions?.pageInfo;
  const more = () =>
    void fetchMore({
      variables: { after: page?.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        sessions: fetchMoreResult.sessions && {
          ...fetchMoreResult.sessions,
          nodes: [...(before.sessions?.nodes ?? []), ...fetchMoreResult.sessions.nodes],
        },
      }),
    }).catch(() => undefined);
  return (
    <Panel title={formatDay(day)} note={`times in ${timeZone.replaceAll('_', ' ')}`} flush>
      <QueryView result={result} data={data?.sessions} skeleton={<Skeleton height={240} />}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <EmptyState reason="NOTHING_YET" title="No session on this day">
              Sessions are scheduled from a patient’s treatment plan.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption={`Sessions on ${formatDay(day)}`}
                columns={columnsOf(slug, timeZone)}
                rows={nodes}
                rowKey={({ id }) => id}
              />
              {page?.hasNextPage && (
                <button type="button" className="link-button" onClick={more}>
                  More sessions of this day
                </button>
              )}
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The sessions of a clinic, a day at a time, in its own time zone. */
export function ClinicSessionsPage() {
  const { slug = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data, loading, error } = useQuery(ClinicOfSessionsDocument, { variables: { slug } });
  const viewer = useViewer();
  const isClosed = needsPurpose(viewer);
  const clinic = data?.clinicBySlug;
  if (data && !clinic && !loading && !error) return <NotFoundPage what="clinic" />;
  const timeZone = clinic?.timeZone ?? 'UTC';
  const asked = params.get('day');
  const day = asked && isDay(asked) ? asked : todayIn(timeZone);
  const goTo = (next: string) => setParams({ day: next });
  return (
    <>
      <PageHeader
        title="Sessions"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: clinic?.name ?? 'Clinic', to: paths.clinic(slug) },
        ]}
        actions={
          <div className="day-steps">
            <button type="button" onClick={() => goTo(dayAfter(day, -1))}>
              Day before
            </button>
            <input
              type="date"
              aria-label="Day"
              value={day}
              onChange={(event) => isDay(event.target.value) && goTo(event.target.value)}
            />
            <button type="button" onClick={() => goTo(dayAfter(day, 1))}>
              Day after
            </button>
          </div>
        }
      />
      <div className="stack">
        <UnknownParameters values={asked && !isDay(asked) ? [asked] : []} />
        {isClosed ? (
          <Panel title="Sessions">
            <DeclarePurpose what="Sessions" />
          </Panel>
        ) : !belongsTo(viewer, slug) ? (
          <Panel title="Sessions">
            <EmptyState reason="NO_PERMISSION">Sessions are shown to this clinic’s own people.</EmptyState>
          </Panel>
        ) : (
          clinic && <DayList clinicId={clinic.id} slug={slug} timeZone={timeZone} day={day} />
        )}
      </div>
    </>
  );
}
