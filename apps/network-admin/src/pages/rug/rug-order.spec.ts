import { describe, expect, it } from 'vitest';
import { nextCell, orderRug, type RugClinic } from './rug-order.js';

const cell = (indicatorId: 'RESP30_W4' | 'RESP50_W4', z: number | null): RugClinic['cells'][number] => ({
  indicatorId,
  n: 60,
  completeness: 0.9,
  band: 'INSIDE',
  verdict: 'WITHIN_EXPECTED',
  z,
  trend: 'STEADY',
  isSuppressed: false,
});
const clinic = (slug: string, region: string, z: number | null): RugClinic => ({
  clinic: { id: slug, name: slug, slug },
  region,
  cells: [cell('RESP30_W4', z), cell('RESP50_W4', 0)],
});
const clinics = [clinic('b', 'WEST', null), clinic('a', 'WEST', -2), clinic('c', 'MIDWEST', 1)];
const names = (ordered: RugClinic[]) => ordered.map((one) => one.clinic?.name).join('');

describe('orderRug', () => {
  it('orders by name, by region and by one indicator, clinics not judged last', () => {
    expect(names(orderRug(clinics, 'name'))).toBe('abc');
    expect(names(orderRug(clinics, 'region'))).toBe('cab');
    expect(names(orderRug(clinics, 'RESP30_W4'))).toBe('cab');
  });
});

describe('nextCell', () => {
  it('walks rows and columns and stops at the edges', () => {
    expect(nextCell(clinics, 'b RESP30_W4', 'ArrowRight')).toBe('b RESP50_W4');
    expect(nextCell(clinics, 'b RESP50_W4', 'ArrowRight')).toBe('b RESP50_W4');
    expect(nextCell(clinics, 'b RESP50_W4', 'ArrowDown')).toBe('a RESP50_W4');
    expect(nextCell(clinics, 'c RESP50_W4', 'Home')).toBe('c RESP30_W4');
  });

  it('leaves other keys alone', () => {
    expect(nextCell(clinics, 'b RESP30_W4', 'Tab')).toBeNull();
  });
});
