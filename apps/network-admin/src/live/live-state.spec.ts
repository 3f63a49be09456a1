import { describe, expect, it } from 'vitest';
import {
  boardNames,
  boardRow,
  changeMessage,
  liveMessage,
  liveRow,
  openAlarm,
  snapshotMessage,
} from './live-fixtures.js';
import { byUrgency, groupByClinic } from './live-rows.js';
import { type LiveMessage, emptyLiveState, reduceLive } from './live-state.js';

const run = (...messages: LiveMessage[]) =>
  messages.reduce((result, message, index) => reduceLive(result.state, message, index), {
    state: emptyLiveState,
    outcome: 'APPLIED' as string,
  });

const snapshot = snapshotMessage();
const change = (seq: number) => changeMessage(seq);

describe('reduceLive', () => {
  it('applies a change that follows the snapshot', () => {
    const { state, outcome } = run(snapshot, change(5));
    expect(outcome).toBe('APPLIED');
    expect(state.rows.get('ses_1')).toMatchObject({
      row: { state: 'INFUSING' },
      names: { patient: { initials: 'AB' } },
      receivedAt: 1,
    });
    expect(state.cursor).toBe('c5');
  });

  it('leaves each other row as it was, so that one message draws one row', () => {
    const rows = [boardRow(), boardRow({ sessionId: 'ses_2' })].map((row) => ({ ...row, ...boardNames() }));
    const before = run(snapshotMessage({ rows })).state;
    const { state } = reduceLive(before, change(5), 1);
    expect(state.rows.get('ses_2')).toBe(before.rows.get('ses_2'));
    expect(state.rows.get('ses_1')).not.toBe(before.rows.get('ses_1'));
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
    expect(state.rows.get('ses_1')?.row.state).toBe('SCHEDULED');
  });

  it('counts each clinic by itself', () => {
    const other = {
      ...changeMessage(90, { sessionId: 'ses_2', clinicId: 'clin_b' }),
      clinicId: 'clin_b',
      cursor: 'd90',
    };
    expect(run(snapshot, other, change(5)).outcome).toBe('APPLIED');
  });

  it('resumes from the cursor of the last heartbeat', () => {
    expect(run(snapshot, liveMessage({ cursor: 'c4b' })).state.cursor).toBe('c4b');
  });

  it('forgets its cursor on RESYNC but keeps the rows on screen until the snapshot replaces them', () => {
    const { state } = run(snapshot, liveMessage({ kind: 'RESYNC' }), liveMessage({ cursor: 'c9' }));
    expect(state.cursor).toBeNull();
    expect(state.rows.size).toBe(1);
  });

  it('replaces everything by a later snapshot', () => {
    const { state } = run(
      snapshot,
      snapshotMessage({ rows: [{ ...boardRow({ sessionId: 'ses_9' }), ...boardNames() }] }),
    );
    expect([...state.rows.keys()]).toEqual(['ses_9']);
  });

  it('takes the names of a session that is new to the board', () => {
    const joined = { ...boardRow({ sessionId: 'ses_2' }), ...boardNames('bexley') };
    const { state } = run(snapshot, { ...changeMessage(5, { sessionId: 'ses_2' }), joined });
    expect(state.rows.get('ses_2')?.names.clinic?.slug).toBe('bexley');
  });

  it('knows how far the clock of the server is from this one, so that an age is right on a wrong clock', () => {
    const { state } = reduceLive(emptyLiveState, snapshot, Date.parse(snapshot.sentAt) - 90_000);
    expect(state.clockOffsetMs).toBe(90_000);
  });
});

describe('groupByClinic', () => {
  it('keeps rows in the order of their appointment whatever changes last', () => {
    const early = { ...liveRow({ sessionId: 'ses_b', scheduledAt: '2026-11-22T08:00:00Z' }), receivedAt: 99 };
    const late = { ...liveRow({ sessionId: 'ses_a', scheduledAt: '2026-11-22T09:00:00Z' }), receivedAt: 1 };
    expect(groupByClinic([late, early])[0]?.rows).toEqual([early, late]);
  });
});

describe('byUrgency', () => {
  const critical = liveRow({ sessionId: 'ses_c', severity: 'CRITICAL', openAlarms: [openAlarm()] });
  const warning = liveRow({ sessionId: 'ses_w', severity: 'WARN', openAlarms: [openAlarm({ severity: 'WARN' })] });
  const calm = liveRow({ sessionId: 'ses_a', scheduledAt: '2026-11-22T06:00:00Z' });

  it('puts the gravest first, and of equals the alarm that waits longest', () => {
    const older = liveRow({
      sessionId: 'ses_z',
      severity: 'CRITICAL',
      openAlarms: [openAlarm({ raisedAt: '2026-11-22T13:00:00Z' })],
    });
    expect([calm, warning, critical, older].sort(byUrgency)).toEqual([older, critical, warning, calm]);
  });

  it('moves no row for a new reading', () => {
    const read = liveRow({
      sessionId: 'ses_a',
      scheduledAt: '2026-11-22T06:00:00Z',
      version: 9,
      rateMicrogramsPerHour: 1,
    });
    expect([liveRow(), read].sort(byUrgency)[0]).toBe(read);
    expect([liveRow(), calm].sort(byUrgency)[0]).toBe(calm);
  });
});
