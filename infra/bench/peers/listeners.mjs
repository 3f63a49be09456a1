// Subscribers of one process, over graphql-transport-ws written out by hand so that they cost little. Reads one line of
// JSON: { url, tokens, document, variables, count, index }; says "listening" when each has its first message, counts anew
// on the line "mark", and on the line "report" prints { received, gaps, samples }: a sample is
// [seq, when it came, when it says that it happened].
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
const { url, tokens, document, variables, count, index } = JSON.parse((await lines.next()).value);
/** The server lets one account hold five sockets. */
const SOCKETS_PER_ACCOUNT = 5;
let samples = [];
let received = 0;
let gaps = 0;

const payload = JSON.stringify({ query: document, variables });
const sockets = [];
for (let begun = 0; begun < count; begun += 50)
  sockets.push(
    ...(await Promise.all(
      Array.from({ length: Math.min(50, count - begun) }, (_, n) => listen(index * count + begun + n)),
    )),
  );
console.log('listening');
for await (const line of lines) {
  if (line === 'report') break;
  [received, gaps, samples] = [0, 0, []];
}
for (const socket of sockets) socket.close(1000);
console.log(JSON.stringify({ received, gaps, samples }));
setTimeout(() => process.exit(0), 200);

function listen(number) {
  const token = tokens[Math.floor(number / SOCKETS_PER_ACCOUNT) % Math.max(1, tokens.length)];
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  let last = null;
  const id = randomUUID();
  const hear = (seq, text) => {
    received += 1;
    if (last !== null && seq !== last + 1) gaps += 1;
    last = seq;
    // One in ten is measured: parsing time on the same machine would be measured too.
    if (number % 10 === 0) samples.push([seq, Date.now(), Date.parse(/"occurredAt":"([^"]+)"/.exec(text)[1])]);
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code, reason) => code !== 1000 && reject(new Error(`closed: ${code} ${reason}`)));
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} }),
      ),
    );
    socket.on('message', (data) => {
      // Events carry no text beyond one byte a character, and this is the cheapest to read.
      const text = data.latin1Slice();
      const at = text.indexOf('"seq":');
      const seq = at === -1 ? NaN : Number.parseInt(text.slice(at + 6, at + 20), 10);
      if (!Number.isNaN(seq)) return hear(seq, text);
      if (text.includes('"connection_ack"'))
        return socket.send(`{"id":"${id}","type":"subscribe","payload":${payload}}`);
      if (text.includes('"ping"')) return socket.send('{"type":"pong"}');
      if (text.includes('"SNAPSHOT"')) return resolve(socket);
      if (text.includes('"errors"') || text.includes('"error"')) reject(new Error(text));
    });
  });
}
