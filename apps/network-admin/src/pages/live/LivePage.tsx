import { Button, Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { DataTable } from '../../components/DataTable.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { formatSpan } from '../../format/time.js';
import { type LiveFeed, useLiveFeed } from '../../live/LiveFeedProvider.js';
import { groupByClinic, isRunning } from '../../live/live-rows.js';
import { liveColumns } from './live-columns.js';

function StaleBanner({ status, retry }: LiveFeed) {
  if (!status.isStale) return null;
  return (
    <div className="stale-banner" role="alert">
      <p>
        <strong>Not live.</strong>{' '}
        {status.kind === 'OFF' ? 'Live updates are off.' : 'The server has not been heard; reconnecting.'} Rows are as
        of the last word and may have changed.
      </p>
      <span className="stale-age" aria-live="off">
        {formatSpan(status.silentMs ?? 0)} ago
      </span>
      <Button size="compact-sm" variant="default" onClick={retry}>
        Reconnect now
      </Button>
    </div>
  );
}

function LiveList({ feed }: { feed: LiveFeed }) {
  const clinics = groupByClinic(feed.state.rows.values());
  const columns = liveColumns(feed.now);
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
    <div className={feed.status.isStale ? 'stack is-stale' : 'stack'}>
      {clinics.map(({ id, name, slug, rows }) => (
        <Panel
          key={id}
          title={name}
          note={`${rows.filter(isRunning).length} running, ${rows.length} today`}
          actions={slug && <Link to={paths.clinic(slug)}>Clinic</Link>}
          flush
        >
          <DataTable
            caption={`Sessions at ${name}`}
            isAligned
            columns={columns}
            rows={rows}
            rowKey={({ session }) => session.id}
            rowClass={(row) => (isRunning(row) ? 'is-running' : undefined)}
          />
        </Panel>
      ))}
    </div>
  );
}

function LiveBody({ feed }: { feed: LiveFeed }) {
  const isClosed = needsPurpose(useViewer());
  if (isClosed) {
    return (
      <Panel title="Sessions">
        <DeclarePurpose what="Sessions" />
      </Panel>
    );
  }
  if (feed.refusal) {
    return (
      <Panel title="Sessions">
        <EmptyState reason="NO_PERMISSION">
          {feed.refusal} Ask a network administrator for a role that includes them.
        </EmptyState>
      </Panel>
    );
  }
  if (!feed.state.hasSnapshot) {
    return (
      <div aria-busy="true" className="stack">
        <Skeleton height={220} radius="md" />
        <Skeleton height={220} radius="md" />
      </div>
    );
  }
  return <LiveList feed={feed} />;
}

export function LivePage() {
  const feed = useLiveFeed();
  const running = [...feed.state.rows.values()].filter(isRunning).length;
  return (
    <>
      <PageHeader
        title="Live sessions"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead={
          feed.state.hasSnapshot
            ? `${running} running, ${feed.state.rows.size} today.`
            : 'Who is being treated right now?'
        }
      />
      <div className="stack">
        <StaleBanner {...feed} />
        <LiveBody feed={feed} />
      </div>
    </>
  );
}
