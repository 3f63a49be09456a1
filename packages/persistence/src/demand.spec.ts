import { describe, expect, it } from 'vitest';
import { selectFor } from './demand.js';

const select = `b.id, b.clinic_id as "clinicId", left(b.label, length(b.code)) || left(b.label, 2) as initials,
  b.made_at as "madeAt", b.ordinal`;
const asking = (...fields: string[]) => ({ fields: new Set(fields), pageInfo: false });

describe('a select list', () => {
  it('holds the columns that a document asks for, and none that no field of it is named after', () => {
    expect(selectFor(select, asking('ordinal'), ['id', 'clinicId'])).toBe('b.id, b.clinic_id as "clinicId", b.ordinal');
    expect(selectFor(select, asking('initials'), ['id'])).toBe(
      'b.id, left(b.label, length(b.code)) || left(b.label, 2) as initials',
    );
  });

  it('keeps what the order of the list stands on', () => {
    expect(selectFor(select, asking(), ['madeAt', 'id'])).toBe('b.id, b.made_at as "madeAt"');
  });

  it('stays as it is where a field may stand on any column, or nothing is known of the document', () => {
    expect(selectFor(select, { fields: null, pageInfo: false }, [])).toBe(select);
    expect(selectFor(select, undefined, [])).toBe(select);
  });
});
