import { Agent, request } from 'node:http';

const ERRORS = Buffer.from('"errors":[');

/**
 * Asks with a fixed number of connections, each the next time it has its answer, until the time is over.
 * @returns latencies in milliseconds, ascending, the time it took and the bytes that came
 * @throws Error at the first answer that is not 200 or holds errors
 */
export async function ask({ url, headers, bodyAt, connections, milliseconds, from = 0 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  let next = from;
  let bytes = 0;
  const begun = performance.now();
  const end = begun + milliseconds;
  async function client() {
    while (performance.now() < end) {
      const sent = performance.now();
      const { status, body } = await post({ url, headers, agent, body: bodyAt(next++) });
      latencies.push(performance.now() - sent);
      bytes += body.length;
      if (status !== 200 || body.includes(ERRORS)) throw new Error(`${status}: ${body.subarray(0, 500)}`);
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, client));
  } finally {
    agent.destroy();
  }
  return { latencies: latencies.sort((a, b) => a - b), milliseconds: performance.now() - begun, bytes };
}

/** One question, and its answer as JSON. */
export async function askOnce({ url, headers, body }) {
  const answer = await post({ url, headers, body });
  return JSON.parse(answer.body.toString());
}

function post({ url, headers, body, agent }) {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks = [];
      incoming.on('data', (chunk) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => resolve({ status: incoming.statusCode, body: Buffer.concat(chunks) }));
    });
    outgoing.end(body);
  });
}
