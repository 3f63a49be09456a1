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
  /** Where to resume; null asks for a snapshot. */
  cursor: string | null;
  hasSnapshot: boolean;
  /** When the server was last heard, heartbeats included. */
  heardAt: number | null;
}

/** APPLIED and IGNORED (already known) go on; after GAP one resubscribes from the cursor, after RESYNC from nothing. */
export type LiveOutcome = 'APPLIED' | 'IGNORED' | 'GAP' | 'RESYNC';

export const emptyLiveState: LiveState = {
  rows: new Map(),
  lastSeq: new Map(),
  cursor: null,
  hasSnapshot: false,
  heardAt: null,
};

function applySnapshot(state: LiveState, event: LiveEvent, now: number): LiveState {
  const isOther = (clinicId: string | undefined) => event.clinicId !== null && clinicId !== event.clinicId;
  const rows = new Map([...state.rows].filter(([, row]) => isOther(row.session.clinic?.id)));
  for (const session of event.sessions ?? []) {
    rows.set(session.id, { session, receivedAt: now });
  }
  const lastSeq =
    event.clinicId === null ? new Map<string, number>() : new Map(state.lastSeq).set(event.clinicId, event.seq);
  return { rows, lastSeq, cursor: event.cursor, hasSnapshot: true, heardAt: now };
}

function applyChange(state: LiveState, event: LiveEvent, now: number): { state: LiveState; outcome: LiveOutcome } {
  const heard = { ...state, heardAt: now };
  const clinicId = event.clinicId ?? event.session?.clinic?.id ?? null;
  const last = clinicId === null ? undefined : state.lastSeq.get(clinicId);
  if (last !== undefined && event.seq <= last) return { state: heard, outcome: 'IGNORED' };
  // The cursor stays before the gap: from there the server sends what was missed.
  if (last !== undefined && event.seq > last + 1) return { state: heard, outcome: 'GAP' };
  const lastSeq = clinicId === null ? state.lastSeq : new Map(state.lastSeq).set(clinicId, event.seq);
  const rows = event.session
    ? new Map(state.rows).set(event.session.id, { session: event.session, receivedAt: now })
    : state.rows;
  return { state: { ...heard, rows, lastSeq, cursor: event.cursor }, outcome: 'APPLIED' };
}

/** The next state of the live list. Pure: `now` is the arrival of the event, in milliseconds. */
export function reduceLive(
  state: LiveState,
  event: LiveEvent,
  now: number,
): { state: LiveState; outcome: LiveOutcome } {
  switch (event.kind) {
    case 'SNAPSHOT':
      return { state: applySnapshot(state, event, now), outcome: 'APPLIED' };
    case 'CHANGED':
      return applyChange(state, event, now);
    case 'RESYNC':
      return { state: { ...state, cursor: null, lastSeq: new Map(), heardAt: now }, outcome: 'RESYNC' };
    case 'HEARTBEAT': {
      const last = event.clinicId === null ? undefined : state.lastSeq.get(event.clinicId);
      if (last !== undefined && event.seq > last) return { state: { ...state, heardAt: now }, outcome: 'GAP' };
      return { state: { ...state, heardAt: now }, outcome: 'APPLIED' };
    }
  }
}
