import { Parser } from 'pg-protocol/dist/parser.js';
import type { RowDecoder } from './row-decoder.js';

export interface Message {
  name: string;
}

/** What the driver keeps private of its parser: one message of the bytes behind its header. */
interface MessageParser {
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): Message;
}

/** Rows of the statement under way, and how they are made. */
export interface RowsUnderWay {
  decode: RowDecoder | undefined;
  found: object[];
}

const DATA_ROW = 'D'.charCodeAt(0);
const COPY_DATA = 'd'.charCodeAt(0);
/** A code of one byte, then a length of four that counts itself. */
const HEADER_BYTES = 5;
const USUAL_BYTES = 65_536;
/** PostgreSQL sends 8 KB at a time. */
const LEAST_ROOM_BYTES = 16_384;

/**
 * What comes from one connection, in memory that is read into over and over: the driver takes 64 KB of new memory, and
 * goes through a stream's steps, for every 8 KB that PostgreSQL sends. Rows go to the statement under way, all other
 * messages are the driver's own.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class WireReader {
  rows: RowsUnderWay | undefined;
  private readonly parser = new Parser() as unknown as MessageParser;
  private bytes = Buffer.allocUnsafeSlow(USUAL_BYTES);
  private from = 0;
  private to = 0;

  constructor(private readonly tell: (message: Message) => void) {}

  /** Where to write what comes next; `take` says how much of it there is. */
  room(): Buffer {
    if (this.from === this.to) {
      this.from = this.to = 0;
      if (this.bytes.length > USUAL_BYTES) this.bytes = Buffer.allocUnsafeSlow(USUAL_BYTES);
    } else if (this.bytes.length - this.to < LEAST_ROOM_BYTES) {
      const kept = this.to - this.from;
      const target = kept > this.bytes.length / 2 ? Buffer.allocUnsafeSlow(this.bytes.length * 2) : this.bytes;
      this.bytes.copy(target, 0, this.from, this.to);
      this.bytes = target;
      this.from = 0;
      this.to = kept;
    }
    return this.bytes.subarray(this.to);
  }

  take(came: number): void {
    this.to += came;
    const { bytes, to } = this;
    while (to - this.from >= HEADER_BYTES) {
      const begin = this.from;
      const length = bytes.readUInt32BE(begin + 1);
      if (to - begin <= length) return;
      this.from = begin + 1 + length;
      const code = bytes[begin] ?? 0;
      if (code === DATA_ROW && this.rows?.decode) this.rows.found.push(this.rows.decode(bytes, begin + HEADER_BYTES));
      else if (code === COPY_DATA) {
        // The driver hands a part of it on, which must not change under whoever takes it.
        const own = Buffer.from(bytes.subarray(begin, this.from));
        this.tell(this.parser.handlePacket(HEADER_BYTES, code, length, own));
      } else this.tell(this.parser.handlePacket(begin + HEADER_BYTES, code, length, bytes));
    }
  }

  /** Of a stream that brings memory of its own, as an encrypted one does. */
  takeChunk(chunk: Buffer): void {
    for (let at = 0; at < chunk.length;) {
      const copied = chunk.copy(this.room(), 0, at);
      at += copied;
      this.take(copied);
    }
  }
}
