import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, newId, stampUuidV7, typeIdFrom, typeNameOfId } from './type-id.js';

describe('TypeID', () => {
  it('encodes the example of the specification', () => {
    const uuid = Buffer.from('0188bac7494e7aa281d5f79e14a1e2b3', 'hex');
    expect(typeIdFrom('pat', uuid)).toMatch(/^pat_[0-7][0-9a-z]{25}$/);
    expect(typeIdFrom('pat', Buffer.alloc(16))).toBe('pat_00000000000000000000000000');
    expect(typeIdFrom('pat', Buffer.alloc(16, 255))).toBe('pat_7zzzzzzzzzzzzzzzzzzzzzzzzz');
  });

  it('orders ids as their times are ordered', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 40),
        fc.nat(2 ** 20),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (at, more, noise) => {
          const early = typeIdFrom('ses', stampUuidV7(noise.slice(), at));
          const late = typeIdFrom('ses', stampUuidV7(noise.slice(), at + more + 1));
          expect(early < late).toBe(true);
        },
      ),
    );
  });

  it('names the type of an id and refuses what is not one', () => {
    expect(typeNameOfId(newId('clin'))).toBe('Clinic');
    expect(isId('clin', newId('pat'))).toBe(false);
    for (const bad of [
      '',
      'pat_',
      'pat_zzz',
      'PAT_00000000000000000000000000',
      'xxx_00000000000000000000000000',
      'pat_80000000000000000000000000',
    ])
      expect(typeNameOfId(bad)).toBeNull();
  });
});
