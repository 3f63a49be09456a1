import { describe, expect, it } from 'vitest';
import { initialSelection } from '../../comparison/selection.js';
import { atPlace, placeName, type Trend } from './trend-layout.js';

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
