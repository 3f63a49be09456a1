import { type MaybePromise, type PushSource, isPushSource, whenReady } from '@surcease/kernel';
import type { SubgraphResult } from './subgraph-request.js';

interface EventMapping {
  map(event: unknown): MaybePromise<SubgraphResult>;
  /** What the client is told where the source ends with an error; the stream is over after it. */
  explain(error: unknown): SubgraphResult;
}

/** Maps a stream and passes its end on in both directions; an async generator would not, once it waits. */
export function mapEvents(
  source: AsyncIterable<unknown>,
  { map, explain }: EventMapping,
): AsyncIterable<SubgraphResult> & Partial<PushSource<SubgraphResult>> {
  const iterator = source[Symbol.asyncIterator]();
  let isOver = false;
  const mapped: AsyncIterableIterator<SubgraphResult> & Partial<PushSource<SubgraphResult>> = {
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
  if (isPushSource(source))
    mapped.pushTo = async (take) => {
      let failed: { error: unknown } | undefined;
      const tell = (result: SubgraphResult): MaybePromise<unknown> => {
        try {
          const taken = take(result);
          return taken instanceof Promise ? taken.catch(fail) : taken;
        } catch (error) {
          return fail(error);
        }
      };
      // What the taker fails of is its own affair, and is not explained to it.
      const fail = (error: unknown): never => {
        failed = { error };
        throw error;
      };
      try {
        if (!isOver) await source.pushTo((event) => whenReady(map(event), tell));
      } catch (error) {
        await iterator.return?.();
        if (failed) throw failed.error;
        if (!isOver) await take(explain(error));
      } finally {
        isOver = true;
      }
    };
  return mapped;
}
