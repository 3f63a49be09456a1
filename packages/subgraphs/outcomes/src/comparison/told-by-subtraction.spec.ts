import { describe, expect, it } from 'vitest';
import { toldBySubtraction, wholeNetwork } from './told-by-subtraction.js';

const part = (clinicId: string, name: string, n: number, events: number) => ({ clinicId, part: name, n, events });
const large = ['CRPS', 'NEUR', 'FIBRO'].map((name) => part('large', name, 400, 200));
/** 71 in all, of whom 7 have fibromyalgia and 2 of them respond. */
const small = [part('small', 'CRPS', 23, 11), part('small', 'NEUR', 41, 20), part('small', 'FIBRO', 7, 2)];
const told = (...chosen: string[]) => [...toldBySubtraction([...large, ...small], (name) => chosen.includes(name))];

describe('what subtraction would tell', () => {
  it('is told by all but the small part, and by the small part with another', () => {
    expect(told('CRPS', 'NEUR')).toEqual(['small']);
    expect(told('FIBRO', 'NEUR')).toEqual(['small']);
  });

  it('is not told by parts that hold all that is hidden, or nothing of it', () => {
    expect(told('NEUR')).toEqual([]);
    expect(told('FIBRO', 'CRPS')).toEqual([]);
    expect(told('FIBRO', 'CRPS', 'NEUR')).toEqual([]);
  });

  it('also guards the network as a whole', () => {
    const counts = [part('a', 'IN', 400, 200), part('a', 'OUT', 20, 1), part('b', 'IN', 400, 200)];
    expect([...toldBySubtraction(counts, (name) => name === 'IN')]).toEqual([wholeNetwork, 'a']);
    const enough = [...counts, part('b', 'OUT', 100, 50)];
    expect([...toldBySubtraction(enough, (name) => name === 'IN')]).toEqual(['a']);
  });
});
