import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { serialize } from 'pg-protocol';
import { prepareValue } from 'pg/lib/utils.js';
import { type RowDecoder, decoderOf } from './row-decoder.js';
import { type Message, type RowsUnderWay, WireReader } from './wire-reader.js';

export interface RowStatement {
  /** Prepared under this name; planned each time where left out. */
  name: string | undefined;
  text: string;
  values: readonly unknown[];
}

/** What the driver's connection and query are to each other; its types keep it private. */
interface DriverConnection {
  ssl: unknown;
  stream: Socket;
  /** Statements prepared on this connection, by name. */
  parsedStatements: Record<string, string | undefined>;
  attachListeners(stream: Readable): void;
  emit(event: string, message: Message): void;
  sendCopyFail(reason: string): void;
}

/** One connection's reader, and how the rows of its prepared statements are made, by the statements' names. */
interface Wire {
  reader: WireReader;
  decoders: Map<string, RowDecoder>;
}

const wires = new WeakMap<object, Wire>();

/** A client of the driver that reads its socket without the steps of a stream. */
export class RowClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const connection = this.connection as unknown as DriverConnection;
    const reader = new WireReader((message) =>
      connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message),
    );
    wires.set(this, { reader, decoders: new Map() });
    if (connection.ssl) {
      connection.attachListeners = (stream) => stream.on('data', (chunk: Buffer) => reader.takeChunk(chunk));
      return;
    }
    const onread = {
      buffer: () => reader.room(),
      callback: (length: number) => {
        reader.take(length);
        return true;
      },
    };
    // The types know the option of `connect` alone; https://nodejs.org/api/net.html#new-netsocketoptions
    connection.stream = new Socket({ onread } as ConstructorParameters<typeof Socket>[0]);
    connection.attachListeners = () => undefined;
  }
}

/** All rows, and then the end of the statement. */
const EXECUTE_AND_SYNC = Buffer.concat([serialize.execute(), serialize.sync()]);
const DESCRIBE_EXECUTE_AND_SYNC = Buffer.concat([serialize.describe({ type: 'P' }), EXECUTE_AND_SYNC]);

/**
 * A statement that answers rows, sent in one write. The form of a prepared statement's rows is asked for once a
 * connection; PostgreSQL refuses to run it once that form has changed.
 */
class RowQuery {
  readonly name: string | undefined;
  readonly text: string;
  private readonly rows: RowsUnderWay = { decode: undefined, found: [] };

  constructor(
    private readonly statement: RowStatement,
    private readonly wire: Wire,
    /** The driver looks for it by this name. */
    readonly callback: (error: Error | null, found?: object[]) => void,
  ) {
    this.name = statement.name;
    this.text = statement.text;
  }

  submit(connection: DriverConnection): Error | null {
    const { name = '', text, values } = this.statement;
    this.rows.decode = this.wire.decoders.get(name);
    const messages: Uint8Array[] = [this.rows.decode ? EXECUTE_AND_SYNC : DESCRIBE_EXECUTE_AND_SYNC];
    try {
      messages.unshift(serialize.bind({ statement: name, values: [...values], valueMapper: prepareValue }));
    } catch (error) {
      return error as Error;
    }
    if (name === '' || connection.parsedStatements[name] === undefined)
      messages.unshift(serialize.parse({ name, text }));
    this.wire.reader.rows = this.rows;
    connection.stream.write(Buffer.concat(messages));
    return null;
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    this.rows.decode = decoderOf(fields);
    if (this.name !== undefined) this.wire.decoders.set(this.name, this.rows.decode);
  }

  handleCommandComplete(): void {
    // Its end is told by what follows, as that of a statement without text or of a COPY, which answer no rows.
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handleCopyData(): void {
    this.handleCommandComplete();
  }

  handleCopyInResponse(connection: DriverConnection): void {
    connection.sendCopyFail('Readers send no data.');
  }

  handleError(error: Error): void {
    this.end(error);
  }

  handleReadyForQuery(): void {
    this.end(null);
  }

  private end(error: Error | null): void {
    this.wire.reader.rows = undefined;
    this.callback(error, this.rows.found);
  }
}

/** Runs one statement that answers rows. */
export function queryRows<Row extends object>(client: RowClient, statement: RowStatement): Promise<Row[]> {
  const wire = wires.get(client);
  if (!wire) throw new Error('The client is not one that reads rows.');
  return new Promise((resolve, reject) =>
    client.query(new RowQuery(statement, wire, (error, found) => (error ? reject(error) : resolve(found as Row[])))),
  );
}
