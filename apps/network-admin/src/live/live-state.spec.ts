import { describe, expect, it } from 'vitest';
import { liveEvent, liveSession } from './live-fixtures.js';
import { groupByClinic } from './live-rows.js';
import { type LiveEvent, emptyLiveState, reduceLive } from './live-state.js';

const run = (...events: LiveEvent[]) =>
  events.reduce((result, event, index) => reduceLive(result.state, event, index), {
    state: emptyLiveState,
    outcome: 'APPLIED' as string,
  });

const snapshot = liveEvent({
  kind: 'SNAPSHOT',
  seqs: [{ clinicId: 'clin_a', seq: 4 }],
  cursor: 'c4',
  sessions: [liveSession()],
});
const change = (seq: number, version = seq) =>
  liveEvent({
    kind: 'CHANGED',
    clinicId: 'clin_a',
    seq,
    cursor: `c${seq}`,
    session: liveSession({ version, state: 'INFUSING' }),
  });

describe('reduceLive', () => {
  it('applies a change that follows the snapshot', () => {
    const { state, outcome } = run(snapshot, change(5));
    expect(outcome).toBe('APPLIED');
    expect(state.rows.get('ses_1')).toMatchObject({ session: { state: 'INFUSING' }, receivedAt: 1 });
    expect(state.cursor).toBe('c5');
  });

  it('ignores what it already knows, as after a resume that overlaps', () => {
    const { state, outcome } = run(snapshot, change(5), change(5), change(4));
    expect(outcome).toBe('IGNORED');
    expect(state.cursor).toBe('c5');
  });

  it('reports a gap and keeps the cursor before it, so that resuming brings what was missed', () => {
    const { state, outcome } = run(snapshot, change(7));
    expect(outcome).toBe('GAP');
    expect(state.cursor).toBe('c4');
    expect(state.rows.get('ses_1')?.session.state).toBe('SCHEDULED');
  });

  it('counts each clinic by itself', () => {
    const other = liveEvent({
      kind: 'CHANGED',
      clinicId: 'clin_b',
      seq: 90,
      cursor: 'd90',
      session: liveSession({ id: 'ses_2', clinic: { id: 'clin_b', name: 'Bexley', slug: 'bexley' } }),
    });
    expect(run(snapshot, other, change(5)).outcome).toBe('APPLIED');
  });

  it('resumes from the cursor of the last heartbeat', () => {
    expect(run(snapshot, liveEvent({ cursor: 'c4b' })).state.cursor).toBe('c4b');
  });

  it('forgets its cursor on RESYNC but keeps the rows on screen until the snapshot replaces them', () => {
    const { state } = run(snapshot, liveEvent({ kind: 'RESYNC' }), liveEvent({ cursor: 'c9' }));
    expect(state.cursor).toBeNull();
    expect(state.rows.size).toBe(1);
  });

  it('replaces everything by a later snapshot', () => {
    const { state } = run(snapshot, liveEvent({ kind: 'SNAPSHOT', sessions: [liveSession({ id: 'ses_9' })] }));
    expect([...state.rows.keys()]).toEqual(['ses_9']);
  });
});

describe('groupByClinic', () => {
  it('keeps rows in the order of their appointment whatever changes last', () => {
    const early = { session: liveSession({ id: 'ses_b', scheduledAt: '2026-11-22T08:00:00Z' }), receivedAt: 99 };
    const late = { session: liveSession({ id: 'ses_a', scheduledAt: '2026-11-22T09:00:00Z' }), receivedAt: 1 };
    expect(groupByClinic([late, early])[0]?.rows).toEqual([early, late]);
  });
});
