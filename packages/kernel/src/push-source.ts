/** A value that may be at hand already: whoever can do without waiting then does. */
export type MaybePromise<T> = T | Promise<T>;

/** Whether a value has to be waited for. */
export const isPromise = <T>(value: MaybePromise<T>): value is Promise<T> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** Goes on at once with what is at hand, and otherwise when it is. */
export function whenReady<T, R>(value: MaybePromise<T>, goOn: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return isPromise(value) ? value.then(goOn) : goOn(value);
}

/**
 * A stream that hands its items over by itself, for whoever can take them without a promise for each: with a thousand
 * listeners to one event, promises cost more than the sending. It is an async iterable as well; use it as one or as the
 * other, and end it by the iterator's `return` in either case.
 */
export interface PushSource<T> {
  /**
   * Begins. Items come in order, the next only after what `take` answered has settled; the source bounds what waits
   * meanwhile. Settles at the end of the stream, and rejects with what ended it or with what `take` failed of.
   */
  pushTo(take: (item: T) => MaybePromise<unknown>): Promise<void>;
}

export function isPushSource<T>(stream: AsyncIterable<T>): stream is AsyncIterable<T> & PushSource<T> {
  return typeof (stream as Partial<PushSource<T>>).pushTo === 'function';
}
