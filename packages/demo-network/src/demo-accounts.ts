import { generatedId } from './generated-id.js';
import { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';
import type { Role } from './vocabulary.js';

/** An account of the demo network. `clinics` are positions in the clinic catalogue; null is the whole network. */
export interface DemoAccount {
  /** What one signs in with, and what `npm run token -- <account>` takes. */
  subject: string;
  displayName: string;
  kind: 'STAFF' | 'PARTNER';
  partnerTier: 'AGGREGATE' | 'DEIDENTIFIED' | 'IDENTIFIED' | null;
  role: Role;
  clinics: readonly number[] | null;
}

const staff = (subject: string, displayName: string, role: Role, clinic?: number): DemoAccount => ({
  subject,
  displayName,
  kind: 'STAFF',
  partnerTier: null,
  role,
  clinics: clinic === undefined ? null : [clinic],
});

const partner = (
  subject: string,
  displayName: string,
  partnerTier: DemoAccount['partnerTier'],
  clinics: DemoAccount['clinics'],
): DemoAccount => ({ subject, displayName, kind: 'PARTNER', partnerTier, role: 'PARTNER', clinics });

export const demoAccounts: readonly DemoAccount[] = [
  staff('network-admin', 'Nadia Network', 'NETWORK_ADMIN'),
  staff('analyst', 'Arjun Analyst', 'ANALYST'),
  staff('medical-director', 'Dr. Miriam Director', 'MEDICAL_DIRECTOR'),
  staff('pharmacist', 'Pavel Pharmacist', 'PHARMACIST'),
  staff('auditor', 'Agnes Auditor', 'AUDITOR'),
  staff('physician-1', 'Dr. Felix First', 'PHYSICIAN', 0),
  staff('nurse-1', 'Freya First', 'NURSE', 0),
  staff('nurse-1b', 'Basil First', 'NURSE', 0),
  staff('coordinator-1', 'Camila First', 'COORDINATOR', 0),
  staff('clinic-manager-1', 'Marcus First', 'CLINIC_MANAGER', 0),
  staff('nurse-2', 'Salma Second', 'NURSE', 1),
  staff('physician-2', 'Dr. Samuel Second', 'PHYSICIAN', 1),
  partner('partner-aggregate', 'Aggregate Partner', 'AGGREGATE', null),
  partner('partner-deidentified', 'De-identified Partner', 'DEIDENTIFIED', null),
  partner('partner-identified', 'Identified Partner', 'IDENTIFIED', [0, 1]),
];

/** Clinics of the catalogue that have accounts of their own to sign in with; the others are played by the live demo. */
const CLINICS_WITH_ACCOUNTS = 2;

/** The nurse and the physician of a clinic, by its position: whom the live demo acts as where nobody signs in. */
export const cliniciansOf = (clinic: number) => ({
  nurse: `nurse-${clinic + 1}`,
  physician: `physician-${clinic + 1}`,
});

/** An account of every clinic's first nurse and first physician, under the name of the provider behind it. */
function playedAccounts(clinics: number): (Omit<DemoAccount, 'displayName'> & ClinicianPlace)[] {
  return Array.from({ length: Math.max(0, clinics - CLINICS_WITH_ACCOUNTS) }, (_, index) => {
    const clinic = index + CLINICS_WITH_ACCOUNTS;
    const { nurse, physician } = cliniciansOf(clinic);
    const about = { kind: 'STAFF', partnerTier: null, clinics: [clinic], clinic, place: 0 } as const;
    return [
      { ...about, subject: nurse, role: 'NURSE' as const },
      { ...about, subject: physician, role: 'PHYSICIAN' as const },
    ];
  }).flat();
}

export const CREATED_MS = Date.UTC(2024, 0, 2);

/** Who at a clinic an account belongs to: the first nurse's account to its first nurse, and so on. */
export interface ClinicianPlace {
  role: 'NURSE' | 'PHYSICIAN';
  clinic: number;
  /** Among those of the role whose home the clinic is. */
  place: number;
}

/** The place of a clinician's account; null of every other. */
export function clinicianPlace(account: DemoAccount): ClinicianPlace | null {
  const [clinic] = account.clinics ?? [];
  const { role } = account;
  if (clinic === undefined || (role !== 'NURSE' && role !== 'PHYSICIAN')) return null;
  const alike = demoAccounts.filter((one) => one.role === role && one.clinics?.[0] === clinic);
  return { role, clinic, place: alike.indexOf(account) };
}

/** The account of a clinician at their home clinic; nothing where the demo has none. A played one has no name of its own. */
export function accountAt(at: ClinicianPlace): { subject: string; displayName: string | null } | undefined {
  const isSame = (one: ClinicianPlace | null) =>
    one !== null && one.role === at.role && one.clinic === at.clinic && one.place === at.place;
  const played = playedAccounts(at.clinic + 1).find(isSame);
  return (
    demoAccounts.find((account) => isSame(clinicianPlace(account))) ?? (played && { ...played, displayName: null })
  );
}

/** The accounts and their grants, as rows. */
export function accountRows(
  seed: number,
  clinicIds: readonly string[],
  providers: ReadonlyMap<string, { id: string; display_name: string }>,
): { accounts: Row<'access.accounts'>[]; grants: Row<'access.grants'>[] } {
  const accounts: Row<'access.accounts'>[] = [];
  const grants: Row<'access.grants'>[] = [];
  const played = playedAccounts(clinicIds.length).map((account) => ({
    ...account,
    displayName: providers.get(account.subject)?.display_name ?? account.subject,
  }));
  for (const account of [...demoAccounts, ...played]) {
    const id = generatedId('acct', CREATED_MS, new RandomStream(seed, 'account', account.subject));
    accounts.push({
      id,
      subject: account.subject,
      display_name: account.displayName,
      email: account.kind === 'STAFF' ? `${account.subject}@demo.surcease.example` : null,
      kind: account.kind,
      partner_tier: account.partnerTier,
      provider_id: providers.get(account.subject)?.id ?? null,
    });
    for (const clinic of account.clinics ?? [null])
      grants.push({
        account_id: id,
        role: account.role,
        clinic_id: clinic === null ? null : (clinicIds[clinic] ?? null),
      });
  }
  return { accounts, grants };
}

/** A demo account as other records name it. @throws Error where there is none */
export function accountNamed(seed: number, subject: string): { id: string; displayName: string } {
  const account = demoAccounts.find((candidate) => candidate.subject === subject);
  if (account === undefined) throw new Error(`accountNamed: no account ${subject}`);
  const { displayName } = account;
  return { id: generatedId('acct', CREATED_MS, new RandomStream(seed, 'account', subject)), displayName };
}
