import { describe, expect, it } from 'vitest';
import { searchPalette } from './palette-search.js';

const entry = (name: string, detail = '') => ({ id: name, name, detail, to: '/' });
const entries = [entry('Home'), entry('North Lowell', 'Clinic, Boston'), entry('Lowell', 'Clinic, Austin')];

describe('searchPalette', () => {
  it('offers everything before anything is typed', () => {
    expect(searchPalette(entries, ' ')).toHaveLength(3);
  });

  it('puts names that start with the word first', () => {
    expect(searchPalette(entries, 'lowell').map(({ name }) => name)).toEqual(['Lowell', 'North Lowell']);
  });

  it('finds by place, by several words and without accents', () => {
    expect(searchPalette(entries, 'clinic bostón').map(({ name }) => name)).toEqual(['North Lowell']);
  });
});
