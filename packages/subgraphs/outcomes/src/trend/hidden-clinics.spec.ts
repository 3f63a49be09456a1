import { describe, expect, it } from 'vitest';
import { type ClinicCell, clinicCells, hiddenCells, toldByPeers, toldByRest } from './hidden-clinics.js';

const shares = { kind: 'PROPORTION', per: 1 } as const;
const cell = (key: string, n: number, events: number, month = '2026-01'): ClinicCell => ({
  key,
  month,
  answers: n,
  n,
  events,
});
const keysOf = (cells: readonly ClinicCell[]) => cells.map(({ key }) => key);

describe('the clinics that a comparison of one period does not show', () => {
  it('are those with few answers, the small ones, and the next smallest of which these would follow', () => {
    const cells = [cell('a', 40, 20), cell('b', 40, 2), cell('c', 40, 9), cell('d', 3, 1), cell('e', 40, 30)];
    expect(keysOf(hiddenCells(shares, cells, new Map()))).toEqual(['b', 'c', 'd']);
    expect(keysOf(hiddenCells(shares, [cell('a', 40, 20), cell('b', 40, 18)], new Map()))).toEqual([]);
  });

  it('are also those that another answer tells of, and only in that period', () => {
    const cells = [...'abc'].flatMap((key) => [cell(key, 40, 20), cell(key, 40, 20, '2026-04')]);
    const hidden = hiddenCells(shares, cells, new Map([['b', new Set(['2026-04'])]]));
    expect(hidden.map(({ key, month }) => `${key} ${month}`)).toEqual(['a 2026-04', 'b 2026-04']);
  });

  it('are of a mean those with few answers, and of a rate those with few events', () => {
    const values = [
      { clinicId: 'a', month: '2026-01', n: 4, value: -2 },
      { clinicId: 'b', month: '2026-02', n: 30, value: 5 },
      { clinicId: 'b', month: '2026-03', n: 30, value: 5 },
    ];
    const means = clinicCells({ kind: 'MEAN', per: 1 }, values, 'MONTH');
    expect(keysOf(hiddenCells({ kind: 'MEAN' }, means, new Map()))).toEqual(['a']);
    const rates = clinicCells({ kind: 'RATE', per: 100 }, values, 'QUARTER');
    expect(rates.find(({ key }) => key === 'b')).toMatchObject({ month: '2026-01', answers: 60, n: 4, events: 4 });
    expect(keysOf(hiddenCells({ kind: 'RATE' }, rates, new Map()))).toEqual(['a', 'b']);
  });
});

describe('periods of a sum over clinics', () => {
  it('tell nothing of many clinics with few answers each, unless these are few people together', () => {
    const few = (...counts: [number, number][]) => counts.map(([n, events], index) => cell(String(index), n, events));
    expect([...toldByRest(shares, few([3, 1], [4, 2], [2, 1], [3, 1]))]).toEqual([]);
    expect([...toldByRest(shares, few([3, 1], [4, 2]))]).toEqual(['2026-01']);
    expect([...toldByRest(shares, [...few([3, 1], [4, 2], [2, 1], [3, 1]), cell('z', 30, 3)])]).toEqual([]);
  });

  it('tell where one clinic alone is hidden, and not where several are who could be large', () => {
    const hidden = [cell('a', 40, 2), cell('b', 40, 9), cell('a', 40, 2, '2026-02')];
    expect([...toldByRest(shares, hidden)]).toEqual(['2026-02']);
  });

  it('tell where a peer group holds some of the groups that hide with each other, and not where it holds all or none', () => {
    const hidden = [cell('a', 40, 2), cell('b', 40, 9), cell('c', 40, 12), cell('d', 40, 14)];
    const regionOf = (clinicId: string) => ({ a: 'EAST', b: 'WEST', c: 'NORTH', d: 'NORTH' })[clinicId] ?? '';
    const told = (...regions: string[]) =>
      toldByPeers(shares, hidden, regionOf, (region) => regions.includes(region)).size > 0;
    expect(told('EAST')).toBe(true);
    expect(told('WEST')).toBe(true);
    expect(told('EAST', 'NORTH')).toBe(true);
    expect(told('NORTH')).toBe(false);
    expect(told('EAST', 'WEST')).toBe(false);
  });
});
