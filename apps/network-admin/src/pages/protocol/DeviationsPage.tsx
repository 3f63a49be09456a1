import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { readMany } from '../../app/url-state.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { formatCount, formatSpan } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import type { DeviationState } from '../../graph/schema.generated.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { ClinicTrend } from './ClinicTrend.js';
import { RecordDeviation, ReviewDeviation } from './DeviationForms.js';
import {
  DeviationRatesDocument,
  type DeviationRatesQuery,
  ProtocolDeviationsDocument,
  type ProtocolDeviationsQuery,
} from './protocol.generated.js';
import { formatValue, severityOrder } from './protocol-words.js';
import { type Protocol, ProtocolFrame } from './ProtocolFrame.js';
import { SeverityWord } from './SeverityWord.js';

type Deviation = NonNullable<ProtocolDeviationsQuery['deviations']>['nodes'][number];
type Rate = NonNullable<DeviationRatesQuery['deviationRates']>[number];

const states: readonly DeviationState[] = ['OPEN', 'REVIEWED'];

function What({ deviation }: { deviation: Deviation }) {
  const { type, planned, actual, unit, reason, isIntended, detectedBy, recordedByName } = deviation;
  return (
    <span className="stacked wrapped">
      <span>
        {humanise(type)}
        {planned !== null &&
          actual !== null &&
          `: ${formatValue(actual, unit)} of ${formatValue(planned, unit)} planned`}
      </span>
      {reason && <span>{reason}</span>}
      <span className="small-print">
        {isIntended && 'intended, '}
        {detectedBy === 'AUTO' ? 'noticed by the platform' : `told by ${recordedByName}`}
      </span>
    </span>
  );
}

function Standing({ deviation, mayReview }: { deviation: Deviation; mayReview: boolean }) {
  const { state, reviewedByName, reviewedAt, reviewNote, correctiveAction } = deviation;
  if (state === 'OPEN') return mayReview ? <ReviewDeviation deviation={deviation} /> : <span>Open</span>;
  return (
    <span className="stacked wrapped">
      <span>{reviewNote}</span>
      {correctiveAction && <span>Action: {correctiveAction}</span>}
      <span className="small-print">
        {reviewedByName}
        {reviewedAt && `, ${formatMoment(reviewedAt)}`}
      </span>
    </span>
  );
}

const columnsOf = (mayReview: boolean): ReadonlyArray<Column<Deviation>> => [
  {
    id: 'when',
    header: 'When and where',
    cell: ({ detectedAt, clinic, session }) => (
      <span className="stacked">
        {clinic && session ? (
          <Link to={paths.session(clinic.slug, session.id)}>{formatMoment(detectedAt)}</Link>
        ) : (
          formatMoment(detectedAt)
        )}
        <span className="small-print">{clinic?.name}</span>
      </span>
    ),
  },
  { id: 'severity', header: 'Severity', cell: ({ severity }) => <SeverityWord severity={severity} /> },
  { id: 'what', header: 'What', cell: (deviation) => <What deviation={deviation} /> },
  { id: 'version', header: 'Version', cell: ({ version }) => version?.semanticVersion ?? '–' },
  {
    id: 'standing',
    header: 'Review',
    cell: (deviation) => <Standing deviation={deviation} mayReview={mayReview} />,
  },
];

const rateColumns: ReadonlyArray<Column<Rate>> = [
  { id: 'site', header: 'Site', cell: ({ clinic }) => clinic?.name ?? '–' },
  { id: 'sessions', header: 'Sessions', numeric: true, cell: ({ sessions }) => formatCount(sessions) },
  { id: 'count', header: 'Deviations', numeric: true, cell: ({ deviations }) => formatCount(deviations) },
  { id: 'severe', header: 'Major or critical', numeric: true, cell: ({ severe }) => formatCount(severe) },
  {
    id: 'rate',
    header: 'Per 100 sessions (95 % interval)',
    cell: ({ perHundredSessions, interval, refusal }) =>
      perHundredSessions === null ? (
        <span className="muted">{refusal}</span>
      ) : (
        <span>
          {perHundredSessions.toFixed(1)} <span className="muted">{interval && `(${formatSpan(interval)})`}</span>{' '}
          <span className="rate-bar" style={{ width: Math.min(160, perHundredSessions * 8) }} aria-hidden="true" />
        </span>
      ),
  },
];

