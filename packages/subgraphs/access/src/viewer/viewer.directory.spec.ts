import type { ReaderPool } from '@surcease/persistence';
import { describe, expect, it } from 'vitest';
import { createViewerDirectory } from './viewer.directory.js';

/** A directory over one account whose roles, reads and clock are in the hands of the test. */
function world() {
  const state = { role: 'NURSE' as string | null, reads: 0, fails: false, now: 0 };
  const rows = async () => {
    state.reads += 1;
    if (state.fails) throw new Error('no database');
    const grants = state.role === null ? [] : [{ role: state.role, clinicId: 'clin_1' }];
    return [
      { id: 'acct_1', subject: 'one', displayName: 'One', email: null, kind: 'STAFF', partnerTier: null, grants },
    ];
  };
  const readers = { forTheNetwork: () => ({ rows }) } as unknown as ReaderPool;
  const directory = createViewerDirectory(readers, { now: () => new Date(state.now) });
  const atHand = () => directory.viewerAtHand('one', null);
  return {
    state,
    directory,
    atHand,
    turn: async () => {
      for (let n = 0; n < 3; n += 1) await new Promise(setImmediate);
    },
  };
}

describe('the directory of viewers', () => {
  it('reads in one statement the accounts that are asked for together', async () => {
    const { state, directory } = world();
    const found = await Promise.all(['one', 'two', 'one'].map((subject) => directory.viewerOf(subject, null)));
    expect(found.map((viewer) => viewer?.subject)).toEqual(['one', undefined, 'one']);
    expect(state.reads).toBe(1);
  });

  it('has at hand what it read within five seconds, and nothing else', async () => {
    const { state, directory, atHand } = world();
    expect(atHand()).toBeUndefined();
    const viewer = await directory.viewerOf('one', null);
    expect(atHand()).toBe(viewer);
    state.now = 5_000;
    expect(atHand()).toBeUndefined();
    expect(state.reads).toBe(1);
  });

  it('reads anew, once, what is still asked for, so that whoever asks need never wait', async () => {
    const { state, directory, atHand, turn } = world();
    const before = await directory.viewerOf('one', null);
    for (state.now = 0; state.now < 60_000; state.now += 500) {
      expect(atHand()).toBe(before);
      expect(atHand()).toBe(before);
      await turn();
    }
    expect(state.reads).toBeLessThanOrEqual(1 + 60_000 / 2_500);
  });

  it('knows of a grant that was withdrawn within five seconds', async () => {
    const { state, directory, atHand, turn } = world();
    await directory.viewerOf('one', null);
    state.role = null;
    state.now = 2_500;
    expect(atHand()?.grants).toHaveLength(1);
    await turn();
    expect(atHand()?.grants).toEqual([]);
  });

  it('does not keep what it could not read anew', async () => {
    const { state, directory, atHand, turn } = world();
    await directory.viewerOf('one', null);
    state.fails = true;
    for (const now of [2_500, 3_000, 4_999]) {
      state.now = now;
      expect(atHand()).toBeTruthy();
      await turn();
    }
    expect(state.reads).toBe(4);
    state.now = 5_000;
    expect(atHand()).toBeUndefined();
    await expect(directory.viewerOf('one', null)).rejects.toThrow('no database');
  });
});
