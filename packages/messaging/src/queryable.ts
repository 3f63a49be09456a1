/** What runs a statement: a pg pool, a pg client, or a transaction of the caller's that is adapted to this shape. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}
