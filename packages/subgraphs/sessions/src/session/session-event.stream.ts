import { clinicsWhere, mayAt } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { NotFoundError } from '@surcease/kernel';
import {
  type LoggedEvent,
  type Queryable,
  type StreamItem,
  createStreamReader,
  decodeStreamCursor,
  lastSeqs,
  resumableStream,
} from '@surcease/messaging';
import { type Reader, eventStream } from '@surcease/persistence';
import type { SessionTransitionedV1 } from '@surcease/schema-events';
import type { SessionsServices } from '../sessions-services.js';
import { clinicsWithSessions, type SessionRow, sessionsByIds, sessionsOnBoard } from './session.repository.js';

/** What to follow, and the cursor to go on from. */
export interface SessionsToFollow {
  clinicIds?: readonly string[] | null;
  sessionId?: string | null;
  after?: string | null;
}

export type SessionStreamItem = StreamItem<SessionRow[]>;

export const streamOf = (clinicId: string) => eventStream('sessions', clinicId);
export const clinicOf = (stream: string) => stream.slice(eventStream('sessions', '').length);

/** The payload of an event of this context's own making. */
export const transitionOf = (event: LoggedEvent) => event.payload as SessionTransitionedV1;

/** Follows the sessions of clinics, or one session: a snapshot first, or from a cursor on. */
export async function sessionEvents(
  args: SessionsToFollow,
  context: SubgraphContext<SessionsServices>,
): Promise<AsyncIterable<SessionStreamItem>> {
  const { reader, services, viewer, request } = context;
  const clinicIds = await clinicsToFollow(args, context);
  const after = args.after ? decodeStreamCursor(args.after) : null;
  const streams = clinicIds.map(streamOf);
  const log = queryable(reader);
  return resumableStream<SessionRow[]>({
    tail: services.tail,
    reader: createStreamReader(log),
    streams,
    after,
    signal: request.signal,
    clock: services.clock,
    // The seqs are read before the rows: what commits between the two is told again as a change, never missed.
    snapshot: async () => ({
      lastSeqs: await lastSeqs(log, streams),
      data: await sessionsOnBoard(reader, clinicIds, args.sessionId ?? null, services.clock.now()),
    }),
    wanted: (event) =>
      event.type === 'session-transitioned' &&
      (args.sessionId == null || transitionOf(event).sessionId === args.sessionId),
    authorise: async (event) => {
      const present = viewer && (await services.viewerNow(viewer));
      return mayAt(present, 'session:read', event.clinicId ?? '').allowed;
    },
  });
}

/** Clinics that are not the viewer's are left out without a word; a session that is not theirs was not found. */
async function clinicsToFollow(
  { clinicIds, sessionId }: SessionsToFollow,
  { reader, viewer }: SubgraphContext<SessionsServices>,
): Promise<string[]> {
  if (sessionId != null) {
    const [session] = await sessionsByIds(reader, [sessionId]);
    if (!session) throw new NotFoundError('The session', ['sessionId']);
    return [session.clinicId];
  }
  const visible = clinicsWhere(viewer, 'session:read');
  if (clinicIds == null) return visible === '*' ? clinicsWithSessions(reader) : [...visible];
  return [...new Set(clinicIds)].filter((id) => visible === '*' || visible.includes(id));
}

const queryable = (reader: Reader): Queryable => ({
  query: async (text, values) => ({ rows: await reader.rows<Record<string, unknown>>(text, values) }),
});
