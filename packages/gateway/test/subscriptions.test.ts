import { describe, expect, it, vi } from 'vitest';
import { type TestGateway, staff, startGateway, viewerOf } from './support/gateway.js';
import { startRemoteSubgraphs } from './support/remote.js';
import { openClient, openSocket } from './support/socket.js';
import type { EventSource } from './support/subgraphs.js';

const query = 'subscription Live { sessionEvents { seq session { state patient { name clinic { name } } } } }';
const session = { state: 'RUNNING', patient: { __typename: 'Patient', id: 'pat_1' } };
const shown = (seq: number) => ({
  data: {
    sessionEvents: {
      seq,
      session: { state: 'RUNNING', patient: { name: 'Name of pat_1', clinic: { name: 'Alpha' } } },
    },
  },
});

const subscribed = (events: EventSource, count = 1) => vi.waitFor(() => expect(events.open).toBe(count));

async function firstOf(test: TestGateway, events: EventSource, seqs: number[]) {
  await using client = openClient(test.wsUrl, staff);
  const stream = client.iterate({ query });
  const first = stream.next();
  await subscribed(events);
  for (const seq of seqs) events.emit({ seq, session });
  const results = [await first];
  while (results.length < seqs.length) results.push(await stream.next());
  await stream.return?.();
  return results.map(({ value }) => value as unknown);
}

describe('a subscription over a socket', () => {
  it('answers each event with the fields of other subgraphs, and audits each record once', async () => {
    await using test = await startGateway();
    const results = await firstOf(test, test.events, [1, 2]);
    expect(results).toEqual([shown(1), shown(2)]);
    expect(test.audited).toHaveLength(1);
    expect(test.audited[0]?.records).toEqual([{ type: 'Patient', count: 1, ids: ['pat_1'] }]);
    await subscribed(test.events, 0);
  });

  it('reaches remote subgraphs with a token of its own', async () => {
    await using remote = await startRemoteSubgraphs();
    await using test = await startGateway({ subgraphs: remote.subgraphs }, { mintInternalToken: remote.mint });
    expect(await firstOf(test, remote.events, [1])).toEqual([shown(1)]);
    await subscribed(remote.events, 0);
  });

  it('does not carry the errors or data of one event into the next', async () => {
    await using test = await startGateway();
    await using client = openClient(test.wsUrl, staff);
    const stream = client.iterate({ query });
    const first = stream.next();
    await subscribed(test.events);
    test.faults.name = () => {
      throw new Error('broken');
    };
    test.events.emit({ seq: 1, session });
    expect((await first).value).toMatchObject({
      data: { sessionEvents: { seq: 1, session: { patient: { clinic: null } } } },
      errors: [{ extensions: { code: 'INTERNAL' } }],
    });
    delete test.faults.name;
    test.events.emit({ seq: 2, session: null });
    expect((await stream.next()).value).toEqual({ data: { sessionEvents: { seq: 2, session: null } } });
  });

  it('runs queries and mutations too', async () => {
    await using test = await startGateway();
    await using client = openClient(test.wsUrl, staff);
    const { value } = await client.iterate({ query: 'mutation { stopInfusion }' }).next();
    expect(value).toEqual({ data: { stopInfusion: true } });
  });
});

