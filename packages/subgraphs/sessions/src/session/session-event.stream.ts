import { mayAt } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { NotFoundError, whenReady } from '@surcease/kernel';
import {
  type LoggedEvent,
  type ResumableStreamOptions,
  type StreamItem,
  createStreamReader,
  decodeStreamCursor,
  lastSeqs,
  resumableStream,
} from '@surcease/messaging';
import type { SessionsServices } from '../sessions-services.js';
import { clinicsToFollow, logOf, streamOf } from './clinics-to-follow.js';
import { type SessionRow, sessionsByIds, sessionsOnBoard } from './session.repository.js';

/** What to follow, and the cursor to go on from. */
export interface SessionsToFollow {
  clinicIds?: readonly string[] | null;
  sessionId?: string | null;
  after?: string | null;
}

export type SessionStreamItem = StreamItem<SessionRow[]>;

/** The session that an event of this context is about, if it is about one. */
export const sessionIdOf = (event: LoggedEvent): string | null =>
  (event.payload as { sessionId?: string }).sessionId ?? null;

/**
 * Follows the streams of clinics: a snapshot first, or from a cursor on, and then every event that `wanted` does not
 * pass over. Whether the viewer may still hear a clinic is asked again before each event.
 */
export function followClinics<Data>(
  clinicIds: readonly string[],
  context: SubgraphContext<SessionsServices>,
  {
    after,
    read,
    wanted,
  }: { after?: string | null; read(): Promise<Data>; wanted?: ResumableStreamOptions<Data>['wanted'] },
): AsyncIterable<StreamItem<Data>> {
  const { reader, services, viewer, request } = context;
  const streams = clinicIds.map(streamOf);
  const log = logOf(reader);
  return resumableStream<Data>({
    tail: services.tail,
    reader: createStreamReader(log),
    streams,
    after: after ? decodeStreamCursor(after) : null,
    ...(request.signal && { signal: request.signal }),
    clock: services.clock,
    // The seqs are read before the rows: what commits between the two is told again as a change, never missed.
    snapshot: async () => ({ lastSeqs: await lastSeqs(log, streams), data: await read() }),
    ...(wanted && { wanted }),
    authorise: (event) =>
      whenReady(
        viewer && services.viewerNow(viewer),
        (present) => mayAt(present, 'session:read', event.clinicId ?? '').allowed,
      ),
  });
}

/** Follows the sessions of clinics, or one session: every event of the stream, so that its sequence has no gap. */
export async function sessionEvents(
  { clinicIds: asked, sessionId, after }: SessionsToFollow,
  context: SubgraphContext<SessionsServices>,
): Promise<AsyncIterable<SessionStreamItem>> {
  const { reader, services } = context;
  const clinicIds =
    sessionId == null ? await clinicsToFollow(asked, context) : [await clinicOfSession(sessionId, context)];
  return followClinics<SessionRow[]>(clinicIds, context, {
    after,
    read: () => sessionsOnBoard(reader, clinicIds, sessionId ?? null, services.clock.now()),
    ...(sessionId != null && { wanted: (event) => sessionIdOf(event) === sessionId }),
  });
}

/** A session that is not the viewer's was not found. */
async function clinicOfSession(sessionId: string, { reader }: SubgraphContext): Promise<string> {
  const [session] = await sessionsByIds(reader, [sessionId]);
  if (!session) throw new NotFoundError('The session', ['sessionId']);
  return session.clinicId;
}
