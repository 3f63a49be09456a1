import type { LiveSessionFragment, SessionEventsSubscription } from './session-events.generated.js';

export type LiveSession = LiveSessionFragment;
export type LiveEvent = SessionEventsSubscription['sessionEvents'];

export interface LiveRow {
  session: LiveSession;
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
};

function snapshotOf(event: LiveEvent, now: number): LiveState {
  const sessions = event.sessions ?? [];
  return {
    rows: new Map(sessions.map((session) => [session.id, { session, receivedAt: now }])),
    lastSeq: new Map((event.seqs ?? []).map(({ clinicId, seq }) => [clinicId, seq])),
    resumed: new Set(),
    cursor: event.cursor,
    hasSnapshot: true,
    heardAt: now,
  };
}

function applyChange(state: LiveState, event: LiveEvent, now: number): { state: LiveState; outcome: LiveOutcome } {
  const heard = { ...state, heardAt: now };
  const { clinicId, seq, session } = event;
  const isFirst = clinicId !== null && state.resumed.has(clinicId);
  const last = clinicId === null ? undefined : state.lastSeq.get(clinicId);
  if (last !== undefined && seq !== null && seq <= last) return { state: heard, outcome: 'IGNORED' };
  // The cursor stays before the gap: from there the server sends what was missed.
  if (last !== undefined && seq !== null && seq > last + 1 && !isFirst) return { state: heard, outcome: 'GAP' };
  const lastSeq = clinicId === null || seq === null ? state.lastSeq : new Map(state.lastSeq).set(clinicId, seq);
  const rows = session ? new Map(state.rows).set(session.id, { session, receivedAt: now }) : state.rows;
  const resumed = isFirst ? new Set([...state.resumed].filter((id) => id !== clinicId)) : state.resumed;
  return { state: { ...heard, rows, lastSeq, resumed, cursor: event.cursor }, outcome: 'APPLIED' };
}

/** The state with which a stream is resumed: one gap may not be asked for twice, or a jump of the server's own would never end. */
export const resumeLive = (state: LiveState): LiveState => ({ ...state, resumed: new Set(state.lastSeq.keys()) });

/** The next state of the live list. Pure: `now` is the arrival of the event, in milliseconds. */
export function reduceLive(
  state: LiveState,
  event: LiveEvent,
  now: number,
): { state: LiveState; outcome: LiveOutcome } {
  switch (event.kind) {
    case 'SNAPSHOT':
      return { state: snapshotOf(event, now), outcome: 'APPLIED' };
    case 'CHANGED':
      return applyChange(state, event, now);
    case 'RESYNC':
      // The snapshot follows; until it comes the rows stay on screen, but nothing is resumed from here.
      return { state: { ...state, cursor: null, lastSeq: new Map(), heardAt: now }, outcome: 'APPLIED' };
    case 'HEARTBEAT':
      // Its cursor is the freshest place to resume from.
      return {
        state: { ...state, cursor: state.cursor === null ? null : event.cursor, heardAt: now },
        outcome: 'APPLIED',
      };
  }
}
