import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { FailureNotice } from '../../components/FailureNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { formatDoses } from '../../format/number.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { formatTimeOfDay } from '../../format/time.js';
import { isRunningState } from '../../live/live-rows.js';
import { useLiveFact } from '../../live/LiveFeedProvider.js';
import { Age } from '../live/Age.js';
import { AlarmAnnouncer } from '../live/AlarmAnnouncer.js';
import { LastAcknowledged } from '../live/LastAcknowledged.js';
import { SessionStateMark } from '../live/SessionStateMark.js';
import { StaleBanner } from '../live/StaleBanner.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { DoseTrack } from '../session/DoseTrack.js';
import { TimelinePanel } from '../session/TimelinePanel.js';
import { DuePanel } from './DuePanel.js';
import { AlarmsTable, WaitingAlarms } from './SessionAlarms.js';
import { VitalsPanel } from './VitalsPanel.js';
import { WatchedSessionDocument } from './watched-session.generated.js';
import type { WatchedSession } from './watched-session.js';

/** What is due changes with the time alone, without an event. */
const askAgainMs = 30_000;

interface Shown {
  session: WatchedSession;
  timeZone: string;
}

function Lead({ session, timeZone }: Shown) {
  const clockOffsetMs = useLiveFact(({ state }) => state.clockOffsetMs);
  const latest = session.vitals.at(-1);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(new Date(session.scheduledAt));
  return (
    <span className="session-lead">
      <SessionStateMark state={session.state} isRunning={isRunningState(session.state)} />
      <span>
        {day}, {formatTimeOfDay(session.scheduledAt, timeZone)}; times in {timeZone.replaceAll('_', ' ')}
      </span>
      <span>{session.room?.name ?? 'no room'}</span>
      <span>nurse {session.nurse?.displayName ?? '–'}</span>
      <span>supervised by {session.provider?.displayName ?? '–'}</span>
      {latest && isRunningState(session.state) && (
        <span>
          last reading <Age at={latest.measuredAt} clockOffsetMs={clockOffsetMs} /> ago
        </span>
      )}
    </span>
  );
}

function DueNote({ session, timeZone }: Shown) {
  const { nextDueAt, overdueSince, onTime, due } = session.monitoring;
  if (overdueSince)
    return <span className="board-overdue">overdue since {formatTimeOfDay(overdueSince, timeZone)}</span>;
  const adherence = due > 0 ? `${onTime} of ${due} on time` : '';
  return (
    <span>{[nextDueAt && `next ${formatTimeOfDay(nextDueAt, timeZone)}`, adherence].filter(Boolean).join(', ')}</span>
  );
}

function Watched({ session, timeZone }: Shown) {
  const isStale = useLiveFact(({ status }) => status.isStale);
  const { protocolVersion, rateSegments } = session;
  const protocol =
    protocolVersion && `${protocolVersion.protocol?.title ?? 'protocol'} ${protocolVersion.semanticVersion}`;
  return (
    <div className={isStale ? 'stack is-stale' : 'stack'}>
      <WaitingAlarms session={session} timeZone={timeZone} />
      <Panel title="Vital signs" note={`${session.vitals.length} readings`}>
        <VitalsPanel session={session} timeZone={timeZone} />
      </Panel>
      <Panel title="Alarms" note={String(session.alarms.length)} flush>
        <AlarmsTable session={session} timeZone={timeZone} />
      </Panel>
      <div className="session-columns">
        <div className="stack">
          <Panel
            title="Dose"
            note={`${formatDoses(session.deliveredDoseMicrograms, session.plannedDoseMicrograms)} given / planned`}
          >
            {rateSegments.length > 0 ? (
              <DoseTrack session={session} timeZone={timeZone} />
            ) : (
              <p className="muted">Nothing has run yet.</p>
            )}
          </Panel>
          <Panel title="Steps of monitoring" note={<DueNote session={session} timeZone={timeZone} />} flush>
            {protocol && <p className="panel-lead muted">By {protocol}</p>}
            <DuePanel session={session} timeZone={timeZone} />
          </Panel>
        </div>
        <div className="stack">
          <Panel title="What happened">
            <TimelinePanel session={session} timeZone={timeZone} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

/** One session to be watched: alarms may be acknowledged here, all else is done on the session's own page. */
export function LiveSessionPage() {
  const { id = '' } = useParams();
  const isClosed = needsPurpose(useViewer());
  const { data, loading, error, refetch } = useQuery(WatchedSessionDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    skip: isClosed,
  });
  const refresh = useRefresh(refetch, isClosed ? undefined : askAgainMs);
  const heard = useLiveFact(({ state }) => state.rows.get(id)?.row.asOf);
  useEffect(() => {
    if (heard && !isClosed) void refresh();
  }, [heard, isClosed, refresh]);
  const session = data?.session ?? null;
  const timeZone = session?.clinic?.timeZone ?? 'UTC';
  const slug = session?.clinic?.slug;

  if (data && !session && !loading && !error) return <NotFoundPage what="session" />;
  return (
    <>
      <PageHeader
        key={session?.id ?? ''}
        title={session ? `${session.patient?.initials ?? 'Session'}, session ${session.ordinal}` : 'Session'}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Live sessions', to: paths.live() },
        ]}
        lead={session && <Lead session={session} timeZone={timeZone} />}
        actions={
          <>
            <AlarmAnnouncer />
            {slug && <Link to={paths.session(slug, id)}>Run this session</Link>}
          </>
        }
      />
      <div className="stack">
        <StaleBanner />
        <LastAcknowledged />
        {isClosed && (
          <Panel title="Session">
            <DeclarePurpose what="Sessions" />
          </Panel>
        )}
        {session && <Watched session={session} timeZone={timeZone} />}
        {!session && error && <FailureNotice error={error} onRetry={() => void refresh()} />}
        {!session && !error && !isClosed && (
          <div aria-busy="true" className="stack">
            <Skeleton height={720} radius="md" />
            <Skeleton height={320} radius="md" />
          </div>
        )}
      </div>
    </>
  );
}
