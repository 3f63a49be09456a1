import type { LiveMessage, LiveNames, LiveRow } from './live-state.js';

type BoardRow = LiveRow['row'];

/** A row of the board for specs. */
export const boardRow = (change: Partial<BoardRow> = {}): BoardRow => ({
  sessionId: 'ses_1',
  clinicId: 'clin_a',
  asOf: '2026-11-22T14:00:00Z',
  ordinal: 1,
  state: 'SCHEDULED',
  stateSince: null,
  scheduledAt: '2026-11-22T14:00:00Z',
  startedAt: null,
  endedAt: null,
  plannedMinutes: 240,
  plannedDoseMicrograms: 80_000,
  deliveredDoseMicrograms: 0,
  rateMicrogramsPerHour: null,
  nextDueAt: null,
  version: 1,
  severity: null,
  latest: null,
  recent: [],
  openAlarms: [],
  ...change,
});

export const boardNames = (slug = 'ashford'): LiveNames => ({
  clinic: { id: `clin_${slug}`, name: slug, slug, timeZone: 'America/New_York' },
  patient: { id: 'pat_1', initials: 'AB' },
  room: null,
  nurse: null,
});

export const liveRow = (change: Partial<BoardRow> = {}): LiveRow => ({
  row: boardRow(change),
  names: boardNames(),
  receivedAt: 0,
});

type OpenAlarm = BoardRow['openAlarms'][number];

export const openAlarm = (change: Partial<OpenAlarm> = {}): OpenAlarm => ({
  id: 'alm_1',
  rule: 'OXYGEN_SATURATION_LOW',
  severity: 'CRITICAL',
  value: 89,
  worstValue: 88,
  limitValue: 90,
  occurrences: 1,
  measuredAt: '2026-11-22T14:00:00Z',
  lastMeasuredAt: '2026-11-22T14:00:00Z',
  raisedAt: '2026-11-22T14:00:00Z',
  clearedAt: null,
  viewerCanAcknowledge: true,
  ...change,
});

/** A message for specs; a heartbeat unless told otherwise. */
export const liveMessage = (change: Partial<LiveMessage> = {}): LiveMessage => ({
  kind: 'HEARTBEAT',
  clinicId: null,
  seq: null,
  seqs: null,
  cursor: 'c0',
  occurredAt: null,
  sentAt: '2026-11-22T14:00:00Z',
  rows: null,
  change: null,
  joined: null,
  ...change,
});

export const snapshotMessage = (change: Partial<LiveMessage> = {}): LiveMessage =>
  liveMessage({
    kind: 'SNAPSHOT',
    seqs: [{ clinicId: 'clin_a', seq: 4 }],
    cursor: 'c4',
    rows: [{ ...boardRow(), ...boardNames() }],
    ...change,
  });

export const changeMessage = (seq: number, change: Partial<BoardRow> = {}): LiveMessage =>
  liveMessage({
    kind: 'CHANGE',
    clinicId: 'clin_a',
    seq,
    cursor: `c${seq}`,
    change: boardRow({ version: seq, state: 'INFUSING', ...change }),
  });
