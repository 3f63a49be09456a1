import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { readMany } from '../../app/url-state.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { FilterMenu } from '../../comparison/FilterMenu.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatCount } from '../../format/number.js';
import { formatDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import type { FollowUpStatus, FollowUpWindow } from '../../graph/schema.generated.js';
import { channelWords, followUpWords, instrumentName, windowWords } from '../patient/chart-words.js';
import { PageTurner } from '../patients/PageTurner.js';
import { PathwayViews } from '../patients/PathwayViews.js';
import { pageOf, withoutPage } from '../patients/paging.js';
import { useOwnClinics } from '../patients/useOwnClinics.js';
import { FollowUpsDueDocument, type FollowUpsDueQuery } from './follow-ups.generated.js';

type Row = NonNullable<FollowUpsDueQuery['followUpsDue']>['nodes'][number];

const windows = Object.keys(windowWords) as FollowUpWindow[];
const due: FollowUpStatus[] = ['SOON', 'DUE', 'OVERDUE'];

/** The latest reminder, and whether a link waits for an answer. */
function remindersOf({ reminders, links }: Row): string {
  const latest = reminders.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)).at(-1);
  const said = latest
    ? [`${humanise(latest.state)}: ${channelWords[latest.channel]} of ${formatDay(latest.dueOn)}`]
    : [];
  const isOpen = links.some(({ state }) => state === 'OPEN');
  return [...said, ...(isOpen ? ['a link is open'] : [])].join(' · ') || 'None';
}

const columnsFor = (withClinic: boolean): Array<Column<Row>> => [
  {
    id: 'patient',
    header: 'Patient',
    cell: ({ patient }) =>
      patient ? (
        <Link to={paths.patient(patient.id, 'follow-up')}>
          {patient.familyName}, {patient.givenName}
        </Link>
      ) : (
        '–'
      ),
  },
  { id: 'window', header: 'Window', cell: ({ window }) => windowWords[window] },
  {
    id: 'status',
    header: 'State',
    cell: ({ status }) => <span className={`tag status-${status.toLowerCase()}`}>{followUpWords[status]}</span>,
  },
  { id: 'target', header: 'Target', cell: ({ targetOn }) => formatDay(targetOn) },
  { id: 'closes', header: 'Closes', cell: ({ closesOn }) => formatDay(closesOn) },
  {
    id: 'missing',
    header: 'Missing',
    cell: ({ missingInstruments }) => missingInstruments.map(instrumentName).join(', ') || 'nothing',
  },
  { id: 'reminders', header: 'Reminders and links', cell: remindersOf },
  ...(withClinic
    ? [{ id: 'clinic', header: 'Clinic', cell: ({ clinic }: Row) => clinic?.name ?? '–' } satisfies Column<Row>]
    : []),
];

function DueList() {
  const [params] = useSearchParams();
  const clinicIds = useOwnClinics();
  const chosenWindows = readMany(params, 'window', windows).values;
  const statuses = readMany(params, 'status', due).values;
  const result = useQuery(FollowUpsDueDocument, {
    variables: {
      filter: {
        clinicIds,
        ...(chosenWindows.length > 0 && { windows: chosenWindows }),
        ...(statuses.length > 0 && { statuses }),
      },
      ...pageOf(params),
    },
    fetchPolicy: 'cache-and-network',
  });
  const count = result.data?.followUpsDue?.totalCount;
  return (
    <Panel title="Due list" note={count && formatCount(count.value)} flush>
      <QueryView result={result} data={result.data?.followUpsDue} skeleton={<TableSkeleton rows={8} />}>
        {({ nodes, pageInfo }) =>
          nodes.length === 0 ? (
            <EmptyState
              reason="FILTERED_OUT"
              title="Nothing is due"
              action={<Link to={paths.followUps()}>Show all</Link>}
            >
              No follow-up stands in these windows and states.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Follow-ups that are due"
                columns={columnsFor(clinicIds === null)}
                rows={nodes}
                rowKey={({ id }) => id}
              />
              <PageTurner info={pageInfo} />
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}

/** The follow-ups that are soon, due or overdue, by the day at their clinic. */
export function FollowUpsPage() {
  const isClosed = needsPurpose(useViewer());
  const [params, setParams] = useSearchParams();
  const chosen = readMany(params, 'window', windows);
  const statuses = readMany(params, 'status', due);
  const set = (key: string, values: readonly string[]) => {
    const next = withoutPage(params);
    next.delete(key);
    for (const value of values) next.append(key, value);
    setParams(next);
  };
  return (
    <>
      <PageHeader
        title="Follow-ups"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead="Who is to be asked how they fare, and until when."
      />
      <div className="stack">
        <PathwayViews />
        <UnknownParameters values={[...chosen.unknown, ...statuses.unknown]} />
        {isClosed ? (
          <Panel title="Due list">
            <DeclarePurpose what="Follow-ups" />
          </Panel>
        ) : (
          <>
            <div className="filter-bar is-fields">
              <FilterMenu
                label="Window"
                all="All windows"
                options={windows.map((value) => ({ value, name: windowWords[value] }))}
                chosen={chosen.values}
                onChange={(values) => set('window', values)}
              />
              <FilterMenu
                label="State"
                all="Soon, due and overdue"
                options={due.map((value) => ({ value, name: followUpWords[value] }))}
                chosen={statuses.values}
                onChange={(values) => set('status', values)}
              />
            </div>
            <DueList />
          </>
        )}
      </div>
    </>
  );
}
