import { describe, expect, it } from 'vitest';
import { filterOf, isFiltered, readSelection, writeSelection } from './alarm-filter.js';

const slugs = ['ashford', 'bexley'];
const ids = new Map([
  ['ashford', 'clin_a'],
  ['bexley', 'clin_b'],
]);
const read = (search: string) => readSelection(new URLSearchParams(search), slugs);

describe('the selection of alarms', () => {
  it('is what the address says, and the address says it again', () => {
    const search = 'clinic=ashford&clinic=bexley&rule=HEART_RATE_LOW&severity=CRITICAL&open=yes';
    const { selection, unknown } = read(search);
    expect(unknown).toEqual([]);
    expect(writeSelection(selection).toString()).toBe(search);
    expect(filterOf(selection, ids)).toEqual({
      clinicIds: ['clin_a', 'clin_b'],
      rules: ['HEART_RATE_LOW'],
      severities: ['CRITICAL'],
      isAcknowledged: false,
    });
  });

  it('asks for everything where nothing is chosen', () => {
    const { selection } = read('');
    expect(isFiltered(selection)).toBe(false);
    expect(Object.values(filterOf(selection, ids)).every((value) => value === undefined)).toBe(true);
  });

  it('names what it does not know', () => {
    const { selection, unknown } = read('clinic=nowhere&rule=NOISE&open=maybe&severity=LOUD');
    expect(unknown).toEqual(['nowhere', 'NOISE', 'LOUD', 'maybe']);
    expect(isFiltered(selection)).toBe(false);
  });

  it('of both open and answered is of all', () => {
    expect(read('open=yes&open=no').selection.isOpen).toBeNull();
  });
});
