import { describe, expect, it } from 'vitest';
import { selectFor } from './demand.js';

const select = `b.id, b.clinic_id as "clinicId", left(b.label, length(b.code)) || left(b.label, 2) as initials,
  b.made_at as "madeAt", b.ordinal`;
const without = (...unused: string[]) => ({ unused: new Set(unused), pageInfo: false });

describe('a select list', () => {
  it('loses the columns that a document does not ask for', () => {
    expect(selectFor(select, without('initials', 'madeAt'), ['id'])).toBe('b.id, b.clinic_id as "clinicId", b.ordinal');
    expect(selectFor(select, without('ordinal', 'id'), ['id'])).not.toContain('ordinal');
  });

  it('keeps what the order of the list stands on', () => {
    expect(selectFor(select, without('id', 'madeAt', 'ordinal'), ['madeAt', 'id'])).toContain('b.made_at as "madeAt"');
  });

  it('stays as it is where nothing is known of the document', () => {
    expect(selectFor(select, undefined, [])).toBe(select);
  });
});
