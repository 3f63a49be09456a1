import { describe, expect, it } from 'vitest';
import { pageOf, turnPage, withoutPage } from './paging.js';

const info = { hasNextPage: true, hasPreviousPage: true, startCursor: 'S', endCursor: 'E' };

describe('pages in the address', () => {
  it('asks for the first page, the page after a cursor, and the page before one', () => {
    expect(pageOf(new URLSearchParams())).toEqual({ first: 25 });
    expect(pageOf(new URLSearchParams('after=E'))).toEqual({ first: 25, after: 'E' });
    expect(pageOf(new URLSearchParams('before=S'))).toEqual({ last: 25, before: 'S' });
  });

  it('turns a page and keeps the filters, and begins anew when they change', () => {
    const turned = turnPage(new URLSearchParams('state=REFERRED&after=X'), 'before', info);
    expect(turned.toString()).toBe('state=REFERRED&before=S');
    expect(withoutPage(turned).toString()).toBe('state=REFERRED');
  });
});
