import { Client } from 'undici';

const ERRORS = Buffer.from('"errors":[');

/**
 * Asks with a fixed number of connections, each the next time it has its answer, until the time is over. By undici's
 * lowest door, since what asks shares the processors with what answers: Node's own client took a tenth of them.
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
    await using client = connect(url);
    while (performance.now() < end) {
      const sent = performance.now();
      const came = await client.post(headers, bodyAt(next++));
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

function connect(url) {
  const { origin, pathname: path } = new URL(url);
  const client = new Client(origin);
  return {
    /** @returns how many bytes came */
    post: (headers, body) =>
      new Promise((resolve, reject) => {
        let bytes = 0;
        const answer = {
          onRequestStart() {},
          onResponseStart(controller, status) {
            if (status !== 200) controller.abort(new Error(`It answered ${status}.`));
          },
          onResponseData(controller, chunk) {
            bytes += chunk.length;
            if (chunk.includes(ERRORS)) controller.abort(new Error(chunk.subarray(0, 500).toString()));
          },
          onResponseEnd: () => resolve(bytes),
          onResponseError: (_controller, error) => reject(error),
        };
        client.dispatch({ method: 'POST', path, headers, body }, answer);
      }),
    [Symbol.asyncDispose]: () => client.close(),
  };
}
