import type { Reader } from '@surcease/persistence';

/**
 * All rows that belong to each of many parents, in one statement.
 * @param statement selects `parentId` and takes the ids as $1
 */
export async function rowsOfParents<Row extends { parentId: string }>(
  reader: Reader,
  statement: string,
  parentIds: readonly string[],
): Promise<Row[][]> {
  const rows = await reader.rows<Row>(statement, [[...new Set(parentIds)]]);
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
  return parentIds.map((id) => byParent.get(id) ?? []);
}
