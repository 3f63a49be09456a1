import { describe, expect, it } from 'vitest';
import { type Asker, shared, signedIn } from './support/graph.js';
import { asOwner } from './support/owner.js';
import { changesIn, sessionEvents, untilKind } from './support/session-events.js';
import { takeSession } from './support/session-mover.js';
import { overEvents, overSocket } from './support/streams.js';

/** What the gateway and the contexts may still believe of a viewer's grants, in milliseconds. */
const LONGEST_BELIEF_MS = 5_000;

/** Takes every role of an account away, and gives them back at the end. */
async function withoutGrants(subject: string): Promise<AsyncDisposable> {
  const ofAccount = 'account_id = (select id from access.accounts where subject = $1)';
  const taken = await asOwner(
    async (owner) => (await owner.query(`delete from access.grants where ${ofAccount} returning *`, [subject])).rows,
  );
  expect(taken.length).toBeGreaterThan(0);
  return {
    async [Symbol.asyncDispose]() {
      await asOwner((owner) =>
        owner.query('insert into access.grants select * from jsonb_populate_recordset(null::access.grants, $1)', [
          JSON.stringify(taken),
        ]),
      );
    },
  };
}

const seesNothing = async (asker: Asker): Promise<boolean> => {
  const { data } = await asker.ask('{ sessions(first: 1) { nodes { id } } }');
  return !data?.sessions?.nodes?.length;
};

describe.each([
  ['a socket', overSocket],
  ['server-sent events', overEvents],
] as const)('a role that is taken away, over %s', (_name, subscribe) => {
  it('ends an open subscription within five seconds, at its next event and without that event', async () => {
    const [nurse, physician] = [await signedIn('nurse-1b'), await signedIn('physician-1')];
    const mover = await takeSession(physician);
    // What an earlier test took away may still be believed.
    await expect.poll(() => seesNothing(nurse)).toBe(false);
    await using stream = subscribe(shared(), nurse, sessionEvents);
    await untilKind(stream, 'SNAPSHOT');
    let isOver = false;
    void stream.over.then(() => (isOver = true));
    await using _revoked = await withoutGrants('nurse-1b');
    await expect.poll(() => seesNothing(nurse), { timeout: LONGEST_BELIEF_MS + 500 }).toBe(true);
    const heard = changesIn(stream).length;
    // A process of its own may have asked for the grants a moment before the gateway did.
    await expect
      .poll(
        async () => {
          await mover.move();
          return isOver;
        },
        { timeout: LONGEST_BELIEF_MS + 500, interval: 500 },
      )
      .toBe(true);
    expect(changesIn(stream).length - heard).toBeLessThanOrEqual(LONGEST_BELIEF_MS / 500);
  });
});
