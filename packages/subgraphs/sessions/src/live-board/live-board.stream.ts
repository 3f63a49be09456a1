import type { SubgraphContext } from '@surcease/graphql-kit';
import type { LoggedEvent, StreamItem } from '@surcease/messaging';
import { clinicsToFollow } from '../session/clinics-to-follow.js';
import { followClinics, sessionIdOf } from '../session/session-event.stream.js';
import type { SessionsServices } from '../sessions-services.js';
import { type LiveBoardRowFacts, boardOfClinics, boardRowOf } from './live-board.repository.js';

/** What to follow, and the cursor to go on from. */
export interface BoardToFollow {
  clinicIds?: readonly string[] | null;
  after?: string | null;
}

export type LiveBoardItem = StreamItem<LiveBoardRowFacts[]>;

/** The board of clinics: a snapshot, then each session again whenever an event of it commits. */
export async function liveBoard(
  { clinicIds: asked, after }: BoardToFollow,
  context: SubgraphContext<SessionsServices>,
): Promise<AsyncIterable<LiveBoardItem>> {
  const { reader, services } = context;
  const clinicIds = await clinicsToFollow(asked, context);
  return followClinics<LiveBoardRowFacts[]>(clinicIds, context, {
    after,
    read: () => boardOfClinics(reader, clinicIds, services.clock.now()),
    wanted: (event) => sessionIdOf(event) !== null,
  });
}

const rows = new WeakMap<LoggedEvent, Promise<LiveBoardRowFacts | null>>();

/**
 * The row that an event changed, read once for all subscribers of this process: each of them was asked whether they may
 * hear of the clinic before the event was handed to them, and the row holds nothing that those who may would not see.
 */
export function rowAfter(event: LoggedEvent, { reader, services }: SubgraphContext): Promise<LiveBoardRowFacts | null> {
  const known = rows.get(event);
  if (known) return known;
  const read = boardRowOf(reader, sessionIdOf(event) ?? '', services.clock.now());
  rows.set(event, read);
  read.catch(() => rows.delete(event));
  return read;
}

/** Transitions by which a session that was planned long before comes onto the board of its day. */
const joining: ReadonlySet<unknown> = new Set(['CONFIRM', 'CHECK_IN']);

/** Whether a session may be new to whoever follows the board. */
export function joinsBoard({ type, payload }: LoggedEvent): boolean {
  return (
    type === 'session-scheduled' ||
    (type === 'session-transitioned' && joining.has((payload as { transition?: string }).transition))
  );
}
