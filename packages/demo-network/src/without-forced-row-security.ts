import type { PoolClient } from 'pg';
import { tableNames } from './tables.js';

/**
 * Runs the work with row-level security not forced on the owner, within the transaction that is open. PostgreSQL refuses
 * COPY FROM wherever row-level security applies to the role, whatever the policies say; roles that bypass it need nothing.
 */
export async function withoutForcedRowSecurity(client: PoolClient, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name
       from pg_class c
      where c.oid = any ($1::regclass[]) and c.relforcerowsecurity
        and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)`,
    [tableNames],
  );
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`);
  await work();
  // No table is altered while checks of its rows are still to come, and they are made by its owner.
  await client.query('set constraints all immediate');
  for (const { name } of rows) await client.query(`alter table ${name} force row level security`);
}
