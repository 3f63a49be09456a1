import { type PushSource } from '@surcease/kernel';
import type { OperationResult } from '../operation/operation-request.js';
import type { MappedStream } from '../streams/map-stream.js';
import { createNextFrames } from './next-frames.js';
import type { Outlet } from './outlet.js';

/**
 * Sends the results of a subscription past graphql-ws, which would make each message anew for each socket. To graphql-ws
 * it is a stream that yields nothing until it ends or fails, and that it ends when the client says `complete`.
 */
export function pushedOperation(
  stream: MappedStream<OperationResult> & PushSource<OperationResult>,
  id: string,
  outlet: Outlet,
): AsyncGenerator<never, void, void> {
  const frameOf = createNextFrames(id);
  const end = async (): Promise<IteratorResult<never, void>> => {
    await stream.return();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      await stream.pushTo((result) => {
        const frame = frameOf(result);
        if (typeof frame === 'string') outlet.send(frame);
        else outlet.sendFrame(frame);
      });
      return { done: true, value: undefined };
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
