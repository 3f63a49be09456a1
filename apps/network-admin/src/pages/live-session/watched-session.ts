import type { WatchedSessionQuery } from './watched-session.generated.js';

/** A session as who watches it sees it. */
export type WatchedSession = NonNullable<WatchedSessionQuery['session']>;
