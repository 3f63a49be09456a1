export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

const size = 25;

/** Which page the address asks for, as arguments of a list. */
export function pageOf(params: URLSearchParams) {
  const before = params.get('before');
  const after = params.get('after');
  return before ? { last: size, before } : { first: size, ...(after && { after }) };
}

/** The address of the page before or after this one; whatever else it says stays. */
export function turnPage(params: URLSearchParams, direction: 'before' | 'after', info: PageInfo): URLSearchParams {
  const next = withoutPage(params);
  const cursor = direction === 'after' ? info.endCursor : info.startCursor;
  if (cursor) next.set(direction, cursor);
  return next;
}

/** A list that is filtered otherwise begins at its first page. */
export function withoutPage(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('before');
  next.delete('after');
  return next;
}
