import { type ReactNode, useId } from 'react';
import type { Sort } from '../app/url-state.js';

export interface Column<Row> {
  id: string;
  header: string;
  /** Numbers stand right, in figures of one width. */
  numeric?: boolean;
  /** Its share of a table whose columns are aligned with those of others, as a CSS width. */
  width?: string;
  /** What the column sorts by; a column without it is not sortable. Null goes last, whatever the direction. */
  sortBy?: (row: Row) => string | number | null;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  isSelected?: (row: Row) => boolean;
  rowClass?: (row: Row) => string | undefined;
  /** Columns of one width each, so that several tables under each other align. */
  isAligned?: boolean;
  /** Many columns: less room between them, and headers of two lines. */
  isCompact?: boolean;
}

/** Rows in the order of the sort; rows without a value stay at the end. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: ReadonlyArray<Column<Row>>,
  sort: Sort | undefined,
): Row[] {
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (!sort || !sortBy) return [...rows];
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [sortBy(a), sortBy(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'string' ? x.localeCompare(String(y), 'en') : x - Number(y));
  });
}

const turned = (sort: Sort | undefined, column: string): Sort => ({
  column,
  direction: sort?.column === column && sort.direction === 'asc' ? 'desc' : 'asc',
});

const sortShapes = {
  none: 'M-3-1.5 0-5 3-1.5M-3 1.5 0 5 3 1.5',
  ascending: 'M-3.5 1.5 0-2.5 3.5 1.5',
  descending: 'M-3.5-1.5 0 2.5 3.5-1.5',
};

const SortMark = ({ state }: { state: keyof typeof sortShapes }) => (
  <svg width="9" height="12" viewBox="-5 -6 10 12" aria-hidden="true" className="sort-mark">
    <path d={sortShapes[state]} />
  </svg>
);

/** A table that stays a table for screen readers when it is drawn as cards on a phone: hence the explicit roles. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  isSelected,
  rowClass,
  isAligned,
  isCompact,
}: Props<Row>) {
  const sortId = useId();
  const sortable = columns.filter(({ sortBy }) => sortBy);
  const sortState = (column: Column<Row>) =>
    sort?.column === column.id ? (sort.direction === 'asc' ? 'ascending' : 'descending') : 'none';
  return (
    <div className={isCompact ? 'data-table is-compact' : 'data-table'}>
      {onSort && sort && (
        <div className="data-table-sort">
          <label htmlFor={sortId}>Sort by</label>
          <select
            id={sortId}
            value={sort.column}
            onChange={(event) => onSort({ column: event.target.value, direction: sort.direction })}
          >
            {sortable.map(({ id, header }) => (
              <option key={id} value={id}>
                {header}
              </option>
            ))}
          </select>
          <button type="button" onClick={() => onSort(turned(sort, sort.column))}>
            {sort.direction === 'asc' ? 'Lowest first' : 'Highest first'}
          </button>
        </div>
      )}
      <table role="table" className={isAligned ? 'is-aligned' : undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                style={isAligned ? { width: column.width } : undefined}
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={column.sortBy && onSort ? sortState(column) : undefined}
              >
                {column.sortBy && onSort ? (
                  <button type="button" className="sort-button" onClick={() => onSort(turned(sort, column.id))}>
                    {column.header}
                    <SortMark state={sortState(column)} />
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sortRows(rows, columns, sort).map((row) => (
            <tr key={rowKey(row)} role="row" className={rowClass?.(row)} data-selected={isSelected?.(row) || undefined}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} role="rowheader" scope="row" data-label={column.header}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    role="cell"
                    data-label={column.header}
                    className={column.numeric ? 'numeric' : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
