import { type Cast, everyCast, startLiveDemo } from '@surcease/demo-network';
import { fixedClock } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DemoWorld, demoNetwork, startDemoWorld, unlimited } from './support/demo-world.js';

const MINUTE_MS = 60_000;
const clock = fixedClock(demoNetwork.anchorDate.toISOString());
const [, , cast] = everyCast as [Cast, Cast, Cast];
let world: DemoWorld;
let clinicId: string;
beforeAll(async () => {
  world = await startDemoWorld(inject('databaseUrl'), { ...unlimited, clock });
  clinicId = (await world.viewer(cast.nurse)).grants[0]?.clinicId ?? '';
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

interface Played {
  rounds: number;
  writes: number;
  refused: string[];
}

/** Plays the third clinic, which nobody signs in to, two minutes a round, until something has come about. */
async function play(isOver: (rounds: number) => Promise<boolean>): Promise<Played> {
  const played: Played = { rounds: 0, writes: 0, refused: [] };
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  await using _player = startLiveDemo({
    casts: [cast],
    everyMs: 0,
    now: () => clock.now(),
    warn: (message, about) => reject(new Error(message, { cause: about })),
    async ask(subject, query, variables) {
      if (query.includes('query DemoSessions')) {
        played.rounds += 1;
        clock.moveTo(new Date(clock.now().getTime() + 2 * MINUTE_MS).toISOString());
        if (await isOver(played.rounds)) resolve();
      }
      const { data, errors } = await world.ask(await world.viewer(subject), query, variables);
      if (!data) throw new Error(JSON.stringify(errors));
      if (query.startsWith('mutation')) {
        played.writes += 1;
        const [payload] = Object.values(data) as { userErrors: { message: string }[] }[];
        played.refused.push(...(payload?.userErrors ?? []).map(({ message }) => message));
      }
      return data;
    },
  });
  await over;
  return played;
}

const stateOf = async (id: string) =>
  (await world.database.owner.query<{ state: string }>('select state from sessions.sessions where id = $1', [id]))
    .rows[0]?.state;
const pathOf = async (id: string) =>
  (
    await world.database.owner.query<{ to_state: string }>(
      'select to_state from sessions.transitions where session_id = $1 order by seq',
      [id],
    )
  ).rows.map(({ to_state }) => to_state);
const ended = ['COMPLETED', 'NO_SHOW', 'DEFERRED', 'CANCELLED', 'TRANSFERRED'];
const open = async () =>
  (
    await world.database.owner.query<{ id: string }>(
      `select id from sessions.sessions where clinic_id = $1 and scheduled_at < $2 and not (state = any ($3)) order by scheduled_at`,
      [clinicId, clock.now().toISOString(), ended],
    )
  ).rows.map(({ id }) => id);

describe('the live demo', () => {
  it('ends all that stood open at the load, schedules on an empty day, and takes a patient from check-in to discharge, over a restart', async () => {
    const leftOver = await open();
    expect(leftOver.length).toBeGreaterThan(0);
    const done = async () => (await Promise.all(leftOver.map(stateOf))).every((state) => ended.includes(state ?? ''));
    const first = await play(async (rounds) => (await done()) || rounds > 300);
    expect(await Promise.all(leftOver.map(async (id) => [id, await stateOf(id)]))).toEqual(
      leftOver.map((id) => [id, expect.toBeOneOf(ended)]),
    );
    // A day on which the loader planned nothing.
    clock.moveTo(new Date(clock.now().getTime() + 40 * 24 * 60 * MINUTE_MS).toISOString());
    const made = async () =>
      (
        await world.database.owner.query<{ id: string }>(
          `select id from sessions.sessions where clinic_id = $1 and scheduled_at > $2 and kind = 'BOOSTER' and state <> 'SCHEDULED' order by scheduled_at limit 1`,
          [clinicId, new Date(clock.now().getTime() - 12 * 60 * MINUTE_MS).toISOString()],
        )
      ).rows[0]?.id;
    const before = await play(async (rounds) => (await made()) !== undefined || rounds > 300);
    const id = (await made()) ?? '';
    // The player is started anew, and knows nothing of before.
    const after = await play(async (rounds) => ended.includes((await stateOf(id)) ?? '') || rounds > 600);
    expect(await pathOf(id)).toEqual([
      'CONFIRMED',
      'CHECKED_IN',
      'PRE_CHECK',
      'READY',
      'INFUSING',
      ...(await pathOf(id)).slice(5, -3),
      'RECOVERY',
      'DISCHARGE_READY',
      'COMPLETED',
    ]);
    // About a reading a round for each of the few sessions on the board, and little else.
    for (const { rounds, writes } of [first, before, after]) expect(writes).toBeLessThan(12 * rounds + 200);
  }, 300_000);
});
