import type { DirectoryTables } from './directory-tables.js';
import type { EventTables } from './event-tables.js';
import type { OutcomeTables } from './outcome-tables.js';
import type { PathwayRows } from './pathway-columns.js';
import type { ProtocolTables } from './protocol-tables.js';
import type { SessionTables } from './session-tables.js';
import type { TablesKnownToSessions } from './tables-known-to-sessions.js';

/** Rows as the tables hold them: dates as YYYY-MM-DD, instants as RFC 3339 in UTC, objects for jsonb. */
export interface TableRows
  extends
    DirectoryTables,
    PathwayRows,
    ProtocolTables,
    TablesKnownToSessions,
    SessionTables,
    OutcomeTables,
    EventTables {}

export type TableName = keyof TableRows;
export type Row<T extends TableName> = TableRows[T];
/** Some rows of each table. */
export type RowBatch = { [T in TableName]: Row<T>[] };
