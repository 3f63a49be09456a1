import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Limits } from '../contract/gateway.js';
import { closeCodes } from './close-codes.js';

/** Events that may wait for a slow reader, whatever their size. */
const waitingEvents = 256;

const held: (() => void)[] = [];

/** What one turn sends to a socket leaves in one write, which is most of what sending costs. */
function releaseSoon(release: () => void): void {
  if (held.push(release) === 1)
    process.nextTick(() => {
      for (const each of held.splice(0)) each();
    });
}

/** Where the messages of one socket leave. */
export interface Outlet {
  send(text: string): void;
  /** Sends a whole WebSocket frame as it is. */
  sendFrame(frame: Buffer): void;
}

/**
 * Does not wait for the reader: a subscription that did would fill the buffers behind it instead.
 * What waits here is bounded, and past the bound the socket is closed with a code to resume by.
 *
 * @param connection what `socket` writes to; nothing is compressed, so each of its messages is one write or none, and a
 *   frame written between two of them stands on its own
 */
export function createOutlet(socket: WebSocket, connection: Duplex, limits: Limits): Outlet {
  let waiting = 0;
  const left = () => void (waiting -= 1);
  const mayLeave = (): boolean => {
    if (socket.readyState !== socket.OPEN) return false;
    if (waiting >= waitingEvents || socket.bufferedAmount > limits.bufferedBytes) {
      socket.close(closeCodes.slowConsumer, 'SLOW_CONSUMER: resume after the last cursor');
      setTimeout(() => socket.terminate(), 1000).unref();
      return false;
    }
    waiting += 1;
    return true;
  };
  let isHeld = false;
  const release = () => {
    isHeld = false;
    connection.uncork();
  };
  return {
    send: (text) => void (mayLeave() && socket.send(text, left)),
    sendFrame(frame) {
      if (!mayLeave()) return;
      if (!isHeld) {
        isHeld = true;
        connection.cork();
        releaseSoon(release);
      }
      connection.write(frame, left);
    },
  };
}
