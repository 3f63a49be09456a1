import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn, withToken } from './support/graph.js';
import { asOwner } from './support/owner.js';
import { childWith, parentOf } from './support/processes.js';
import { type Mode, type Product, mode, startProduct, temporaryFolder } from './support/product.js';
import { changesIn, lastCursorOf, sessionEvents, untilKind, untilSeq } from './support/session-events.js';
import { type SessionMover, rateOfMove, takeSession } from './support/session-mover.js';
import { overEvents, overSocket } from './support/streams.js';

const env = { SURCEASE_DEMO_SCALE: '0.2' };
const folder = temporaryFolder();
let product: Product;
beforeAll(async () => {
  product = await startProduct({ dataDir: folder.path, env });
});
afterAll(async () => {
  await product.stop();
  folder[Symbol.dispose]();
});

type Subscribe = typeof overSocket;
const socket: [string, Subscribe] = ['a socket', overSocket];
const events: [string, Subscribe] = ['server-sent events', overEvents];

/** What dies without a word, and comes back: all of it, or a part that is started again by itself. */
const deaths: Record<Mode, [what: string, how: string, Subscribe, die: () => Promise<void>][]> = {
  embedded: [
    ['the whole server', ...socket, restart],
    ['the whole server', ...events, restart],
  ],
  distributed: [
    ['the whole network', ...socket, restart],
    ['the gateway', ...events, () => killChild('apps/gateway/dist/main.js')],
    ['the sessions subgraph', ...socket, () => killChild('SUBGRAPH=sessions')],
    ['the sessions subgraph', ...events, () => killChild('SUBGRAPH=sessions')],
  ],
};

async function restart(): Promise<void> {
  const { port } = product;
  await product.kill();
  product = await startProduct({ dataDir: folder.path, port, env });
}

async function killChild(words: string): Promise<void> {
  process.kill(childWith(product.pid, words), 'SIGKILL');
}

/** The heart rates of so many moves, in their order: each event tells which of them it is. */
const ratesFrom = (first: number, moved: number): number[] =>
  Array.from({ length: moved }, (_, index) => rateOfMove(first + 1 + index));

/** Moves on until the server is gone. */
async function moveUntilItFails(mover: SessionMover): Promise<void> {
  for (;;) await mover.move();
}

describe('a client that resumes', () => {
  it.each(deaths[mode])(
    'after the death of %s, over %s, misses no change and hears none twice',
    async (_what, _how, subscribe, die) => {
      const nurse = await signedIn('nurse-1', product);
      const physician = await signedIn('physician-1', product);
      const mover = await takeSession(physician);
      const { id, readings: first } = mover.session;
      await using before = subscribe(product, nurse, sessionEvents);
      const [start] = (await untilKind(before, 'SNAPSHOT')).seqs!;
      const { clinicId, seq } = start!;
      const moving = moveUntilItFails(mover).catch(() => undefined);
      await untilSeq(before, clinicId, seq + 5);
      await die();
      await Promise.all([moving, before.over]);

      const again = withToken(physician.token, product);
      await expect.poll(() => takeSession(again, id).catch(() => null), { timeout: 30_000 }).not.toBeNull();
      const laterMover = await takeSession(again, id);
      for (let moves = 0; moves < 3; moves += 1) await laterMover.move();
      const moved = laterMover.session.readings - first;

      await using after = subscribe(product, nurse, sessionEvents, { variables: { after: lastCursorOf(before) } });
      await untilSeq(after, clinicId, seq + moved);
      const changes = [...changesIn(before), ...changesIn(after)];
      expect(changes.map(({ vitalSigns }) => vitalSigns?.heartRatePerMinute)).toEqual(ratesFrom(first, moved));
      expect(changes.map((event) => event.seq)).toEqual(Array.from({ length: moved }, (_, index) => seq + 1 + index));
    },
  );

  it('after the death of the database misses no change and hears none twice, and nobody has to restart anything', async () => {
    const nurse = await signedIn('nurse-1', product);
    const physician = await signedIn('physician-1', product);
    const mover = await takeSession(physician);
    const { id, readings: first } = mover.session;
    await using before = overSocket(product, nurse, sessionEvents);
    const [start] = (await untilKind(before, 'SNAPSHOT')).seqs!;
    const { clinicId, seq } = start!;
    const moving = moveUntilItFails(mover).catch(() => undefined);
    await untilSeq(before, clinicId, seq + 5);
    const postmaster = await asOwner(async (owner) => {
      const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
      return parentOf(rows[0]!.pid);
    }, product);
    process.kill(postmaster, 'SIGKILL');
    await moving;

    await expect.poll(() => takeSession(physician, id).catch(() => null), { timeout: 15_000 }).not.toBeNull();
    const laterMover = await takeSession(physician, id);
    for (let moves = 0; moves < 3; moves += 1) await laterMover.move();
    const moved = laterMover.session.readings - first;
    // The stream may have lived through it, or ended; a client goes on after its last cursor in either case.
    const after = lastCursorOf(before);
    const heard = changesIn(before).map((event) => event.seq ?? 0);
    await using resumed = overSocket(product, nurse, sessionEvents, { variables: { after } });
    if ((heard.at(-1) ?? 0) < seq + moved) await untilSeq(resumed, clinicId, seq + moved);
    const seqs = [...heard, ...changesIn(resumed).map((event) => event.seq)];
    expect(seqs).toEqual(Array.from({ length: moved }, (_, index) => seq + 1 + index));
  });
});
