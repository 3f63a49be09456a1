import type { Answer } from './graph.js';
import type { Stream } from './streams.js';

export interface SessionEvent {
  /** A change has a `seq`, whatever its kind. */
  kind: 'SNAPSHOT' | 'HEARTBEAT' | 'RESYNC' | 'CHANGED' | 'VITAL_SIGNS' | 'OTHER';
  clinicId: string | null;
  seq: number | null;
  seqs: { clinicId: string; seq: number }[] | null;
  cursor: string;
  sessions: { id: string; clinic: { name: string }; patient: { initials: string } }[] | null;
  session: { id: string; state: string; version: number; patient: { initials: string } } | null;
  transition: string | null;
  vitalSigns: { measuredAt: string; heartRatePerMinute: number | null } | null;
}

export const sessionEvents = `subscription Live($clinics: [ID!], $session: ID, $after: String) {
  sessionEvents(clinicIds: $clinics, sessionId: $session, after: $after) {
    kind clinicId seq seqs { clinicId seq } cursor transition
    sessions { id clinic { name } patient { initials } }
    session { id state version patient { initials } }
    vitalSigns { measuredAt heartRatePerMinute } } }`;

export function eventOf(answer: Answer | undefined): SessionEvent | undefined {
  return (answer?.data as { sessionEvents?: SessionEvent } | null | undefined)?.sessionEvents;
}

/** The first of a kind. */
export async function untilKind(stream: Stream, kind: SessionEvent['kind']): Promise<SessionEvent> {
  return eventOf(await stream.until((answer) => eventOf(answer)?.kind === kind))!;
}

/** The change with this number of a clinic's stream, or the first after it. */
export async function untilSeq(stream: Stream, clinicId: string, seq: number): Promise<SessionEvent> {
  const fits = (event?: SessionEvent) => event?.clinicId === clinicId && event.seq !== null && event.seq >= seq;
  return eventOf(await stream.until((answer) => fits(eventOf(answer))))!;
}

/** The first change of a session. Its record is as of now, so it may be ahead of the change itself. */
export async function untilMoved(stream: Stream, { id }: { id: string }): Promise<SessionEvent> {
  return eventOf(await stream.until((answer) => eventOf(answer)?.session?.id === id))!;
}

export function changesIn(stream: Stream): SessionEvent[] {
  return stream.received.map(eventOf).filter((event) => event !== undefined && event.seq !== null) as SessionEvent[];
}

/** Where a client goes on: after the last message, whatever its kind. */
export function lastCursorOf(stream: Stream): string {
  return stream.received.map(eventOf).findLast((event) => event !== undefined)!.cursor;
}
