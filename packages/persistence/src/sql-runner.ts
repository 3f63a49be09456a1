/** Runs one statement with ? placeholders inside a transaction that is already open. */
export type SqlRunner = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;
