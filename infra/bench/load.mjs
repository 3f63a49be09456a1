import { connect } from 'node:net';

const ERRORS = Buffer.from('"errors":[');
const END_OF_HEADERS = Buffer.from('\r\n\r\n');
const MOST_BYTES = 4 * 2 ** 20;

/**
 * Asks with a fixed number of connections, each the next time it has its answer, until the time is over. What asks
 * shares the processors with what answers, so it reads its sockets by itself: HTTP clients took a tenth of them.
 * @returns latencies in milliseconds, ascending, the time it took and the bytes that came
 * @throws Error at the first answer that is not 200 or holds errors
 */
export async function ask({ url, headers, bodyAt, connections, milliseconds, from = 0 }) {
  const latencies = [];
  let next = from;
  let bytes = 0;
  const begun = performance.now();
  const end = begun + milliseconds;
  async function keepAsking() {
    using connection = open(new URL(url), headers);
    while (performance.now() < end) {
      const sent = performance.now();
      const came = await connection.post(bodyAt(next++));
      latencies.push(performance.now() - sent);
      bytes += came;
    }
  }
  await Promise.all(Array.from({ length: connections }, keepAsking));
  return { latencies: latencies.sort((a, b) => a - b), milliseconds: performance.now() - begun, bytes };
}

/** One question, and its answer as JSON. */
export async function askOnce({ url, headers, body }) {
  const answer = await fetch(url, { method: 'POST', headers, body });
  return answer.json();
}

/** A connection that asks one thing at a time, for answers that tell their length. */
function open({ hostname, port, host, pathname }, headers) {
  const fields = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const bytes = Buffer.allocUnsafe(MOST_BYTES);
  let came = 0;
  let wholeLength;
  let waiting;
  const finish = (settle, value) => {
    came = 0;
    wholeLength = undefined;
    settle(value);
    return true;
  };
  const callback = (length) => {
    came += length;
    const answer = bytes.subarray(0, came);
    wholeLength ??= lengthOf(answer);
    if (wholeLength > MOST_BYTES || came === MOST_BYTES)
      return finish(waiting.reject, new Error('The answer is too long, or does not tell its length.'));
    if (came !== wholeLength) return true;
    const isGood = answer.toString('latin1', 9, 12) === '200' && !answer.includes(ERRORS);
    if (isGood) return finish(waiting.resolve, answer.length);
    return finish(waiting.reject, new Error(answer.toString('utf8', 0, 800)));
  };
  const socket = connect({
    host: hostname,
    port: Number(port),
    onread: { buffer: () => bytes.subarray(came), callback },
  });
  socket.setNoDelay(true);
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('The connection was closed.')));
  return {
    /** @returns how many bytes came */
    post(body) {
      waiting = Promise.withResolvers();
      const head = `POST ${pathname} HTTP/1.1\r\n${fields.join('')}content-length: ${body.length}\r\n\r\n`;
      socket.write(Buffer.concat([Buffer.from(head), body]));
      return waiting.promise;
    },
    [Symbol.dispose]: () => socket.destroy(),
  };
}

/** Of an answer with its headers, once these have come; Infinity where they do not tell it. */
function lengthOf(answer) {
  const end = answer.indexOf(END_OF_HEADERS);
  if (end === -1) return undefined;
  const told = /^content-length: *(\d+)/im.exec(answer.toString('latin1', 0, end))?.[1] ?? Infinity;
  return end + END_OF_HEADERS.length + Number(told);
}
