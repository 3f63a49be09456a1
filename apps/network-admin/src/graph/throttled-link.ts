import { ApolloLink } from '@apollo/client';
import { defer, mergeMap, of, retry, throwError, timer } from 'rxjs';

/** A request is sent this often before the page is told that the server is too busy for it. */
const attempts = 4;
const longestWaitMs = 10_000;

class ThrottledError extends Error {}

/** Waits as long as the server says, and asks again: what was throttled has done nothing, a mutation included. */
export const throttledLink = new ApolloLink((operation, forward) => {
  let sent = 0;
  return defer(() => {
    sent += 1;
    return forward(operation);
  }).pipe(
    mergeMap((result) =>
      sent < attempts && isThrottled(result) ? throwError(() => new ThrottledError()) : of(result),
    ),
    retry({
      count: attempts,
      delay: (error: unknown) =>
        error instanceof ThrottledError ? timer(waitMs(operation.getContext())) : throwError(() => error),
    }),
  );
});

function isThrottled(result: ApolloLink.Result): boolean {
  return result.errors?.some(({ extensions }) => extensions?.['code'] === 'THROTTLED') === true;
}

function waitMs(context: ApolloLink.OperationContext): number {
  const response = context['response'] as Response | undefined;
  const seconds = Number(response?.headers.get('retry-after') ?? 1);
  return Math.min(longestWaitMs, 1000 * (Number.isFinite(seconds) && seconds > 0 ? seconds : 1));
}
