import type { DemoWorld } from './demo-world.js';

/** Asks as the owner of the tables. */
type Owner = Pick<DemoWorld['database']['owner'], 'query'>;

/** What the catalogue says of one table of a context. */
export interface GuardedTable {
  table: string;
  schema: string;
  hasClinic: boolean;
  enabled: boolean;
  forced: boolean;
  /** Policies with the roles they are for. */
  policies: { name: string; roles: string[]; command: string }[];
}

const CATALOGUE = `
  select n.nspname || '.' || c.relname as table, n.nspname as schema, c.relrowsecurity as enabled,
    c.relforcerowsecurity as forced,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id' and not a.attisdropped) as "hasClinic",
    coalesce((select jsonb_agg(jsonb_build_object('name', p.policyname, 'roles', p.roles, 'command', p.cmd) order by p.policyname)
      from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname), '[]') as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname = any ($1)
  order by 1`;

export const contextSchemas = ['access', 'clinics', 'providers', 'patients', 'protocols', 'sessions', 'outcomes'];

export async function guardedTables(owner: Owner): Promise<GuardedTable[]> {
  const { rows } = await owner.query<GuardedTable>(CATALOGUE, [[...contextSchemas, 'audit', 'events']]);
  return rows;
}

/** Each breach of the second wall as a sentence: a table left open, or a policy that lets another context in. */
export function breachesOf(tables: readonly GuardedTable[], owner: string): string[] {
  return tables.flatMap(({ table, schema, hasClinic, enabled, forced, policies }) => {
    const isContext = contextSchemas.includes(schema);
    if (!hasClinic && !isContext) return [];
    const problems: string[] = [];
    if (!enabled || !forced) problems.push(`${table}: row-level security is not forced`);
    if (!isContext) return problems;
    const own = policies.filter(({ roles }) => roles.includes(`surcease_${schema}`));
    const strangers = policies.flatMap(({ roles }) =>
      roles.filter((role) => ![`surcease_${schema}`, owner].includes(role)),
    );
    if (own.length === 0) problems.push(`${table}: no policy for surcease_${schema}`);
    if (strangers.length > 0) problems.push(`${table}: a policy for ${strangers.join(', ')}`);
    return problems;
  });
}
