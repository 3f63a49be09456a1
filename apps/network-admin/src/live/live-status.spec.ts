import { describe, expect, it } from 'vitest';
import { liveStatus, statusWords } from './live-status.js';

const at = (silentMs: number | null, connection: 'OFF' | 'CONNECTING' | 'OPEN' | 'WAITING' = 'OPEN') =>
  liveStatus({ connection, heardAt: silentMs === null ? null : 1_000, now: 1_000 + (silentMs ?? 0) });

describe('liveStatus', () => {
  it('is live while heartbeats arrive', () => {
    expect(at(5_000)).toMatchObject({ kind: 'LIVE', isStale: false });
  });

  it('says how long it has been quiet after one missed heartbeat, without calling the rows stale yet', () => {
    expect(at(7_400)).toMatchObject({ kind: 'QUIET', isStale: false });
    expect(statusWords(at(7_400))).toBe('Quiet 7 s');
  });

  it('is stale after ten seconds of silence', () => {
    expect(at(10_000)).toMatchObject({ kind: 'RECONNECTING', isStale: true });
  });

  it('is stale as soon as the connection is lost', () => {
    expect(at(200, 'WAITING')).toMatchObject({ kind: 'RECONNECTING', isStale: true });
  });

  it('does not call the very first connection stale', () => {
    expect(at(null, 'CONNECTING')).toMatchObject({ kind: 'RECONNECTING', isStale: false });
  });

  it('is off when nothing is asked for', () => {
    expect(statusWords(at(null, 'OFF'))).toBe('Off');
  });
});
