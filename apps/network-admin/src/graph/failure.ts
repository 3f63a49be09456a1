import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export interface Failure {
  code: string;
  message: string;
  requestId: string | null;
  /** Code and request id in one line, as someone would paste it into a message. */
  detail: string;
}

const messages: Record<string, string> = {
  FORBIDDEN: 'Your roles do not include this.',
  NOT_FOUND: 'There is no such record, or it is not visible to you.',
  UNAUTHENTICATED: 'Your session has ended.',
  THROTTLED: 'Too many requests at once. Wait a few seconds and try again.',
  COST_LIMIT: 'This asks for more than the server allows at once.',
  SUBGRAPH_UNAVAILABLE: 'One part of the network does not answer at the moment. The rest works.',
  UNREACHABLE: 'The server cannot be reached. Check the connection and try again.',
};

function codeOf(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return String(error.errors[0]?.extensions?.['code'] ?? 'INTERNAL');
  if (ServerError.is(error)) return `HTTP_${error.statusCode}`;
  return error instanceof TypeError ? 'UNREACHABLE' : 'INTERNAL';
}

function requestIdOf(error: unknown): string | null {
  if (CombinedGraphQLErrors.is(error)) {
    const id = error.errors[0]?.extensions?.['requestId'];
    return typeof id === 'string' ? id : null;
  }
  return null;
}

/** What a person can be told of an error, and what support needs to find it in the logs. */
export function describeFailure(error: unknown): Failure {
  const code = codeOf(error);
  const requestId = requestIdOf(error);
  return {
    code,
    requestId,
    message: messages[code] ?? 'The server could not answer this. Trying again may help.',
    detail: requestId ? `${code} · request ${requestId}` : code,
  };
}

/**
 * Why the server answers no numbers for a filter, in its own words: the people left would be too few, or the measure cannot
 * be narrowed that way. Null for every other error, whose text is not for people.
 */
export function filterRefusal(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const refusal = error.errors.find(({ extensions }) => {
    const path = extensions?.['inputPath'];
    return extensions?.['code'] === 'BAD_USER_INPUT' && Array.isArray(path) && path[0] === 'filter';
  });
  return refusal?.message ?? null;
}
