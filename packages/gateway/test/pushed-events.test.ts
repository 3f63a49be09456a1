import type { PushSource } from '@surcease/kernel';
import { describe, expect, it, vi } from 'vitest';
import type { LocalSubgraph, SubgraphRequest, SubgraphResult } from '../src/index.js';
import { partner, staff, startGateway } from './support/gateway.js';
import { openClient, openSocket } from './support/socket.js';
import { createSubgraphs } from './support/subgraphs.js';

type Take = (result: SubgraphResult) => unknown;

/** A subgraph that pushes: each kind of account is told what `answers` says of an event, as one object for all of a kind. */
function pushingSubgraphs() {
  const takers = new Set<{ take: Take; request: SubgraphRequest; fail(error: unknown): void; end(): void }>();
  const open = async (
    request: SubgraphRequest,
  ): Promise<AsyncIterable<SubgraphResult> & PushSource<SubgraphResult>> => {
    const over = Promise.withResolvers<void>();
    const end = () => over.resolve();
    const iterator: AsyncIterableIterator<SubgraphResult> = {
      next: () => over.promise.then(() => ({ done: true, value: undefined })),
      return: async () => (end(), { done: true, value: undefined }),
      [Symbol.asyncIterator]: () => iterator,
    };
    return Object.assign(iterator, {
      async pushTo(take: Take) {
        const taker = { take, request, fail: over.reject, end };
        takers.add(taker);
        try {
          await over.promise;
        } finally {
          takers.delete(taker);
        }
      },
    });
  };
  const subgraphs = createSubgraphs().subgraphs.map((subgraph): LocalSubgraph =>
    subgraph.name === 'sessions' ? { ...subgraph, subscribe: open } : subgraph,
  );
  return {
    subgraphs,
    takers,
    push(answers: Record<'STAFF' | 'PARTNER', SubgraphResult>) {
      for (const { take, request } of takers) void take(answers[request.viewer?.kind ?? 'STAFF']);
    },
  };
}

const query = 'subscription { sessionEvents { seq session { state } } }';
const told = (seq: number, state: string): SubgraphResult => ({
  data: { sessionEvents: { seq, session: { state } } },
  extensions: { audit: [{ clinicId: 'clin_1', type: 'Session', ids: [`ses_${seq}`] }] },
});
const shown = (seq: number, state: string) => ({ data: { sessionEvents: { seq, session: { state } } } });

describe('a subscription whose subgraph pushes', () => {
  it('answers each socket under its own id and grants, and audits for each what it was told', async () => {
    const source = pushingSubgraphs();
    await using test = await startGateway({ subgraphs: source.subgraphs });
    await using one = openClient(test.wsUrl, staff);
    await using two = openClient(test.wsUrl, staff);
    await using other = openClient(test.wsUrl, partner);
    const streams = [one, one, two, other].map((client) => client.iterate({ query }));
    const first = streams.map((stream) => stream.next());
    await vi.waitFor(() => expect(source.takers.size).toBe(4));
    source.push({ STAFF: told(1, 'RUNNING'), PARTNER: told(1, 'HIDDEN') });
    source.push({ STAFF: told(2, 'PAUSED'), PARTNER: told(2, 'HIDDEN') });
    const results = [await Promise.all(first), await Promise.all(streams.map((stream) => stream.next()))];
    expect(results.map((row) => row.map(({ value }) => value as unknown))).toEqual([
      [shown(1, 'RUNNING'), shown(1, 'RUNNING'), shown(1, 'RUNNING'), shown(1, 'HIDDEN')],
      [shown(2, 'PAUSED'), shown(2, 'PAUSED'), shown(2, 'PAUSED'), shown(2, 'HIDDEN')],
    ]);
    expect(test.audited.map(({ accountId }) => accountId).sort()).toEqual(
      [...Array<string>(6).fill('acct_1'), ...Array<string>(2).fill('acct_2')].sort(),
    );
    await streams[0]?.return?.();
    await vi.waitFor(() => expect(source.takers.size).toBe(3));
  });

  it('tells nothing that the audit trail could not take, and ends', async () => {
    const source = pushingSubgraphs();
    const write = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValue(new Error('no trail'));
    await using test = await startGateway({ subgraphs: source.subgraphs }, { auditSink: { write } });
    const { socket, opened } = openSocket(test.wsUrl);
    await opened;
    const messages: { type: string; payload?: unknown }[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(String(data)) as { type: string }));
    socket.send(JSON.stringify({ type: 'connection_init', payload: staff }));
    await vi.waitFor(() => expect(messages).toHaveLength(1));
    socket.send(JSON.stringify({ id: 'x', type: 'subscribe', payload: { query } }));
    await vi.waitFor(() => expect(source.takers.size).toBe(1));
    const [taker] = source.takers;
    await taker?.take(told(1, 'RUNNING'));
    await Promise.resolve(taker?.take(told(2, 'SECRET'))).catch((error: unknown) => taker?.fail(error));
    await vi.waitFor(() => expect(messages.at(-1)?.type).toBe('error'));
    expect(messages.map(({ type }) => type)).toEqual(['connection_ack', 'next', 'error']);
    expect(JSON.stringify(messages)).not.toMatch(/SECRET|no trail/);
    socket.close();
  });

  it('ends for the client when its source ends', async () => {
    const source = pushingSubgraphs();
    await using test = await startGateway({ subgraphs: source.subgraphs });
    await using client = openClient(test.wsUrl, staff);
    const next = client.iterate({ query }).next();
    await vi.waitFor(() => expect(source.takers.size).toBe(1));
    for (const { end } of source.takers) end();
    expect((await next).done).toBe(true);
  });

  it('closes a socket that does not read with 4429 after at most 256 waiting events', async () => {
    const source = pushingSubgraphs();
    await using test = await startGateway({ subgraphs: source.subgraphs, limits: { bufferedBytes: 4096 } });
    const slow = openSocket(test.wsUrl);
    await slow.opened;
    slow.socket.send(JSON.stringify({ type: 'connection_init', payload: staff }));
    await new Promise((resolve) => slow.socket.once('message', resolve));
    slow.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await vi.waitFor(() => expect(source.takers.size).toBe(1));
    let read = 0;
    slow.socket.on('message', () => (read += 1));
    slow.socket.pause();
    for (let seq = 1; seq <= 400; seq += 1) {
      const result = { data: told(seq, 'x'.repeat(50_000)).data ?? null };
      source.push({ STAFF: result, PARTNER: result });
      await new Promise((resolve) => setImmediate(resolve));
    }
    slow.socket.resume();
    expect(await slow.closed).toEqual({ code: 4429, reason: 'SLOW_CONSUMER: resume after the last cursor' });
    expect(read).toBeLessThanOrEqual(256);
    await vi.waitFor(() => expect(source.takers.size).toBe(0));
  });
});
