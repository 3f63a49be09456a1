import { tableColumns, tableNames } from '@surcease/demo-network';
import type { ContextName } from '@surcease/persistence';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type DemoWorld, startDemoWorld } from './support/demo-world.js';
import { breachesOf, guardedTables } from './support/row-security.js';

let world: DemoWorld;
let owner: string;
beforeAll(async () => {
  world = await startDemoWorld(inject('databaseUrl'));
  owner = await world.idOf('select current_user::text as id');
});
afterAll(() => world[Symbol.asyncDispose]());

/** What names a clinic and no patient: everyone who is signed in may know it. */
const directory = new Set([
  'access.grants',
  'clinics.rooms',
  'outcomes.clinic_facts',
  'protocols.activations',
  'protocols.adoptions',
  'protocols.overrides',
  'protocols.sites',
  'providers.roles',
  'sessions.rooms',
  'sessions.site_configurations',
  'sessions.staff',
]);

/** The log belongs to no context. */
const contextTables = tableNames.filter((table) => !table.startsWith('events.'));

/** Tables with patients' facts: those that name a clinic, but for the directory. */
const withPatients = contextTables.filter(
  (table) => (tableColumns[table] as readonly string[]).includes('clinic_id') && !directory.has(table),
);

describe('the catalogue', () => {
  test('shows row-level security forced on every table of a context, each with a policy for its own role only', async () => {
    const tables = await guardedTables(world.database.owner);
    expect(tables.length).toBeGreaterThanOrEqual(contextTables.length);
    expect(breachesOf(tables, owner)).toEqual([]);
  });

  test('shows no login role of ours that could step over row-level security', async () => {
    const { rows } = await world.database.owner.query(
      `select rolname from pg_roles where rolname like 'surcease\\_%' and (rolsuper or rolbypassrls or rolcreaterole)`,
    );
    expect(rows).toEqual([]);
  });

  test('shows no context that may touch the tables of another', async () => {
    const { rows } = await world.database.owner.query(
      `select r.rolname, n.nspname || '.' || c.relname as table
         from pg_roles r cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
        where r.rolname = any ($1) and n.nspname = any ($2) and c.relkind = 'r' and r.rolname <> 'surcease_' || n.nspname
          and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')`,
      [tableSchemas.map((schema) => `surcease_${schema}`), tableSchemas],
    );
    expect(rows).toEqual([]);
  });

  const tableSchemas = [...new Set(contextTables.map((table) => table.split('.')[0]))];

  test.each(withPatients)(
    'turns red when the policy of %s is dropped, and when it is no longer forced',
    async (table) => {
      const client = await world.database.owner.connect();
      try {
        const breaches = async (sabotage: string) => {
          await client.query('begin');
          await client.query(sabotage);
          const found = breachesOf(await guardedTables(client), owner);
          await client.query('rollback');
          return found;
        };
        expect(await breaches(`drop policy patients_of_visible_clinics on ${table}`)).toHaveLength(1);
        expect(await breaches(`alter table ${table} no force row level security`)).toHaveLength(1);
        expect(await breaches(`alter table ${table} disable row level security`)).toHaveLength(1);
      } finally {
        client.release();
      }
    },
  );
});

/** Too rare for a row at most clinics of a small network. */
const sparse = new Set([
  'sessions.adverse_events',
  'sessions.discharge_scores',
  'patients.authorization_uses',
  'protocols.deviations',
]);

describe('with every check of the application left out', () => {
  test.each(withPatients)('%s shows a nurse the rows of her clinic and no others', async (table) => {
    const readers = world.database.readers(table.split('.')[0] as ContextName);
    const count = async (subject: string | null, purpose?: 'OPERATIONS') => {
      const viewer = subject === null ? null : await world.viewer(subject, purpose);
      const rows = await readers
        .for(viewer)
        .rows<{ clinicId: string; n: number }>(
          `select clinic_id as "clinicId", count(*)::int as n from ${table} group by 1`,
        );
      return new Map(rows.map(({ clinicId, n }) => [clinicId, n]));
    };
    const own = (await world.viewer('nurse-1')).grants[0]?.clinicId ?? '';
    const all = await count('network-admin', 'OPERATIONS');
    expect(all.size).toBeGreaterThan(sparse.has(table) ? 1 : 10);
    expect([...(await count('nurse-1')).keys()].filter((clinicId) => clinicId !== own)).toEqual([]);
    expect((await count('nurse-1')).get(own)).toBe(all.get(own));
    for (const subject of ['network-admin', 'auditor', 'partner-aggregate', 'partner-deidentified', null])
      expect({ subject, rows: (await count(subject)).size }).toEqual({ subject, rows: 0 });
  });

  test.each(withPatients)('a condition that is always true opens no row of %s', async (table) => {
    const readers = world.database.readers(table.split('.')[0] as ContextName);
    const nurse = await world.viewer('nurse-1');
    const foreign = await readers
      .for(nurse)
      .rows(`select 1 from ${table} where true or clinic_id is not null and clinic_id <> $1`, [
        nurse.grants[0]?.clinicId,
      ]);
    const own = await readers.for(nurse).rows(`select 1 from ${table}`);
    expect(foreign.length).toBe(own.length);
  });
});
