import { BadInputError } from './domain-error.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAXIMUM_PAGE_SIZE = 100;

/** The four arguments of a Relay connection. https://relay.dev/graphql/connections.htm */
export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** Tells a page from others of the same list: a word for a loader, made for each parent, so without JSON. */
export function pageName({ first, after, last, before }: PageArguments): string {
  return `${first ?? ''},${after ?? ''},${last ?? ''},${before ?? ''}`;
}

/** One page to read: how many, from which side, and past which cursor. */
export interface PageRequest {
  size: number;
  backward: boolean;
  cursor: string | null;
}

/**
 * Checks the arguments of a connection and settles its defaults.
 * @throws BadInputError where first and last are both given, a size is outside 1–100, or a cursor goes the other way.
 */
export function pageRequest({ first, after, last, before }: PageArguments): PageRequest {
  if (first != null && last != null) throw new BadInputError('Give first or last, not both.', ['first']);
  const backward = last != null;
  if (backward && after != null) throw new BadInputError('after goes with first; use before with last.', ['after']);
  if (!backward && before != null) throw new BadInputError('before goes with last; use after with first.', ['before']);
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAXIMUM_PAGE_SIZE)
    throw new BadInputError(`A page holds 1 to ${MAXIMUM_PAGE_SIZE} records.`, [backward ? 'last' : 'first']);
  return { size, backward, cursor: (backward ? before : after) ?? null };
}
