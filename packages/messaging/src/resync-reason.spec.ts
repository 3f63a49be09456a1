import { describe, expect, it } from 'vitest';
import { resyncReason } from './resync-reason.js';

describe('resuming after a cursor', () => {
  it.each([
    ['goes on from anywhere in what the log holds', 3, { first: 4, last: 9 }, undefined],
    ['goes on at the end of a stream whose events were all pruned', 9, { first: null, last: 9 }, undefined],
    ['goes on in a stream that has no event yet', 0, { first: null, last: 0 }, undefined],
    ['is too old where the next event was pruned', 2, { first: 4, last: 9 }, 'TOO_OLD'],
    ['is too old where all later events were pruned', 8, { first: null, last: 9 }, 'TOO_OLD'],
    ['is too old beyond the longest replay', 3, { first: 1, last: 104 }, 'TOO_OLD'],
    ['is ahead of a stream that never came so far', 10, { first: 1, last: 9 }, 'AHEAD'],
  ])('%s', (_, seq, bounds, reason) => {
    expect(resyncReason({ 'clinic:a': seq }, { 'clinic:a': bounds }, 100)).toBe(reason);
  });

  it('needs a snapshot for a stream the cursor does not name', () => {
    expect(resyncReason({ 'clinic:b': 1 }, { 'clinic:a': { first: 1, last: 1 } }, 100)).toBe('UNKNOWN_STREAM');
    expect(resyncReason({}, { constructor: { first: 1, last: 1 } }, 100)).toBe('UNKNOWN_STREAM');
  });
});
