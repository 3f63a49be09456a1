import type { Readable } from 'node:stream';
import pg from 'pg';
import { Parser } from 'pg-protocol/dist/parser.js';
import { type RowDecoder, decoderOf } from './row-decoder.js';

export interface RowStatement {
  /** Prepared under this name; planned each time where left out. */
  name: string | undefined;
  text: string;
  values: readonly unknown[];
}

interface Message {
  name: string;
}

/** A DataRow message whose row is made already. */
interface RowMessage extends Message {
  fields: unknown;
}

/** What the driver's parser and connection are to each other; its types keep it private. */
interface DriverParser {
  parse(chunk: Buffer, take: (message: Message) => void): void;
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): Message;
}
interface DriverConnection {
  attachListeners(stream: Readable): void;
  emit(event: string, message: Message): void;
}

const DATA_ROW = 'D'.charCodeAt(0);

/** The driver's parser, which makes rows itself while a statement is under way that says how. */
class RowParser extends (Parser as unknown as new () => DriverParser) {
  decode: RowDecoder | undefined;
  private readonly message: RowMessage = { name: 'dataRow', fields: undefined };

  override handlePacket(offset: number, code: number, length: number, bytes: Buffer): Message {
    if (code !== DATA_ROW || this.decode === undefined) return super.handlePacket(offset, code, length, bytes);
    // Taken before the next one comes.
    this.message.fields = this.decode(bytes, offset);
    return this.message;
  }
}

const parsers = new WeakMap<object, RowParser>();

/** A client of the driver for statements whose rows are read by the million. */
export class RowClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const connection = this.connection as unknown as DriverConnection;
    connection.attachListeners = (stream) => {
      const parser = new RowParser();
      parsers.set(this, parser);
      const take = (message: Message) =>
        connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
      stream.on('data', (chunk: Buffer) => parser.parse(chunk, take));
    };
  }
}

/** The driver's query without its result. */
class RowQuery extends pg.Query {
  readonly found: object[] = [];

  constructor(
    private readonly statement: RowStatement,
    private readonly parser: RowParser,
    /** Called by the driver once. */
    readonly callback: (error: Error | null) => void,
  ) {
    super(statement as pg.QueryConfig);
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    this.parser.decode = decoderOf(this.statement.text, fields);
  }

  handleDataRow({ fields }: { fields: object }): void {
    this.found.push(fields);
  }
}

/** Runs one statement that answers rows. */
export async function queryRows<Row extends object>(client: RowClient, statement: RowStatement): Promise<Row[]> {
  const parser = parsers.get(client);
  if (!parser) throw new Error('The client is not connected.');
  try {
    const { found } = await new Promise<RowQuery>((resolve, reject) => {
      const query: RowQuery = new RowQuery(statement, parser, (error) => (error ? reject(error) : resolve(query)));
      client.query(query);
    });
    return found as Row[];
  } finally {
    parser.decode = undefined;
  }
}
