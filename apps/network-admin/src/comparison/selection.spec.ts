import { describe, expect, it } from 'vitest';
import { filterOf, initialSelection, readSelection, selectionSearch, writeSelection } from './selection.js';

const of = (text: string) => new URLSearchParams(text);
const version = 'pver_01hx76pdc0emjbt2gbsk9tbpqs';

describe('the selection in the address', () => {
  it('reads back what it wrote', () => {
    const selection = {
      ...initialSelection,
      clinic: 'larkmead',
      indicator: 'RESP50_W4' as const,
      conditions: ['CRPS', 'LOW_BACK'] as const,
      protocols: [version],
      from: '2025-01',
      to: '2025-12',
      adjust: 'NONE' as const,
    };
    expect(readSelection(of(selectionSearch(selection)))).toEqual({ selection, unknown: [] });
  });

  it('writes nothing for what is as at first, and keeps what belongs to others', () => {
    expect(writeSelection(of('sort=-n&clinic=a'), initialSelection).toString()).toBe('sort=-n');
    expect(selectionSearch(initialSelection)).toBe('');
  });

  it('names everything it does not know, and takes what is as at first in its place', () => {
    const { selection, unknown } = readSelection(
      of('indicator=HEIGHT&condition=CRPS&condition=GOUT&adjust=A_BIT&protocol=x&from=2025-13&to=soon'),
    );
    expect(unknown.toSorted()).toEqual(['2025-13', 'A_BIT', 'GOUT', 'HEIGHT', 'soon', 'x']);
    expect(selection).toEqual({ ...initialSelection, conditions: ['CRPS'] });
  });

  it('names a parameter that no page of outcomes reads, and none that this one does', () => {
    expect(readSelection(of('bogus=1&c=larkmead&c=maplewick')).unknown).toEqual(['bogus']);
    expect(readSelection(of('sort=-n&bogus=1&bogus=2'), ['sort']).unknown).toEqual(['bogus']);
    expect(readSelection(of('sort=-n')).unknown).toEqual(['sort']);
  });

  it('leaves out an end that lies before its start', () => {
    expect(readSelection(of('from=2025-06&to=2025-01'))).toMatchObject({
      selection: { from: '2025-06', to: null },
      unknown: ['2025-06 to 2025-01'],
    });
  });

  it('asks the graph for no filter where nothing narrows', () => {
    expect(filterOf(initialSelection)).toBeNull();
    expect(filterOf({ ...initialSelection, conditions: ['CRPS'], from: '2025-01' })).toEqual({
      diagnosisGroups: ['CRPS'],
      fromMonth: '2025-01',
    });
  });
});
