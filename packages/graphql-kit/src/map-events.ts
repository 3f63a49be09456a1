import type { SubgraphResult } from './subgraph-request.js';

interface EventMapping {
  map(event: unknown): Promise<SubgraphResult>;
  /** What the client is told where the source ends with an error; the stream is over after it. */
  explain(error: unknown): SubgraphResult;
}

/** Maps a stream and passes its end on in both directions; an async generator would not, once it waits. */
export function mapEvents(
  source: AsyncIterable<unknown>,
  { map, explain }: EventMapping,
): AsyncIterable<SubgraphResult> {
  const iterator = source[Symbol.asyncIterator]();
  let isOver = false;
  const mapped: AsyncIterableIterator<SubgraphResult> = {
    async next() {
      if (isOver) return { done: true, value: undefined };
      try {
        const step = await iterator.next();
        if (!step.done) return { done: false, value: await map(step.value) };
        isOver = true;
        return { done: true, value: undefined };
      } catch (error) {
        isOver = true;
        await iterator.return?.();
        return { done: false, value: explain(error) };
      }
    },
    async return() {
      isOver = true;
      await iterator.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => mapped,
  };
  return mapped;
}
