/** The server beats every 5 s: one beat late is quiet, two late is stale. */
export const quietAfterMs = 6_000;
export const staleAfterMs = 10_000;

export type FeedConnection = 'OFF' | 'CONNECTING' | 'OPEN' | 'WAITING';

export interface LiveStatus {
  kind: 'LIVE' | 'QUIET' | 'RECONNECTING' | 'OFF';
  /** Milliseconds since the server was last heard; null before the first word. */
  silentMs: number | null;
  /** What is shown may no longer be true. */
  isStale: boolean;
}

/** What may be said of the live list at this moment. Pure; times in milliseconds. */
export function liveStatus({
  connection,
  heardAt,
  now,
}: {
  connection: FeedConnection;
  heardAt: number | null;
  now: number;
}): LiveStatus {
  const silentMs = heardAt === null ? null : Math.max(0, now - heardAt);
  if (connection === 'OFF') return { kind: 'OFF', silentMs, isStale: heardAt !== null };
  const isFirstConnection = heardAt === null;
  if (connection !== 'OPEN') return { kind: 'RECONNECTING', silentMs, isStale: !isFirstConnection };
  if (silentMs === null || silentMs >= staleAfterMs)
    return { kind: 'RECONNECTING', silentMs, isStale: !isFirstConnection };
  return { kind: silentMs >= quietAfterMs ? 'QUIET' : 'LIVE', silentMs, isStale: false };
}

/** The badge's words. */
export function statusWords({ kind, silentMs }: LiveStatus): string {
  if (kind === 'QUIET') return `Quiet ${Math.floor((silentMs ?? 0) / 1000)} s`;
  return { LIVE: 'Live', RECONNECTING: 'Reconnecting', OFF: 'Off' }[kind];
}
