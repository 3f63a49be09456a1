import { type MaybePromise, type PushSource, isPushSource, whenReady } from '@surcease/kernel';

/** Read by `next`, or pushed where its source can be. */
export type MappedStream<T> = AsyncGenerator<T, void, void> & Partial<PushSource<T>>;

/** Maps a stream one item at a time. Not a generator: `return` must end the source while an item is still awaited. */
export function mapStream<In, Out>(
  source: AsyncIterable<In>,
  map: (item: In) => MaybePromise<Out>,
  onEnd: () => void,
): MappedStream<Out> {
  const iterator = source[Symbol.asyncIterator]();
  let isOver = false;
  const end = async (): Promise<IteratorResult<Out, void>> => {
    if (!isOver) {
      isOver = true;
      onEnd();
      await iterator.return?.();
    }
    return { done: true, value: undefined };
  };
  const pushTo = async (take: (item: Out) => MaybePromise<unknown>, pushed: PushSource<In>) => {
    const hand = (item: Out) => (isOver ? undefined : take(item));
    try {
      if (!isOver) await pushed.pushTo((item) => whenReady(map(item), hand));
    } finally {
      await end();
    }
  };
  return {
    ...(isPushSource(source) && { pushTo: (take: (item: Out) => MaybePromise<unknown>) => pushTo(take, source) }),
    async next() {
      if (isOver) return { done: true, value: undefined };
      try {
        const step = await iterator.next();
        if (step.done === true || isOver) return await end();
        return { done: false, value: await map(step.value) };
      } catch (error) {
        await end();
        throw error;
      }
    },
    return: end,
    async throw(error: unknown) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await end()),
  };
}
