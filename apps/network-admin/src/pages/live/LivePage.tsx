import { Skeleton } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { readMany } from '../../app/url-state.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { type LiveFeed, useLiveFact } from '../../live/LiveFeedProvider.js';
import { byUrgency, groupByClinic, isRunning, stageOf } from '../../live/live-rows.js';
import { AlarmAnnouncer } from './AlarmAnnouncer.js';
import { BoardTable } from './BoardTable.js';
import { ClinicFilter } from './ClinicFilter.js';
import { LastAcknowledged } from './LastAcknowledged.js';
import { StaleBanner } from './StaleBanner.js';

const stages = [
  { stage: 'RUNNING', title: 'In the clinic now' },
  { stage: 'WAITING', title: 'Later today' },
  { stage: 'DONE', title: 'Done today' },
] as const;

function Board() {
  const [params] = useSearchParams();
  const isStale = useLiveFact(({ status }) => status.isStale);
  const clockOffsetMs = useLiveFact(({ state }) => state.clockOffsetMs);
  const clinics = groupByClinic(useLiveFact(({ state }) => state.rows).values());
  const slugs = clinics.flatMap(({ slug }) => (slug ? [slug] : []));
  const { values: chosen, unknown } = readMany(params, 'clinic', slugs);
  const shown = clinics.filter(({ slug }) => chosen.length === 0 || (slug !== null && chosen.includes(slug)));
  const rows = shown.flatMap((clinic) => clinic.rows).sort(byUrgency);
  if (clinics.length === 0) {
    return (
      <Panel title="Sessions">
        <EmptyState reason="NOTHING_YET" title="No session today">
          Sessions appear here by themselves when they are scheduled for today or start.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className={isStale ? 'stack is-stale' : 'stack'}>
      <UnknownParameters values={unknown} />
      {clinics.length > 1 && <ClinicFilter clinics={clinics} chosen={chosen} />}
      {stages.map(({ stage, title }) => {
        const inStage = rows.filter((row) => stageOf(row) === stage);
        if (inStage.length === 0) return null;
        return (
          <Panel key={stage} title={title} note={String(inStage.length)} flush>
            <BoardTable caption={title} rows={inStage} clockOffsetMs={clockOffsetMs} hasClinic={clinics.length > 1} />
          </Panel>
        );
      })}
    </div>
  );
}

function LiveBody() {
  const refusal = useLiveFact((feed) => feed.refusal);
  const hasSnapshot = useLiveFact(({ state }) => state.hasSnapshot);
  const isClosed = needsPurpose(useViewer());
  if (isClosed) {
    return (
      <Panel title="Sessions">
        <DeclarePurpose what="Sessions" />
      </Panel>
    );
  }
  if (refusal) {
    return (
      <Panel title="Sessions">
        <EmptyState reason="NO_PERMISSION">
          {refusal} Ask a network administrator for a role that includes them.
        </EmptyState>
      </Panel>
    );
  }
  if (!hasSnapshot) {
    return (
      <div aria-busy="true" className="stack">
        <Skeleton height={220} radius="md" />
        <Skeleton height={220} radius="md" />
      </div>
    );
  }
  return <Board />;
}

function leadOf({ state }: LiveFeed): string {
  if (!state.hasSnapshot) return 'Who needs attention right now?';
  const rows = [...state.rows.values()];
  const alarms = rows.reduce((count, { row }) => count + row.openAlarms.length, 0);
  const waiting = alarms === 0 ? 'no alarm waits' : alarms === 1 ? '1 alarm waits' : `${alarms} alarms wait`;
  return `${rows.filter(isRunning).length} running, ${rows.length} today, ${waiting}.`;
}

export function LivePage() {
  const lead = useLiveFact(leadOf);
  const [params] = useSearchParams();
  const isKiosk = params.get('kiosk') === '1';
  return (
    <div className={isKiosk ? 'kiosk' : undefined}>
      <PageHeader
        title="Live sessions"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead={lead}
        actions={
          <>
            <AlarmAnnouncer />
            <Link to={paths.alarms()}>Alarm history</Link>
            <Link to={isKiosk ? paths.live() : paths.kiosk()}>{isKiosk ? 'Leave the wall board' : 'Wall board'}</Link>
          </>
        }
      />
      <div className="stack">
        <StaleBanner />
        <LastAcknowledged />
        <LiveBody />
      </div>
    </div>
  );
}