function Rates({ protocolId }: { protocolId: string }) {
  const result = useQuery(DeviationRatesDocument, { variables: { protocolId } });
  const [clinicId, setClinicId] = useState<string>();
  const rates = result.data?.deviationRates;
  const clinics = rates?.flatMap(({ clinic }) => clinic ?? []) ?? [];
  return (
    <>
      <Panel title="How often, by site" note="completed sessions of this protocol" flush>
        <QueryView result={result} data={rates} skeleton={<TableSkeleton rows={8} />}>
          {(known) =>
            known.length === 0 ? (
              <EmptyState reason="NOTHING_YET">No session of this protocol has been completed.</EmptyState>
            ) : (
              <DataTable
                caption="Deviations per hundred sessions, by site"
                columns={rateColumns}
                rows={known.toSorted((a, b) => (b.perHundredSessions ?? -1) - (a.perHundredSessions ?? -1))}
                rowKey={({ clinic }) => clinic?.id ?? ''}
                isCompact
              />
            )
          }
        </QueryView>
      </Panel>
      <ClinicTrend
        title="Sessions without a deviation, over time at one site"
        indicator="PROTOCOL_ADHERENCE"
        clinics={clinics}
        clinicId={clinicId ?? clinics[0]?.id}
        onChoose={setClinicId}
      />
    </>
  );
}

function List({ protocol }: { protocol: Protocol }) {
  const { viewerCan } = useViewer();
  const [params, setParams] = useSearchParams();
  const severity = readMany(params, 'severity', severityOrder);
  const state = readMany(params, 'state', states);
  const result = useQuery(ProtocolDeviationsDocument, {
    variables: {
      filter: {
        protocolIds: [protocol.id],
        ...(severity.values.length > 0 ? { severities: severity.values } : {}),
        ...(state.values.length > 0 ? { states: state.values } : {}),
      },
    },
    notifyOnNetworkStatusChange: true,
  });
  const { refetch, fetchMore } = result;
  const refresh = useRefresh(refetch);
  const scope = useMemo(() => ({ subject: 'deviation', refresh }), [refresh]);
  const list = result.data?.deviations ?? result.previousData?.deviations;
  const chip = (name: 'severity' | 'state', value: string, chosen: readonly string[]) => (
    <button
      key={value}
      type="button"
      className="chip"
      aria-pressed={chosen.includes(value)}
      onClick={() =>
        setParams((current) => {
          const next = new URLSearchParams(current);
          next.delete(name);
          const kept = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
          kept.forEach((one) => next.append(name, one));
          return next;
        })
      }
    >
      {humanise(value)}
    </button>
  );
  const more = () =>
    void fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) =>
        before.deviations && fetchMoreResult.deviations
          ? {
              ...before,
              deviations: {
                ...fetchMoreResult.deviations,
                nodes: [...before.deviations.nodes, ...fetchMoreResult.deviations.nodes],
              },
            }
          : before,
    }).catch(() => undefined);
  return (
    <DeedScope value={scope}>
      <UnknownParameters values={[...severity.unknown, ...state.unknown]} />
      <div className="filter-bar" role="group" aria-label="Show only">
        {severityOrder.map((value) => chip('severity', value, severity.values))}
        {states.map((value) => chip('state', value, state.values))}
      </div>
      <Panel
        title="Deviations"
        note={list && `${list.nodes.length} of ${formatCount(list.totalCount.value)}`}
        actions={<RecordDeviation protocol={protocol} />}
        flush
      >
        <QueryView result={result} data={list} skeleton={<TableSkeleton rows={10} />}>
          {({ nodes, pageInfo }) =>
            nodes.length === 0 ? (
              <EmptyState reason={params.size > 0 ? 'FILTERED_OUT' : 'NOTHING_YET'}>
                {params.size > 0
                  ? 'No deviation is like this.'
                  : 'No session of this protocol was done otherwise than it asks for.'}
              </EmptyState>
            ) : (
              <>
                <DataTable
                  caption="Deviations, the latest first"
                  columns={columnsOf(viewerCan.includes('deviation:review'))}
                  rows={nodes}
                  rowKey={({ id }) => id}
                />
                {pageInfo.hasNextPage && (
                  <p className="panel-body">
                    <Button variant="default" size="compact-sm" onClick={more}>
                      Show more
                    </Button>
                  </p>
                )}
              </>
            )
          }
        </QueryView>
      </Panel>
    </DeedScope>
  );
}

function Deviations({ protocol }: { protocol: Protocol }) {
  const viewer = useViewer();
  if (!viewer.viewerCan.includes('deviation:read'))
    return (
      <EmptyState reason="NO_PERMISSION">Deviations are for those who treat and those who answer for it.</EmptyState>
    );
  if (needsPurpose(viewer)) return <DeclarePurpose what="Deviations" />;
  return (
    <div className="stack">
      <List protocol={protocol} />
      <Rates protocolId={protocol.id} />
    </div>
  );
}

export function DeviationsPage() {
  return <ProtocolFrame title="deviations">{(protocol) => <Deviations protocol={protocol} />}</ProtocolFrame>;
}
