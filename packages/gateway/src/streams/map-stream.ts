/** Maps a stream one item at a time. Not a generator: `return` must end the source while an item is still awaited. */
export function mapStream<In, Out>(
  source: AsyncIterable<In>,
  map: (item: In) => Promise<Out>,
  onEnd: () => void,
): AsyncGenerator<Out, void, void> {
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
  return {
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
