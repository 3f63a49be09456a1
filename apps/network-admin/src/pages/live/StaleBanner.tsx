import { Button } from '@mantine/core';
import { formatSpan } from '../../format/time.js';
import { useLiveFact } from '../../live/LiveFeedProvider.js';

/** Since when nothing has been heard, counted on by itself. */
function Silence() {
  return <>{useLiveFact(({ status }) => formatSpan(status.silentMs ?? 0))} ago</>;
}

/** That what is shown may no longer be true, since when, and what can be done. */
export function StaleBanner() {
  const isStale = useLiveFact(({ status }) => status.isStale);
  const isOff = useLiveFact(({ status }) => status.kind === 'OFF');
  const retry = useLiveFact((feed) => feed.retry);
  if (!isStale) return null;
  return (
    <div className="stale-banner" role="alert">
      <p>
        <strong>Not live.</strong> {isOff ? 'Live updates are off.' : 'The server has not been heard; reconnecting.'}{' '}
        Rows are as of the last word and may have changed. Look at the patient, not at this board.
      </p>
      <span className="stale-age" aria-live="off">
        <Silence />
      </span>
      <Button size="compact-sm" variant="default" onClick={retry}>
        Reconnect now
      </Button>
    </div>
  );
}
