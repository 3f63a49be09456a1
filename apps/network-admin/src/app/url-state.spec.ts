import { describe, expect, it } from 'vitest';
import { readMany, readSort, writeSort } from './url-state.js';

const of = (text: string) => new URLSearchParams(text);

describe('state in the address', () => {
  it('separates what it knows from what it does not, so that the page can say so', () => {
    expect(readMany(of('region=WEST&region=MARS&region=WEST'), 'region', ['WEST', 'SOUTH'])).toEqual({
      values: ['WEST'],
      unknown: ['MARS'],
    });
  });

  it('reads back the sort it wrote', () => {
    const sort = { column: 'rate', direction: 'desc' } as const;
    expect(readSort(of(`sort=${writeSort(sort)}`), ['rate'], { column: 'name', direction: 'asc' }).sort).toEqual(sort);
  });

  it('keeps the default sort for an unknown column, and names it', () => {
    expect(readSort(of('sort=-height'), ['rate'], { column: 'rate', direction: 'asc' })).toEqual({
      sort: { column: 'rate', direction: 'asc' },
      unknown: ['-height'],
    });
  });
});
