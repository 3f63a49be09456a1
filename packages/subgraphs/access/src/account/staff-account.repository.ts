import type { Role } from '@surcease/authz';
import { type Reader, readByIds } from '@surcease/persistence';

/** Somebody of the network's staff, as others may know them. */
export interface StaffAccountRow {
  id: string;
  displayName: string;
}

/** What somebody is, and where: null for the whole network. */
export interface HeldRoleRow {
  role: Role;
  clinicId: string | null;
}

/** Accounts of staff, those too that may no longer sign in: what they did still has their name. Partners are none. */
export function staffAccountsByIds(reader: Reader, ids: readonly string[]): Promise<(StaffAccountRow | null)[]> {
  const select = 'a.id, a.display_name as "displayName"';
  const from = `(select * from access.accounts where kind = 'STAFF') a`;
  return readByIds<StaffAccountRow>(reader, { select, from }, 'a.id', ids);
}

/** The roles that each account holds, in a stable order. */
export async function rolesOfAccounts(reader: Reader, ids: readonly string[]): Promise<HeldRoleRow[][]> {
  const rows = await reader.rows<HeldRoleRow & { accountId: string }>(
    `select g.account_id as "accountId", g.role, g.clinic_id as "clinicId" from access.grants g
     where g.account_id = any ($1::text[]) order by g.account_id, g.role, g.clinic_id`,
    [ids],
  );
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return ids.map((id) => byAccount.get(id) ?? []);
}
