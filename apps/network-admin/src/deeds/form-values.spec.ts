import { describe, expect, it } from 'vitest';
import { type Field, fieldOf, initialValues, inputOf, missingOf } from './form-values.js';

const fields: readonly Field[] = [
  { name: 'weightGrams', label: 'Weight, kg', kind: 'number', scale: 1000, required: true },
  { name: 'diagnosis.code', label: 'Code', kind: 'text', required: true },
  { name: 'diagnosis.group', label: 'Group', kind: 'choice', options: [] },
  { name: 'seenAt', label: 'Seen', kind: 'moment' },
  { name: 'firstAt', label: 'First', kind: 'local' },
  { name: 'agreed', label: 'Agreed', kind: 'flag' },
];

describe('values of a form', () => {
  it('sends units of the record as integers, instants in UTC, and what is blank as null', () => {
    const values = {
      ...initialValues(fields),
      weightGrams: '82.35',
      'diagnosis.code': ' G90.5 ',
      seenAt: '2026-11-23T09:00',
      firstAt: '2026-11-23T09:00',
    };
    expect(inputOf(fields, values, 'America/Chicago')).toEqual({
      weightGrams: 82_350,
      diagnosis: { code: 'G90.5', group: null },
      seenAt: '2026-11-23T15:00:00.000Z',
      firstAt: '2026-11-23T09:00',
      agreed: false,
    });
  });

  it('names the required fields that are empty, and takes 0 for a value', () => {
    expect(missingOf(fields, { ...initialValues(fields), weightGrams: 0 })).toEqual(['diagnosis.code']);
  });

  it('finds the field that a path of the server belongs beside, and none where there is none', () => {
    const names = fields.map(({ name }) => name);
    expect(fieldOf(['input', 'diagnosis', 'code'], names)).toBe('diagnosis.code');
    expect(fieldOf(['input', 'weightGrams', '0'], names)).toBe('weightGrams');
    expect(fieldOf(['input', 'expectedVersion'], names)).toBeUndefined();
  });
});
