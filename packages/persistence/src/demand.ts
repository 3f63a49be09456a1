/** What one document asks of the rows of one type. */
export interface Demand {
  /** Names of the fields that the document asks for; null where one of them may stand on any column. */
  fields: ReadonlySet<string> | null;
  /** Whether it asks if more rows follow. */
  pageInfo: boolean;
}

/** The demand by type name; a reader without one reads everything. */
export type DemandOf = (type: string) => Demand;

const columnsBySelect = new Map<string, { name: string; text: string }[]>();

/** The columns of a select list, under the names that rows carry. */
function columnsOf(select: string): { name: string; text: string }[] {
  let columns = columnsBySelect.get(select);
  if (!columns) {
    columns = partsOf(select).map((text) => ({ text, name: /(?:\bas\s+"?|\.)(\w+)"?$/.exec(text)?.[1] ?? text }));
    columnsBySelect.set(select, columns);
  }
  return columns;
}

/** A select list without the columns that nobody asked for; those named in `kept` stay. */
export function selectFor(select: string, demand: Demand | undefined, kept: readonly string[]): string {
  const fields = demand?.fields;
  if (!fields) return select;
  return columnsOf(select)
    .filter(({ name }) => fields.has(name) || kept.includes(name))
    .map(({ text }) => text)
    .join(', ');
}

/** Commas within brackets do not part columns. */
function partsOf(select: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of select) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${character}`);
  }
  return parts.map((part) => part.trim());
}
