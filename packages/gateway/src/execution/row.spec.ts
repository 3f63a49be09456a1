import { describe, expect, it } from 'vitest';
import { mergeRow } from './row.js';

describe('merging what two subgraphs say of an entity', () => {
  it('adds fields at every depth and in lists of the same length', () => {
    const row = { id: '1', clinic: { id: 'c' }, roles: [{ a: 1 }, null] };
    mergeRow(row, { name: 'n', clinic: { name: 'x' }, roles: [{ b: 2 }, { b: 3 }] });
    expect(row).toEqual({ id: '1', name: 'n', clinic: { id: 'c', name: 'x' }, roles: [{ a: 1, b: 2 }, { b: 3 }] });
  });

  it('leaves what all objects share alone', () => {
    mergeRow({}, JSON.parse('{ "__proto__": { "polluted": true } }') as Record<string, unknown>);
    expect({}).not.toHaveProperty('polluted');
  });

  it('never lets a null hide a value', () => {
    const row: Record<string, unknown> = { clinic: { id: 'c' }, name: null };
    mergeRow(row, { clinic: null, name: 'n' });
    expect(row).toEqual({ clinic: { id: 'c' }, name: 'n' });
  });
});
