/** The values of a repeated parameter that are allowed, in the order given, and those that are not. */
export function readMany<T extends string>(
  params: URLSearchParams,
  key: string,
  allowed: readonly T[],
): { values: T[]; unknown: string[] } {
  const given = [...new Set(params.getAll(key))];
  const isAllowed = (value: string): value is T => (allowed as readonly string[]).includes(value);
  return { values: given.filter(isAllowed), unknown: given.filter((value) => !isAllowed(value)) };
}

/** The names in an address that its page does not read, each once. */
export const unknownNames = (params: URLSearchParams, known: readonly string[]): string[] =>
  [...new Set(params.keys())].filter((name) => !known.includes(name));

export interface Sort {
  column: string;
  direction: 'asc' | 'desc';
}

/** `sort=-rate` is descending by rate. An unknown column is reported, and the default taken. */
export function readSort(
  params: URLSearchParams,
  columns: readonly string[],
  initial: Sort,
): { sort: Sort; unknown: string[] } {
  const given = params.get('sort');
  if (!given) return { sort: initial, unknown: [] };
  const column = given.replace(/^-/, '');
  if (!columns.includes(column)) return { sort: initial, unknown: [given] };
  return { sort: { column, direction: given.startsWith('-') ? 'desc' : 'asc' }, unknown: [] };
}

/** How a sort is written in the address. */
export const writeSort = ({ column, direction }: Sort): string => (direction === 'desc' ? `-${column}` : column);
