import { createContext, type ReactNode, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import { type LiveStatus, liveStatus } from './live-status.js';
import type { FeedSnapshot, BoardFeed } from './board-feed.js';
import { listenToSeconds, thisSecond } from './second.js';

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

export interface LiveFeed extends FeedSnapshot {
  status: LiveStatus;
  now: number;
  retry: () => void;
}

function useFeed(): BoardFeed {
  const feed = useContext(LiveFeedContext);
  if (!feed) throw new Error('The live feed is used outside LiveFeedProvider.');
  return feed;
}

function asOfNow(feed: BoardFeed, second: number): LiveFeed {
  const snapshot = feed.read();
  const now = Math.max(second, snapshot.state.heardAt ?? 0);
  const status = liveStatus({ connection: snapshot.connection, heardAt: snapshot.state.heardAt, now });
  return { ...snapshot, status, now, retry: feed.retry };
}

/** The live list as of this second: whoever asks is drawn again with each message and each second. */
export function useLiveFeed(): LiveFeed {
  const feed = useFeed();
  useSyncExternalStore(feed.listen, feed.read);
  return asOfNow(feed, useSyncExternalStore(listenToSeconds, thisSecond));
}

/** One fact of the live list, such as a word or a row: whoever asks is drawn again only when it is another. */
export function useLiveFact<Fact>(read: (feed: LiveFeed) => Fact): Fact {
  const feed = useFeed();
  const listen = useCallback(
    (listener: () => void) => {
      const leave = [feed.listen(listener), listenToSeconds(listener)];
      return () => leave.forEach((each) => each());
    },
    [feed],
  );
  return useSyncExternalStore(listen, () => read(asOfNow(feed, thisSecond())));
}
