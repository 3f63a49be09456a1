import type { AccountKind, Grant, PartnerTier } from '@surcease/authz';
import type { Reader } from '@surcease/persistence';

/** An account that may sign in, with its grants in a stable order. */
export interface AccountRow {
  id: string;
  subject: string;
  displayName: string;
  email: string | null;
  kind: AccountKind;
  partnerTier: PartnerTier | null;
  /** The clinician behind the account, where there is one. */
  providerId: string | null;
  grants: Grant[];
}

/** Of these subjects the accounts that may sign in. */
export function accountsWithSubjects(reader: Reader, subjects: readonly string[]): Promise<AccountRow[]> {
  return reader.rows<AccountRow>(
    `select a.id, a.subject, a.display_name as "displayName", a.email, a.kind, a.partner_tier as "partnerTier",
       a.provider_id as "providerId",
       coalesce((select json_agg(json_build_object('role', g.role, 'clinicId', g.clinic_id) order by g.role, g.clinic_id)
         from access.grants g where g.account_id = a.id), '[]') as grants
     from access.accounts a where a.subject = any($1::text[]) and a.suspended_at is null`,
    [subjects],
  );
}

export async function accountWithSubject(reader: Reader, subject: string): Promise<AccountRow | null> {
  const [account] = await accountsWithSubjects(reader, [subject]);
  return account ?? null;
}
