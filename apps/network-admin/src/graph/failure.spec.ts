import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { describeFailure, filterRefusal } from './failure.js';

const graphError = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'secret', extensions }] });

describe('describeFailure', () => {
  it('names the code and the request of a GraphQL error', () => {
    expect(describeFailure(graphError({ code: 'SUBGRAPH_UNAVAILABLE', requestId: 'req-1' }))).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      detail: 'SUBGRAPH_UNAVAILABLE · request req-1',
    });
  });

  it('never shows the text of an error it does not know', () => {
    expect(describeFailure(graphError({ code: 'ODD' })).message).not.toContain('secret');
  });

  it('calls a failed fetch unreachable', () => {
    expect(describeFailure(new TypeError('fetch failed')).code).toBe('UNREACHABLE');
  });
});

describe('filterRefusal', () => {
  it('gives the words in which the server refuses a filter', () => {
    expect(filterRefusal(graphError({ code: 'BAD_USER_INPUT', inputPath: ['filter'] }))).toBe('secret');
  });

  it('gives nothing of any other error', () => {
    expect(filterRefusal(graphError({ code: 'BAD_USER_INPUT', inputPath: ['clinicId'] }))).toBeNull();
    expect(filterRefusal(graphError({ code: 'INTERNAL' }))).toBeNull();
    expect(filterRefusal(new TypeError('secret'))).toBeNull();
  });
});
