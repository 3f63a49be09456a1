import { ApolloLink, execute, gql } from '@apollo/client';
import { lastValueFrom, of } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttledLink } from './throttled-link.js';

const query = gql`
  query Anything {
    __typename
  }
`;
const throttled = { errors: [{ message: 'Too many points were used.', extensions: { code: 'THROTTLED' } }] };
const answered = { data: { __typename: 'Query' } };

/** A server that throttles the first requests, and when each of them came, in ms. */
function server(refusals: number, retryAfter: string, refusal: ApolloLink.Result = throttled) {
  const came: number[] = [];
  const begun = Date.now();
  const graph = new ApolloLink((operation) => {
    came.push(Date.now() - begun);
    operation.setContext({ response: new Response(null, { headers: { 'retry-after': retryAfter } }) });
    return of(came.length <= refusals ? refusal : answered);
  });
  const link = ApolloLink.from([throttledLink, graph]);
  // The link needs no client; its type asks for one.
  const result = lastValueFrom(execute(link, { query }, { client: undefined as never }));
  return { came, result };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a throttled request', () => {
  it('is sent again after as long as the server says', async () => {
    const { came, result } = server(2, '3');
    await vi.runAllTimersAsync();
    expect(await result).toEqual(answered);
    expect(came).toEqual([0, 3000, 6000]);
  });

  it('waits a second where the server does not say, and ten at most', async () => {
    for (const [said, waited] of [
      ['soon', 1000],
      ['3600', 10_000],
    ] as const) {
      const { came, result } = server(1, said);
      await vi.runAllTimersAsync();
      await result;
      expect(came).toEqual([0, waited]);
    }
  });

  it('is given up after four attempts, and the page is told why', async () => {
    const { came, result } = server(9, '1');
    await vi.runAllTimersAsync();
    expect(await result).toEqual(throttled);
    expect(came).toHaveLength(4);
  });

  it('is the only one that is sent again', async () => {
    const forbidden = { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] };
    const { came, result } = server(1, '1', forbidden);
    await vi.runAllTimersAsync();
    expect(await result).toEqual(forbidden);
    expect(came).toHaveLength(1);
  });
});