describe('a socket', () => {
  it('is closed with 4401 when its token is not good, and when it expires', async () => {
    await using test = await startGateway();
    await using forged = openClient(test.wsUrl, { authorization: 'Bearer forged' });
    expect(await forged.closed).toMatchObject({ code: 4401 });
    const startedAt = Date.now();
    await using short = openClient(test.wsUrl, { authorization: 'Bearer short' });
    expect(await short.closed).toMatchObject({ code: 4401, reason: 'The access token expired' });
    expect(Date.now() - startedAt).toBeLessThan(1300);
  });

  it('is closed with 4403 once its account is suspended, its subscription ended', async () => {
    const revalidate = vi.fn(async () => null);
    await using test = await startGateway({ limits: { revalidateMs: 30 } }, { revalidate });
    await using client = openClient(test.wsUrl, staff);
    client.subscribe({ query }, { next: () => undefined, error: () => undefined, complete: () => undefined });
    expect(await client.closed).toMatchObject({ code: 4403 });
    await subscribed(test.events, 0);
  });

  it('is closed to be opened again when the grants of its account changed', async () => {
    const revalidate = async () => ({ ...viewerOf('STAFF'), grants: [] });
    await using test = await startGateway({ limits: { revalidateMs: 30 } }, { revalidate });
    await using client = openClient(test.wsUrl, staff);
    expect(await client.closed).toMatchObject({ code: 1012 });
  });

  it('is closed when it is never initialised, and when it subscribes before', async () => {
    await using test = await startGateway({ limits: { connectionInitMs: 30 } });
    expect((await openSocket(test.wsUrl).closed).code).toBe(4408);
    const eager = openSocket(test.wsUrl);
    await eager.opened;
    eager.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    expect((await eager.closed).code).toBe(4401);
  });

  it('takes frames up to 64 KB and no foreign origin', async () => {
    await using test = await startGateway();
    const large = openSocket(test.wsUrl);
    await large.opened;
    large.socket.send('x'.repeat(70_000));
    expect((await large.closed).code).toBe(1009);
    await expect(openSocket(test.wsUrl, { origin: 'http://evil.test' }).opened).rejects.toThrow('403');
    const own = openSocket(test.wsUrl, { origin: 'http://app.test' });
    await own.opened;
    own.socket.close();
  });

  it('is one of at most five of its principal', async () => {
    await using test = await startGateway();
    const open = Array.from({ length: 5 }, () => openClient(test.wsUrl, staff));
    await Promise.all(open.map((client) => client.iterate({ query: '{ __typename }' }).next()));
    await using sixth = openClient(test.wsUrl, staff);
    expect(await sixth.closed).toMatchObject({ code: 4403 });
    await open[0]?.dispose();
    await open[0]?.closed;
    await vi.waitFor(async () => {
      await using again = openClient(test.wsUrl, staff);
      expect((await again.iterate({ query: '{ __typename }' }).next()).value).toEqual({
        data: { __typename: 'Query' },
      });
    });
    await Promise.all(open.map((client) => client.dispose()));
  });

  it('holds at most ten subscriptions', async () => {
    await using test = await startGateway();
    await using client = openClient(test.wsUrl, staff);
    const refused = Promise.withResolvers<unknown>();
    for (let i = 0; i < 11; i++) {
      client.subscribe({ query }, { next: () => undefined, error: refused.resolve, complete: () => undefined });
    }
    expect(await refused.promise).toMatchObject([{ extensions: { code: 'THROTTLED' } }]);
    await subscribed(test.events, 10);
  });

  it('that answers no ping is ended', async () => {
    await using test = await startGateway({ limits: { heartbeatMs: 30 } });
    const frozen = openSocket(test.wsUrl);
    await frozen.opened;
    frozen.socket.pong = () => undefined;
    expect((await frozen.closed).code).toBe(1006);
  });

  it('that does not read is closed with 4429 after at most 256 waiting events', async () => {
    await using test = await startGateway({ limits: { bufferedBytes: 4096 } });
    const slow = openSocket(test.wsUrl);
    await slow.opened;
    slow.socket.send(JSON.stringify({ type: 'connection_init', payload: staff }));
    await new Promise((resolve) => slow.socket.once('message', resolve));
    slow.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await subscribed(test.events);
    let read = 0;
    slow.socket.on('message', () => (read += 1));
    slow.socket.pause();
    const big = { ...session, state: 'x'.repeat(100_000) };
    for (let seq = 1; seq <= 400; seq++) {
      test.events.emit({ seq, session: big });
      await new Promise((resolve) => setImmediate(resolve));
    }
    slow.socket.resume();
    expect(await slow.closed).toEqual({ code: 4429, reason: 'SLOW_CONSUMER: resume after the last cursor' });
    expect(read).toBeLessThanOrEqual(256);
    await subscribed(test.events, 0);
  });
});

describe('a stream of server-sent events', () => {
  async function open(test: TestGateway, headers: Record<string, string> = staff) {
    const response = await fetch(test.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query }),
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return {
      response,
      async until(needle: string) {
        while (!text.includes(needle)) {
          const { value, done } = (await reader?.read()) ?? { done: true };
          if (done) break;
          text += value;
        }
        return text;
      },
      cancel: () => reader?.cancel(),
    };
  }

  it('answers each event as `next`, with the fields of other subgraphs, and ends with its client', async () => {
    await using test = await startGateway();
    const stream = await open(test);
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    await subscribed(test.events);
    test.events.emit({ seq: 1, session });
    expect(await stream.until('\n\n')).toBe(`event: next\ndata: ${JSON.stringify(shown(1))}\n\n`);
    await stream.cancel();
    await subscribed(test.events, 0);
  });

  it('ends with the token', async () => {
    await using test = await startGateway();
    const stream = await open(test, { authorization: 'Bearer short' });
    const text = await stream.until('event: complete');
    expect(text).toContain('UNAUTHENTICATED');
    await subscribed(test.events, 0);
  });

  it('ends as complete when the gateway closes', async () => {
    await using test = await startGateway();
    const stream = await open(test);
    await subscribed(test.events);
    await test.gateway[Symbol.asyncDispose]();
    expect(await stream.until('event: complete')).not.toContain('errors');
    await subscribed(test.events, 0);
  });

  it('answers a query as one event, and a refusal as JSON', async () => {
    await using test = await startGateway();
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...staff };
    const ask = (text: string) => fetch(test.url, { method: 'POST', headers, body: JSON.stringify({ query: text }) });
    const one = await (await ask('{ __typename }')).text();
    expect(one).toBe('event: next\ndata: {"data":{"__typename":"Query"}}\n\nevent: complete\ndata: \n\n');
    expect((await ask('{ nope }')).status).toBe(400);
  });

  it('is needed to subscribe over HTTP', async () => {
    await using test = await startGateway();
    expect((await test.query(query)).status).toBe(406);
  });
});
