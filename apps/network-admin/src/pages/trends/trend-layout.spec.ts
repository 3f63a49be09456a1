import { describe, expect, it } from 'vitest';
import { initialSelection } from '../../comparison/selection.js';
import { atPlace, placeName, placeUses, type Trend } from './trend-layout.js';

const ofAll = { clinic: undefined } as Trend;
const ofOne = { clinic: { id: 'clin_1', name: 'Larkmead Pain Institute', slug: 'larkmead' } } as Trend;

describe('whose trend it is', () => {
  it('is the whole network’s only where no filter leaves anyone out', () => {
    expect(placeName(ofAll, initialSelection)).toBe('The whole network');
    expect(placeName(ofAll, { ...initialSelection, conditions: ['CRPS'] })).toBe('All clinics, filtered');
    expect(placeName(ofAll, { ...initialSelection, from: '2025-01' })).toBe('All clinics, filtered');
    expect(placeName(ofAll, { ...initialSelection, regions: ['WEST'] })).toBe('The peers together');
    expect(atPlace(ofAll, { ...initialSelection, volumes: ['SMALL'], conditions: ['CRPS'] })).toBe(
      'of the peers together',
    );
  });

  it('is a clinic’s by its name, whatever the filters', () => {
    expect(placeName(ofOne, { ...initialSelection, regions: ['WEST'] })).toBe('Larkmead Pain Institute');
    expect(atPlace(ofOne)).toBe('at Larkmead Pain Institute');
  });
});

describe('the names of upright lines', () => {
  const use = (month: string) => ({
    month,
    protocolVersion: { id: month, semanticVersion: '1.3.0', protocol: { id: 'prot_1', title: 'Daily series' } },
  });
  const placed = (...at: number[]) => {
    const uses = at.map((one) => use(String(one).padStart(4, '0')));
    return placeUses({ protocolFirstUses: uses } as unknown as Trend, Number, 600);
  };

  it('stand after their line, and before it where there is no room to the right', () => {
    expect(placed(10, 590)).toMatchObject([
      { text: 'Daily series 1.3.0', isBefore: false },
      { text: 'Daily series 1.3.0', isBefore: true },
    ]);
  });

  it('are left out where they would run into each other on either side', () => {
    expect(placed(10, 60, 590).map(({ text }) => text !== null)).toEqual([true, false, true]);
    expect(placed(570, 590).map(({ text }) => text !== null)).toEqual([true, false]);
  });
});
