import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { FailureNotice } from '../../components/FailureNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { formatTimeOfDay } from '../../format/time.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { isRunning } from '../../live/live-rows.js';
import { useLiveFact } from '../../live/LiveFeedProvider.js';
import { AlarmLine } from '../live/AlarmLine.js';
import { SessionStateMark } from '../live/SessionStateMark.js';
import { StaleBanner } from '../live/StaleBanner.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { AdverseEventsPanel } from './AdverseEventsPanel.js';
import { AmendmentForm } from './AmendmentForm.js';
import { DeskProvider, type DeskSession, useDesk } from './DeskContext.js';
import { DischargePanel } from './DischargePanel.js';
import { DrugAccountPanel } from './DrugAccountPanel.js';
import { InfusionPanel } from './InfusionPanel.js';
import { NextSteps } from './NextSteps.js';
import { PreCheckPanel } from './PreCheckPanel.js';
import { ReadingsTable } from './ReadingsTable.js';
import { SessionDeskDocument } from './session-desk.generated.js';
import { TimelinePanel } from './TimelinePanel.js';
import { VitalsForm } from './VitalsForm.js';

const askAgainMs = 5_000;

const beforeChecks = new Set(['SCHEDULED', 'CONFIRMED', 'CANCELLED', 'NO_SHOW']);
const withChecks = new Set(['CHECKED_IN', 'PRE_CHECK', 'READY']);

/** Alarms of this session that wait, as the live feed has them: they are here before the page has asked again. */
function OpenAlarms() {
  const { session, timeZone } = useDesk();
  const alarms = useLiveFact(({ state }) => state.rows.get(session.id)?.row.openAlarms) ?? [];
  const clockOffsetMs = useLiveFact(({ state }) => state.clockOffsetMs);
  if (alarms.length === 0) return null;
  return (
    <section className="open-alarms" aria-label="Open alarms">
      <ul>
        {alarms.map((alarm) => (
          <AlarmLine key={alarm.id} alarm={alarm} clockOffsetMs={clockOffsetMs} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

function Monitoring() {
  const { session, timeZone } = useDesk();
  const { nextDueAt, overdueSince, onTime, due } = session.monitoring;
  if (overdueSince)
    return <span className="board-overdue">A reading is overdue since {formatTimeOfDay(overdueSince, timeZone)}</span>;
  if (nextDueAt) return <span>Next reading {formatTimeOfDay(nextDueAt, timeZone)}</span>;
  return due > 0 ? (
    <span>
      {onTime} of {due} on time
    </span>
  ) : null;
}

/** Once the infusion runs, the checks are looked up and no longer worked through; one that was overridden stays in sight. */
function PastChecks() {
  const { preCheck } = useDesk().session;
  const overridden = preCheck.filter(({ standing }) => standing === 'OVERRIDDEN').length;
  return (
    <details className="quiet-details" open={overridden > 0}>
      <summary>
        {overridden > 0
          ? `${overridden} of ${preCheck.length} overridden`
          : `All ${preCheck.length} passed, or do not apply`}
      </summary>
      <PreCheckPanel />
    </details>
  );
}

function Bedside() {
  const { session, timeZone } = useDesk();
  const { state } = session;
  const isBefore = beforeChecks.has(state);
  return (
    <div className="session-columns has-log">
      <div className="stack">
        <OpenAlarms />
        <Panel title="What can follow">
          <NextSteps />
        </Panel>
        {!isBefore && !withChecks.has(state) && (
          <Panel title="Discharge">
            <DischargePanel />
          </Panel>
        )}
        {withChecks.has(state) && (
          <Panel title="Checks before the infusion">
            <PreCheckPanel />
          </Panel>
        )}
        <Panel title="Infusion">
          <InfusionPanel />
        </Panel>
        <Panel title="Drug account">
          <DrugAccountPanel />
        </Panel>
      </div>
      <div className="stack">
        <Panel title="New reading" note={<Monitoring />}>
          <VitalsForm />
        </Panel>
        <Panel title="Readings" note={String(session.vitals.length)} flush>
          <ReadingsTable />
        </Panel>
        <Panel title="Adverse events">
          <AdverseEventsPanel />
        </Panel>
        {!isBefore && !withChecks.has(state) && (
          <Panel title="Checks before the infusion">
            <PastChecks />
          </Panel>
        )}
      </div>
      <div className="stack">
        <Panel title="What happened">
          <TimelinePanel session={session} timeZone={timeZone} />
          {session.viewerCanInfuse && session.startedAt && <AmendmentForm />}
        </Panel>
      </div>
    </div>
  );
}

function Lead({ session, timeZone }: { session: DeskSession; timeZone: string }) {
  const row = { row: { state: session.state } } as Parameters<typeof isRunning>[0];
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(new Date(session.scheduledAt));
  return (
    <span className="session-lead">
      <SessionStateMark state={session.state} isRunning={isRunning(row)} />
      <span>
        {day}, {formatTimeOfDay(session.scheduledAt, timeZone)} ({timeZone.replaceAll('_', ' ')})
      </span>
      <span>
        {session.room?.name ?? 'no room'}
        {session.chairNumber !== null && `, chair ${session.chairNumber}`}
      </span>
      <span>nurse {session.nurse?.displayName ?? '–'}</span>
      <span>supervised by {session.provider?.displayName ?? '–'}</span>
      {session.protocolVersion && (
        <span>
          {session.protocolVersion.protocol?.title} {session.protocolVersion.semanticVersion}
        </span>
      )}
      <Link to={paths.liveSession(session.id)}>Watch live</Link>
    </span>
  );
}

/** Where the clinic's staff run a session. What the live feed hears makes the page ask again. */
export function SessionPage() {
  const { id = '' } = useParams();
  const { data, loading, error, refetch } = useQuery(SessionDeskDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  // By the clock too: confirmations and signatures of others are no events of the stream.
  const refresh = useRefresh(refetch, askAgainMs);
  const heard = useLiveFact(({ state }) => state.rows.get(id)?.row.asOf);
  useEffect(() => {
    if (heard) void refresh();
  }, [heard, refresh]);
  const session = data?.session ?? null;
  const timeZone = session?.clinic?.timeZone ?? 'UTC';
  const desk = useMemo(() => session && { session, timeZone, refresh }, [session, timeZone, refresh]);

  if (data && !session && !loading && !error) return <NotFoundPage what="session" />;
  const slug = session?.clinic?.slug ?? '';
  return (
    <>
      <PageHeader
        key={session?.id ?? ''}
        title={
          session ? `${session.patient?.givenName ?? ''} ${session.patient?.familyName ?? 'Session'}`.trim() : 'Session'
        }
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: session?.clinic?.name ?? 'Clinic', to: paths.clinic(slug) },
          { name: 'Sessions', to: paths.clinicSessions(slug) },
        ]}
        lead={session && <Lead session={session} timeZone={timeZone} />}
      />
      <div className="stack">
        <StaleBanner />
        {desk && (
          <DeskProvider value={desk}>
            <Bedside />
          </DeskProvider>
        )}
        {!desk && error && <FailureNotice error={error} onRetry={() => void refresh()} />}
        {!desk && !error && (
          <div aria-busy="true" className="session-columns">
            <Skeleton height={420} radius="md" />
            <Skeleton height={420} radius="md" />
          </div>
        )}
      </div>
    </>
  );
}
