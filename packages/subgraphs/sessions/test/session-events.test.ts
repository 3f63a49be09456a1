import { newId } from '@surcease/kernel';
import { encodeStreamCursor } from '@surcease/messaging';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Items,
  SessionsWorld,
  clinicA,
  clinicB,
  coordinatorA,
  director,
  nurseA,
  nurseB,
} from './sessions-world.js';

let world: SessionsWorld;
const open: Items[] = [];
beforeAll(async () => {
  world = await SessionsWorld.start();
});
afterEach(async () => {
  world.revoked.clear();
  for (const items of open.splice(0)) await items.stop();
});
afterAll(() => world[Symbol.asyncDispose]());

async function follow(viewer = nurseA, variables: Record<string, unknown> = {}): Promise<Items> {
  const { items, codes } = await world.follow(viewer, variables);
  expect(codes).toEqual([]);
  open.push(items as Items);
  return items as Items;
}

/** Moves a session to and fro, and tells the streams. */
async function confirmOne(viewer = nurseA, clinicId = clinicA): Promise<string> {
  const sessionId = await world.session({ clinicId });
  expect((await world.move(viewer, { sessionId, transition: 'CONFIRM' })).moved?.userErrors).toEqual([]);
  await world.tail.poll();
  return sessionId;
}

describe('the live stream of sessions', () => {
  it('begins with what there is, then tells each change once with its seq', async () => {
    const underWay = await world.session({ state: 'INFUSING', scheduledAt: '2026-11-01T00:00:00Z' });
    const longAgo = await world.session({ state: 'COMPLETED', scheduledAt: '2026-11-01T00:00:00Z' });
    const foreign = await world.session({ clinicId: clinicB, state: 'INFUSING' });
    const items = await follow();
    const snapshot = await items.next();
    expect(snapshot).toMatchObject({
      kind: 'SNAPSHOT',
      seq: null,
      seqs: [{ clinicId: clinicA, seq: expect.any(Number) }],
    });
    const shown = snapshot.sessions?.map(({ id }) => id);
    expect(shown).toContain(underWay);
    expect(shown).not.toContain(longAgo);
    expect(shown).not.toContain(foreign);
    const before = snapshot.seqs?.[0]?.seq ?? 0;
    for (const step of [1, 2]) {
      const id = await confirmOne();
      expect(await items.next()).toMatchObject({
        kind: 'CHANGED',
        seq: before + step,
        clinicId: clinicA,
        session: { id, state: 'CONFIRMED', version: 2 },
        transition: 'CONFIRM',
        fromState: 'SCHEDULED',
        toState: 'CONFIRMED',
        occurredAt: '2026-11-20T15:00:00.000Z',
      });
    }
  });

  it('goes on after a cursor with all that happened in between, in order', async () => {
    const items = await follow();
    const { cursor } = await items.next();
    await items.stop();
    const missed = [await confirmOne(), await confirmOne(), await confirmOne()];
    const resumed = await follow(nurseA, { after: cursor });
    const got = [await resumed.next(), await resumed.next(), await resumed.next()];
    expect(got.map(({ kind, session }) => [kind, session?.id])).toEqual(missed.map((id) => ['CHANGED', id]));
    expect(await resumed.next()).toMatchObject({ kind: 'HEARTBEAT' });
    const last = await confirmOne();
    expect(await resumed.next()).toMatchObject({ kind: 'CHANGED', seq: (got[2]?.seq ?? 0) + 1, session: { id: last } });
    const again = await follow(nurseA, { after: got[1]?.cursor });
    expect(await again.next()).toMatchObject({ session: { id: missed[2] } });
  });

  it('asks to begin anew after a cursor of other clinics or of a future', async () => {
    for (const seqs of [{ [`sessions:${clinicB}`]: 0 }, { [`sessions:${clinicA}`]: 1_000_000 }]) {
      const items = await follow(nurseA, { after: encodeStreamCursor(seqs) });
      expect(await items.next()).toMatchObject({ kind: 'RESYNC' });
      expect(await items.next()).toMatchObject({ kind: 'SNAPSHOT', seqs: [{ clinicId: clinicA }] });
    }
  });

  it('refuses a cursor that is none', async () => {
    expect((await world.follow(nurseA, { after: 'garbage' })).codes).toEqual(['INVALID_CURSOR']);
  });

  it('tells of one session alone where one is asked for', async () => {
    const sessionId = await world.session();
    const items = await follow(nurseA, { sessionId });
    expect(await items.next()).toMatchObject({ kind: 'SNAPSHOT', sessions: [{ id: sessionId }] });
    await confirmOne();
    await world.move(nurseA, { sessionId, transition: 'CANCEL', reason: 'Ill' });
    await world.tail.poll();
    expect(await items.next()).toMatchObject({ kind: 'CHANGED', session: { id: sessionId, state: 'CANCELLED' } });
  });

  it('of the whole network carries each clinic with a sequence of its own', async () => {
    await confirmOne();
    await confirmOne(nurseB, clinicB);
    const items = await follow(director, { clinicIds: [clinicA, clinicB] });
    const { seqs } = await items.next();
    const id = await confirmOne(nurseB, clinicB);
    const before = seqs?.find((one) => one.clinicId === clinicB)?.seq ?? 0;
    expect(await items.next()).toMatchObject({ clinicId: clinicB, seq: before + 1, session: { id } });
    const all = await (await follow(director)).next();
    expect(all.seqs?.map(({ clinicId }) => clinicId).sort()).toEqual([clinicA, clinicB].sort());
  });
});

