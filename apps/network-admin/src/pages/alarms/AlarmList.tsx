import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatCount } from '../../format/number.js';
import { formatSpan, formatTimeOfDay } from '../../format/time.js';
import type { AlarmFilter } from '../../graph/schema.generated.js';
import { alarmName, alarmValue } from '../../live/alarm-words.js';
import { SeverityMark } from '../live/SeverityMark.js';
import { AlarmHistoryDocument, type AlarmHistoryQuery } from './alarm-history.generated.js';

type Row = NonNullable<AlarmHistoryQuery['alarms']>['nodes'][number];

/** "22 Nov, 14:05 EST": the clinic's own time, with its zone. */
function When({ at, timeZone }: { at: string; timeZone: string }) {
  const moment = new Date(at);
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone }).format(moment);
  const parts = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short', timeZone }).formatToParts(moment);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return (
    <time dateTime={at}>
      {day}, {formatTimeOfDay(at, timeZone)} {zone}
    </time>
  );
}

function Answer({ row }: { row: Row }) {
  const { acknowledgedAt, acknowledgedBy, secondsToAcknowledge, clinic } = row;
  if (acknowledgedAt === null) return <strong className="alarm-waits">waits</strong>;
  return (
    <>
      {acknowledgedBy?.displayName ?? 'someone'}
      <span className="muted"> {formatTimeOfDay(acknowledgedAt, clinic?.timeZone)}</span>
      {secondsToAcknowledge !== null && (
        <span className="muted">, after {formatSpan(secondsToAcknowledge * 1000)}</span>
      )}
    </>
  );
}

const columns: Array<Column<Row>> = [
  {
    id: 'at',
    header: 'Raised',
    cell: ({ raisedAt, clinic }) => <When at={raisedAt} timeZone={clinic?.timeZone ?? 'UTC'} />,
  },
  { id: 'severity', header: 'Severity', cell: ({ severity }) => <SeverityMark severity={severity} /> },
  {
    id: 'patient',
    header: 'Patient',
    cell: ({ session }) =>
      session ? (
        <Link to={paths.liveSession(session.id)}>
          {session.patient?.initials ?? 'Session'} no. {session.ordinal}
        </Link>
      ) : (
        '–'
      ),
  },
  { id: 'clinic', header: 'Clinic', cell: ({ clinic }) => clinic?.name ?? '–' },
  { id: 'rule', header: 'Rule', cell: ({ rule }) => alarmName(rule) },
  {
    id: 'value',
    header: 'Worst (limit)',
    numeric: true,
    cell: ({ rule, worstValue, limitValue }) => `${alarmValue(rule, worstValue)} (${limitValue})`,
  },
  { id: 'times', header: 'Readings', numeric: true, cell: ({ occurrences }) => occurrences },
  { id: 'answer', header: 'Acknowledged', cell: (row) => <Answer row={row} /> },
];

const countOf = (list: AlarmHistoryQuery['alarms'] | undefined): string => {
  if (!list) return '';
  const { value, precision } = list.totalCount;
  return precision === 'EXACT' ? formatCount(value) : `more than ${formatCount(value)}`;
};

/** The alarms of a selection, the newest first, a page at a time. */
export function AlarmList({
  filter,
  isFiltered,
  onClear,
}: {
  filter: AlarmFilter;
  isFiltered: boolean;
  onClear: () => void;
}) {
  const result = useQuery(AlarmHistoryDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const { data, previousData, fetchMore, loading } = result;
  const list = (data ?? previousData)?.alarms;
  const more = () =>
    void fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        alarms: fetchMoreResult.alarms && {
          ...fetchMoreResult.alarms,
          nodes: [...(before.alarms?.nodes ?? []), ...fetchMoreResult.alarms.nodes],
        },
      }),
    }).catch(() => undefined);
  return (
    <Panel title="Alarms" note={countOf(list)} flush>
      <QueryView result={result} data={list} skeleton={<Skeleton height={420} />}>
        {({ nodes, pageInfo }) =>
          nodes.length === 0 ? (
            <EmptyState
              reason={isFiltered ? 'FILTERED_OUT' : 'NOTHING_YET'}
              title={isFiltered ? 'No alarm matches these filters' : 'No alarm so far'}
              action={
                isFiltered && (
                  <button type="button" className="link-button" onClick={onClear}>
                    Show all alarms
                  </button>
                )
              }
            >
              {isFiltered
                ? 'Choose other clinics, rules or severities.'
                : 'An alarm appears here when a reading crosses a limit.'}
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Alarms, the newest first"
                isCompact
                columns={columns}
                rows={nodes}
                rowKey={({ id }) => id}
              />
              {pageInfo.hasNextPage && (
                <p className="panel-lead">
                  <button type="button" className="link-button" disabled={loading} onClick={more}>
                    More alarms
                  </button>
                </p>
              )}
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}
