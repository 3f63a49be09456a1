import { createHmac } from 'node:crypto';
import type pg from 'pg';

export const contexts = ['access', 'clinics', 'providers', 'patients', 'protocols', 'sessions', 'outcomes'] as const;
export type ContextName = (typeof contexts)[number];

/** Login roles of the platform itself, beside one for each context. */
export type DatabaseUser = ContextName | 'relay' | 'gateway' | 'identity';
const users: readonly DatabaseUser[] = [...contexts, 'relay', 'gateway', 'identity'];

export function roleName(user: DatabaseUser): string {
  return `surcease_${user}`;
}

/** Each role's password follows from one secret, so that processes need to share only that. */
export function rolePassword(secret: string, user: DatabaseUser): string {
  return createHmac('sha256', secret).update(roleName(user)).digest('base64url');
}

/** The connection string of a role, from the owner's. */
export function urlFor(ownerUrl: string, secret: string, user: DatabaseUser): string {
  const url = new URL(ownerUrl);
  url.username = roleName(user);
  url.password = rolePassword(secret, user);
  return url.toString();
}

/** Two sessions that alter one role at once get this from PostgreSQL ("tuple concurrently updated"). */
const CONCURRENT_CATALOGUE_UPDATE = 'XX000';

/** Creates the login roles that are missing and sets their passwords. None may bypass row-level security. */
export async function ensureRoles(owner: pg.ClientBase, secret: string): Promise<void> {
  for (const user of users) {
    const role = roleName(user);
    const { rows } = await owner.query<{ powerful: boolean }>(
      'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as powerful from pg_roles where rolname = $1',
      [role],
    );
    // Only a superuser may take these away, so they are named only where there is something to take.
    const limits = rows[0]?.powerful === false ? '' : 'nosuperuser nobypassrls nocreatedb nocreaterole';
    const verb = rows[0] ? 'alter' : 'create';
    const statement = `${verb} role ${role} login ${limits} password '${rolePassword(secret, user)}'`;
    await owner.query(statement).catch((error: { code?: string }) => {
      // Another process is doing the same with the same secret: duplicate_object or a concurrent update.
      if (error.code !== CONCURRENT_CATALOGUE_UPDATE && error.code !== '42710' && error.code !== '23505') throw error;
    });
  }
}
