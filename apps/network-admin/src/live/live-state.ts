import type { BoardNamesFragment, BoardRowFragment, LiveBoardSubscription } from './live-board.generated.js';

export type LiveMessage = LiveBoardSubscription['liveBoard'];

/** What other contexts call the parts of a row; sent with a snapshot, and with a session that is new to the board. */
export type LiveNames = BoardNamesFragment;

export interface LiveRow {
  row: BoardRowFragment;
  names: LiveNames;
  /** When this row came, by a snapshot or a change, in milliseconds of this machine's clock. */
  receivedAt: number;
}

export interface LiveState {
  rows: ReadonlyMap<string, LiveRow>;
  /** The last `seq` applied, per clinic: gap-free there, so a jump means that something was missed. */
  lastSeq: ReadonlyMap<string, number>;
  /** Clinics of which nothing has come since the stream was resumed: the server then knows what follows, jumps included. */
  resumed: ReadonlySet<string>;
  /** Where to resume; null asks for a snapshot. */
  cursor: string | null;
  hasSnapshot: boolean;
  /** When the server was last heard, heartbeats included. */
  heardAt: number | null;
  /** What to add to this machine's clock for the server's, in milliseconds: readings are as old as the server says. */
  clockOffsetMs: number;
}

/** APPLIED and IGNORED (already known) go on; after GAP one resubscribes from the cursor. */
export type LiveOutcome = 'APPLIED' | 'IGNORED' | 'GAP';

export const emptyLiveState: LiveState = {
  rows: new Map(),
  lastSeq: new Map(),
  resumed: new Set(),
  cursor: null,
  hasSnapshot: false,
  heardAt: null,
  clockOffsetMs: 0,
};

const nameless: LiveNames = { clinic: null, patient: null, room: null, nurse: null };

function snapshotOf(state: LiveState, message: LiveMessage, now: number): LiveState {
  const rows = message.rows ?? [];
  return {
    ...state,
    rows: new Map(rows.map((row) => [row.sessionId, { row, names: row, receivedAt: now }])),
    lastSeq: new Map((message.seqs ?? []).map(({ clinicId, seq }) => [clinicId, seq])),
    resumed: new Set(),
    cursor: message.cursor,
    hasSnapshot: true,
  };
}

/** A replayed change holds the row as it is now, so a later one of the same session may say the same again. */
function withChange(rows: LiveState['rows'], { change, joined }: LiveMessage, now: number): LiveState['rows'] {
  if (!change) return rows;
  const names = joined ?? rows.get(change.sessionId)?.names ?? nameless;
  return new Map(rows).set(change.sessionId, { row: change, names, receivedAt: now });
}

function applyChange(state: LiveState, message: LiveMessage, now: number): { state: LiveState; outcome: LiveOutcome } {
  const { clinicId, seq, cursor } = message;
  if (clinicId === null || seq === null) return { state, outcome: 'IGNORED' };
  const isFirst = state.resumed.has(clinicId);
  const last = state.lastSeq.get(clinicId);
  if (last !== undefined && seq <= last) return { state, outcome: 'IGNORED' };
  // The cursor stays before the gap: from there the server sends what was missed.
  if (last !== undefined && seq > last + 1 && !isFirst) return { state, outcome: 'GAP' };
  const lastSeq = new Map(state.lastSeq).set(clinicId, seq);
  const resumed = isFirst ? new Set([...state.resumed].filter((id) => id !== clinicId)) : state.resumed;
  return {
    state: { ...state, rows: withChange(state.rows, message, now), lastSeq, resumed, cursor },
    outcome: 'APPLIED',
  };
}

/** The state with which a stream is resumed: one gap may not be asked for twice, or a jump of the server's own would never end. */
export const resumeLive = (state: LiveState): LiveState => ({ ...state, resumed: new Set(state.lastSeq.keys()) });

/** The way to the server takes a little longer or less each time; only a clock that is off is worth a new drawing. */
const steady = (known: number, measured: number): number => (Math.abs(measured - known) > 750 ? measured : known);

/** The next state of the board. Pure: `now` is the arrival of the message, in milliseconds. */
export function reduceLive(
  before: LiveState,
  message: LiveMessage,
  now: number,
): { state: LiveState; outcome: LiveOutcome } {
  const state = {
    ...before,
    heardAt: now,
    clockOffsetMs: steady(before.clockOffsetMs, Date.parse(message.sentAt) - now),
  };
  switch (message.kind) {
    case 'SNAPSHOT':
      return { state: snapshotOf(state, message, now), outcome: 'APPLIED' };
    case 'CHANGE':
      return applyChange(state, message, now);
    case 'RESYNC':
      // The snapshot follows; until it comes the rows stay on screen, but nothing is resumed from here.
      return { state: { ...state, cursor: null, lastSeq: new Map() }, outcome: 'APPLIED' };
    case 'HEARTBEAT':
      // Its cursor is the freshest place to resume from.
      return { state: { ...state, cursor: before.cursor === null ? null : message.cursor }, outcome: 'APPLIED' };
  }
}
