// Subscribers of one process, over graphql-transport-ws written out by hand so that they cost little. Reads one line of
// JSON: { url, tokens, document, variables, count, index }; says "listening" when each has its first message, and on the
// line "report" prints { received, gaps, lags }.
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
const { url, tokens, document, variables, count, index } = JSON.parse((await lines.next()).value);
/** The server lets one account hold five sockets. */
const SOCKETS_PER_ACCOUNT = 5;
const lags = [];
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
await lines.next();
for (const socket of sockets) socket.close(1000);
console.log(JSON.stringify({ received, gaps, lags }));
setTimeout(() => process.exit(0), 200);

function listen(number) {
  const token = tokens[Math.floor(number / SOCKETS_PER_ACCOUNT) % Math.max(1, tokens.length)];
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  let last = null;
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code, reason) => code !== 1000 && reject(new Error(`closed: ${code} ${reason}`)));
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} }),
      ),
    );
    socket.on('message', (data) => {
      const text = String(data);
      if (text.includes('"connection_ack"')) return socket.send(`{"id":"1","type":"subscribe","payload":${payload}}`);
      if (text.includes('"ping"')) return socket.send('{"type":"pong"}');
      if (text.includes('"SNAPSHOT"')) return resolve(socket);
      const seq = /"seq":(\d+)/.exec(text);
      if (!seq) return text.includes('"errors"') || text.includes('"error"') ? reject(new Error(text)) : undefined;
      received += 1;
      if (last !== null && Number(seq[1]) !== last + 1) gaps += 1;
      last = Number(seq[1]);
      const at = /"occurredAt":"([^"]+)"/.exec(text);
      // One in ten is measured: parsing time on the same machine would be measured too.
      if (number % 10 === 0) lags.push(Date.now() - Date.parse(at[1]));
    });
  });
}
