import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type LiveStatus, liveStatus } from './live-status.js';
import type { FeedSnapshot, BoardFeed } from './board-feed.js';

const LiveFeedContext = createContext<BoardFeed | null>(null);

/** Opens the feed while someone may see it, and closes it with the page. */
export function LiveFeedProvider({
  feed,
  isAllowed,
  children,
}: {
  feed: BoardFeed;
  isAllowed: boolean;
  children: ReactNode;
}) {
  useEffect(() => {
    if (!isAllowed) return undefined;
    feed.start();
    const back = () => feed.retry();
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      feed.stop();
    };
  }, [feed, isAllowed]);
  return <LiveFeedContext value={feed}>{children}</LiveFeedContext>;
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

export interface LiveFeed extends FeedSnapshot {
  status: LiveStatus;
  now: number;
  retry: () => void;
}

/** The live list as of this second. */
export function useLiveFeed(): LiveFeed {
  const feed = useContext(LiveFeedContext);
  if (!feed) throw new Error('useLiveFeed is used outside LiveFeedProvider.');
  const snapshot = useSyncExternalStore(feed.listen, feed.read);
  const ticked = useNow(1_000);
  const now = Math.max(ticked, snapshot.state.heardAt ?? 0);
  const status = liveStatus({ connection: snapshot.connection, heardAt: snapshot.state.heardAt, now });
  return { ...snapshot, status, now, retry: () => feed.retry() };
}