describe('a stream is closed to', () => {
  it('whoever is not signed in', async () => {
    expect((await world.follow(null)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('another clinic’s changes, named or not', async () => {
    const own = await follow(nurseA);
    const asked = await follow(nurseA, { clinicIds: [clinicB, clinicA] });
    const foreign = await follow(nurseA, { clinicIds: [clinicB] });
    for (const items of [own, asked])
      expect((await items.next()).seqs?.map(({ clinicId }) => clinicId)).toEqual([clinicA]);
    expect(await foreign.next()).toMatchObject({ kind: 'SNAPSHOT', sessions: [], seqs: [] });
    await confirmOne(nurseB, clinicB);
    const id = await confirmOne();
    for (const items of [own, asked]) expect(await items.next()).toMatchObject({ session: { id } });
    const resumed = await follow(nurseA, {
      clinicIds: [clinicB],
      after: encodeStreamCursor({ [`sessions:${clinicB}`]: 0 }),
    });
    expect(await resumed.next()).toMatchObject({ kind: 'HEARTBEAT' });
  });

  it('a session of another clinic, said as of one that does not exist', async () => {
    const sessionId = await world.session({ clinicId: clinicB });
    expect((await world.follow(nurseA, { sessionId })).codes).toEqual(['NOT_FOUND']);
    expect((await world.follow(nurseA, { sessionId: newId('ses') })).codes).toEqual(['NOT_FOUND']);
  });

  it('a grant that was taken back: it ends before the next change is told', async () => {
    const items = await follow(coordinatorA);
    await items.next();
    world.revoked.add(coordinatorA.accountId);
    await confirmOne();
    expect(await items.end()).toEqual(['FORBIDDEN']);
    expect(world.tail.listenerCount).toBe(0);
  });
});

describe('a stream that is left', () => {
  afterEach(() => vi.restoreAllMocks());

  it('leaves no timer and no listener, also while it waits', async () => {
    const beats = new Set<unknown>();
    const { setTimeout: start, clearTimeout: stop } = globalThis;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((callback: () => void, delayMs?: number) => {
      const timer = start(callback, delayMs);
      if (delayMs === 5_000) beats.add(timer);
      return timer;
    }) as typeof setTimeout);
    vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
      beats.delete(timer);
      stop(timer);
    });
    const items = await follow();
    await items.next();
    expect([beats.size, world.tail.listenerCount]).toEqual([1, 1]);
    const waiting = items.end();
    await items.stop();
    expect(await waiting).toEqual([]);
    expect([beats.size, world.tail.listenerCount]).toEqual([0, 0]);
  });

  it('by the request’s signal ends likewise', async () => {
    const controller = new AbortController();
    const { items } = await world.follow(nurseA, {}, controller.signal);
    await items?.next();
    const waiting = items?.end();
    controller.abort();
    expect(await waiting).toEqual([]);
    expect(world.tail.listenerCount).toBe(0);
  });
});
