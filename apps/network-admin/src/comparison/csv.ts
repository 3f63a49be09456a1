type Cell = string | number | null | undefined;

/** A cell that a spreadsheet neither splits nor runs as a formula. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What a file says of itself before its numbers. */
export interface ExportCaption {
  title: string;
  /** What narrows the numbers, and how they were made, in words. */
  filters: readonly string[];
  /** The data cut, RFC 3339. */
  asOf: string;
  methodVersion: string;
  /** The address that shows the same. */
  source: string;
}

/** On every file as on every screen: nobody may take these numbers for a real clinic's. */
export const demonstrationNote = 'Demonstration data, not for clinical use';

/** A table as a file: byte order mark, what it is, as of when, by which method and from where; then the rows. */
export function csvFile(
  caption: ExportCaption,
  header: readonly string[],
  rows: ReadonlyArray<readonly Cell[]>,
): string {
  const lines: Array<readonly Cell[]> = [
    ['Title', caption.title],
    ['Filters', caption.filters.join('; ') || 'All clinics of the network'],
    ['As of', caption.asOf],
    ['Method', caption.methodVersion],
    ['Source', caption.source],
    ['Note', demonstrationNote],
    [],
    header,
    ...rows,
  ];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
