import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionNames, ruleOf } from './actions/actions.js';
import { actionsOf, clinicsWhere, mayAt, mayEver } from './decisions.js';
import { rowScopeOf, scopeHoldsPhiOf } from './row-scope.js';
import { type Grant, type Viewer, effectivePurpose, parsePurpose, roles } from './viewer.js';

const viewer = (grants: Grant[], more: Partial<Viewer> = {}): Viewer => ({
  accountId: 'acct_1',
  subject: 's',
  displayName: 'S',
  email: null,
  kind: 'STAFF',
  partnerTier: null,
  purpose: effectivePurpose(grants, null),
  grants,
  ...more,
});

const anyGrants = fc.array(
  fc.record({ role: fc.constantFrom(...roles), clinicId: fc.option(fc.constantFrom('a', 'b', 'c')) }),
  { maxLength: 4 },
);

describe('a decision', () => {
  it('is no for every action where nobody is signed in', () => {
    for (const action of actionNames) expect(mayEver(null, action)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(rowScopeOf(null)).toEqual({ viewerId: '', auditClinicIds: '', phiClinicIds: '' });
  });

  it('is no for every action without a grant', () => {
    expect(actionsOf(viewer([]))).toEqual([]);
  });

  it('lets a nurse treat at one clinic and nowhere else', () => {
    const nurse = viewer([{ role: 'NURSE', clinicId: 'a' }]);
    expect(mayAt(nurse, 'session:transition', 'a').allowed).toBe(true);
    expect(mayAt(nurse, 'session:transition', 'b').allowed).toBe(false);
    expect(mayEver(nurse, 'audit:read').allowed).toBe(false);
  });

  it('asks a network administrator for a purpose before patients are read', () => {
    const admin = viewer([{ role: 'NETWORK_ADMIN', clinicId: null }]);
    expect(mayEver(admin, 'patient:read')).toMatchObject({ allowed: false, code: 'FORBIDDEN' });
    expect(mayEver({ ...admin, purpose: 'OPERATIONS' }, 'patient:read').allowed).toBe(true);
    expect(rowScopeOf(admin)).toMatchObject({ auditClinicIds: '*', phiClinicIds: '' });
  });

  it('never shows patients to auditors and to partners below the identified tier', () => {
    for (const action of actionNames.filter((name) => ruleOf(name).phi)) {
      expect(mayEver(viewer([{ role: 'AUDITOR', clinicId: null }], { purpose: 'AUDIT' }), action).allowed).toBe(false);
      for (const partnerTier of ['AGGREGATE', 'DEIDENTIFIED'] as const)
        expect(
          mayEver(
            viewer([{ role: 'PARTNER', clinicId: null }], { kind: 'PARTNER', partnerTier, purpose: 'RESEARCH' }),
            action,
          ).allowed,
        ).toBe(false);
    }
  });

  it('gives a partner account nothing through a role of staff', () => {
    const odd = viewer([{ role: 'NETWORK_ADMIN', clinicId: null }], {
      kind: 'PARTNER',
      partnerTier: 'AGGREGATE',
      purpose: 'OPERATIONS',
    });
    expect(actionsOf(odd)).toEqual([]);
  });

  it('agrees at a clinic with the list of clinics, for all grants', () => {
    fc.assert(
      fc.property(
        anyGrants,
        fc.constantFrom(...actionNames),
        fc.constantFrom('a', 'b', 'c', 'd'),
        (grants, action, clinic) => {
          const someone = viewer(grants);
          const clinics = clinicsWhere(someone, action);
          expect(mayAt(someone, action, clinic).allowed).toBe(clinics === '*' || clinics.includes(clinic));
        },
      ),
    );
  });

  it('gives row-level security no clinic whose patients may not be read', () => {
    fc.assert(
      fc.property(anyGrants, fc.constantFrom('a', 'b', 'c', 'd'), (grants, clinic) => {
        const someone = viewer(grants);
        expect(scopeHoldsPhiOf(rowScopeOf(someone), clinic)).toBe(mayAt(someone, 'patient:read', clinic).allowed);
      }),
    );
  });
});

describe('a purpose of use', () => {
  it('is read in any case and unknown words count as none', () => {
    expect(parsePurpose(' operations ')).toBe('OPERATIONS');
    expect(parsePurpose('curiosity')).toBeNull();
    expect(parsePurpose(undefined)).toBeNull();
  });
});
