import { Button } from '@mantine/core';
import { formatSpan } from '../../format/time.js';
import type { LiveFeed } from '../../live/LiveFeedProvider.js';

/** That what is shown may no longer be true, since when, and what can be done. */
export function StaleBanner({ status, retry }: LiveFeed) {
  if (!status.isStale) return null;
  return (
    <div className="stale-banner" role="alert">
      <p>
        <strong>Not live.</strong>{' '}
        {status.kind === 'OFF' ? 'Live updates are off.' : 'The server has not been heard; reconnecting.'} Rows are as
        of the last word and may have changed. Look at the patient, not at this board.
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
