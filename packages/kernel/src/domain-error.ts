/** The closed list of codes that may leave the platform in `errors[].extensions.code`. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'ILLEGAL_TRANSITION',
  'IDEMPOTENCY_KEY_REUSED',
  'THROTTLED',
  'COST_LIMIT',
  'INVALID_CURSOR',
  'PERSISTED_QUERY_NOT_FOUND',
  'SUBGRAPH_UNAVAILABLE',
  'SLOW_CONSUMER',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A broken rule with a stable code; its message is for people and holds no value that was sent. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Where in the input the rule was broken, from the argument down. */
    readonly path: readonly string[] = [],
    /** Facts a caller may act on, such as the current version or what is allowed instead. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

export class NotFoundError extends DomainError {
  /** Said alike of what does not exist and of what the viewer may not see. */
  constructor(what: string, path: readonly string[] = []) {
    super('NOT_FOUND', `${what} was not found.`, path);
  }
}

export class BadInputError extends DomainError {
  constructor(message: string, path: readonly string[] = []) {
    super('BAD_USER_INPUT', message, path);
  }
}

/** The record moved on since the caller read it. */
export class ConflictError extends DomainError {
  constructor(message: string, path: readonly string[], currentVersion: number) {
    super('CONFLICT', message, path, { currentVersion });
  }
}

export class IllegalTransitionError extends DomainError {
  constructor(from: string, transition: string, allowed: readonly string[]) {
    const instead = allowed.length > 0 ? `Allowed now: ${allowed.join(', ')}.` : 'No transition leaves this state.';
    super('ILLEGAL_TRANSITION', `${transition} is not possible from ${from}. ${instead}`, ['input', 'transition'], {
      allowed,
    });
  }
}
