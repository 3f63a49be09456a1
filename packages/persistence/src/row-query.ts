import pg from 'pg';
import { type Tuple, rowsOf } from './row-builder.js';

export interface RowStatement {
  /** Prepared under this name; planned each time where left out. */
  name: string | undefined;
  text: string;
  values: readonly unknown[];
}

/** The driver's query without its result: values stay as they come, until rows of the right shape are made of them. */
class RowQuery extends pg.Query {
  readonly tuples: Tuple[] = [];
  fields: readonly pg.FieldDef[] = [];

  constructor(
    statement: RowStatement,
    /** Called by the driver once. */
    readonly callback: (error: Error | null) => void,
  ) {
    super(statement as pg.QueryConfig);
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    this.fields = fields;
  }

  handleDataRow({ fields }: { fields: Tuple }): void {
    this.tuples.push(fields);
  }
}

/** Runs one statement that answers rows. */
export async function queryRows<Row extends object>(client: pg.ClientBase, statement: RowStatement): Promise<Row[]> {
  const { fields, tuples } = await new Promise<RowQuery>((resolve, reject) => {
    const query: RowQuery = new RowQuery(statement, (error) => (error ? reject(error) : resolve(query)));
    client.query(query);
  });
  return rowsOf<Row>(statement.text, fields, tuples);
}
