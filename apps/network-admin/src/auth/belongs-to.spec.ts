import { describe, expect, it } from 'vitest';
import { belongsTo } from './belongs-to.js';

const at = (slug: string | null) => ({ clinic: slug === null ? null : { slug } });

describe('a viewer', () => {
  it('belongs to the clinics of their roles, and to all with a role of the whole network', () => {
    expect(belongsTo({ grants: [at('alder-bay')] }, 'alder-bay')).toBe(true);
    expect(belongsTo({ grants: [at('alder-bay')] }, 'briar-glen')).toBe(false);
    expect(belongsTo({ grants: [at('alder-bay'), at(null)] }, 'briar-glen')).toBe(true);
    expect(belongsTo({ grants: [] }, 'briar-glen')).toBe(false);
  });
});
