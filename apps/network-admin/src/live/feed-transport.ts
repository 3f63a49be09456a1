import type { GraphQLFormattedError } from 'graphql';
import { createClient } from 'graphql-ws';
import { persistedPayload } from '../graph/operation-id.js';
import { LiveBoardDocument, type LiveBoardSubscription } from './live-board.generated.js';
import type { FeedTransport } from './board-feed.js';

const refusals: Record<string, string> = {
  FORBIDDEN: 'Your roles do not include live sessions.',
  COST_LIMIT: 'The server does not allow this subscription.',
};

const codesOf = (errors: unknown): string[] =>
  Array.isArray(errors) ? errors.map((error: GraphQLFormattedError) => String(error.extensions?.['code'] ?? '')) : [];

/** liveBoard over graphql-transport-ws. All retrying is the feed's: here a lost socket simply ends the stream. */
export function createFeedTransport({
  url,
  accessToken,
  purpose,
}: {
  url: string;
  accessToken: () => string | null;
  purpose: () => string | null;
}): FeedTransport {
  let withText = import.meta.env.DEV;
  const client = createClient({
    url,
    retryAttempts: 0,
    keepAlive: 0,
    connectionParams: () => ({ authorization: `Bearer ${accessToken() ?? ''}`, purpose: purpose() ?? undefined }),
  });
  return {
    open(after, sink) {
      let isOver = false;
      const end = (errors: unknown) => {
        if (isOver) return;
        isOver = true;
        const codes = codesOf(errors);
        if (codes.includes('PERSISTED_QUERY_NOT_FOUND')) withText = true;
        sink.ended({ refused: codes.map((code) => refusals[code]).find((text) => text !== undefined) ?? null });
      };
      return client.subscribe<LiveBoardSubscription>(
        { ...persistedPayload(LiveBoardDocument, { withText }), variables: { after } },
        {
          next: ({ data, errors }) => {
            if (data?.liveBoard) sink.next(data.liveBoard);
            else end(errors);
          },
          error: end,
          complete: () => end(null),
        },
      );
    },
    drop: () => client.terminate(),
  };
}
