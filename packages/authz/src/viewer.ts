export const roles = [
  'NETWORK_ADMIN',
  'ANALYST',
  'MEDICAL_DIRECTOR',
  'PHARMACIST',
  'PHYSICIAN',
  'NURSE',
  'COORDINATOR',
  'CLINIC_MANAGER',
  'AUDITOR',
  'PARTNER',
] as const;
export type Role = (typeof roles)[number];

export const purposesOfUse = ['TREATMENT', 'PAYMENT', 'OPERATIONS', 'RESEARCH', 'AUDIT'] as const;
/** Why protected health information is asked for; each audit entry holds it. 45 CFR 164.502(b). */
export type PurposeOfUse = (typeof purposesOfUse)[number];

export type AccountKind = 'STAFF' | 'PARTNER';
export type PartnerTier = 'AGGREGATE' | 'DEIDENTIFIED' | 'IDENTIFIED';

/** One role at one clinic, or in the whole network where clinicId is null. */
export interface Grant {
  role: Role;
  clinicId: string | null;
}

/** Who asks. Made from a verified token and the grants held in the access context. */
export interface Viewer {
  accountId: string;
  subject: string;
  displayName: string;
  email: string | null;
  kind: AccountKind;
  partnerTier: PartnerTier | null;
  purpose: PurposeOfUse | null;
  /** The clinician behind the account, as the providers context knows them; nothing where there is none. */
  providerId?: string | null;
  grants: readonly Grant[];
}

/** The platform itself, where it acts on what it heard or on the passing of time. */
export function systemViewer(context: string): Viewer {
  return {
    accountId: `system:${context}`,
    subject: `system:${context}`,
    displayName: 'Surcease',
    email: null,
    kind: 'STAFF',
    partnerTier: null,
    purpose: 'OPERATIONS',
    grants: [{ role: 'NETWORK_ADMIN', clinicId: null }],
  };
}

/** Reads a purpose from a header; an unknown word counts as none. */
export function parsePurpose(text: string | null | undefined): PurposeOfUse | null {
  const upper = text?.trim().toUpperCase();
  return purposesOfUse.find((purpose) => purpose === upper) ?? null;
}

/** Clinic roles treat patients unless they say otherwise; nobody else has a purpose by default. */
export function effectivePurpose(grants: readonly Grant[], declared: PurposeOfUse | null): PurposeOfUse | null {
  if (declared) return declared;
  return grants.some((grant) => treatingRoles.has(grant.role)) ? 'TREATMENT' : null;
}

const treatingRoles: ReadonlySet<Role> = new Set<Role>([
  'PHYSICIAN',
  'NURSE',
  'COORDINATOR',
  'CLINIC_MANAGER',
  'MEDICAL_DIRECTOR',
  'PHARMACIST',
]);
