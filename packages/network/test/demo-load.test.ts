import { collectRows, generateNetwork, loadNetwork, tableNames } from '@surcease/demo-network';
import { contextMigrations } from '@surcease/network';
import { createTestDatabase } from '@surcease/persistence/testing';
import { expect, inject, test } from 'vitest';
import { demoNetwork } from './support/demo-world.js';

test('the demo network fits the real tables, row for row, with row-level security forced afterwards', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'), contextMigrations);
  const loaded = await loadNetwork(database.owner, demoNetwork);
  const generated = collectRows(generateNetwork(demoNetwork));
  for (const table of tableNames) {
    const { rows } = await database.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    expect({ table, n: rows[0]?.n, told: loaded.rowsByTable[table] }).toEqual({
      table,
      n: generated[table].length,
      told: generated[table].length,
    });
  }
  const { rows: open } = await database.owner.query(
    'select oid::regclass from pg_class where oid = any ($1::regclass[]) and not (relrowsecurity and relforcerowsecurity)',
    // Where each stream ends names nobody; the log itself is guarded.
    [tableNames.filter((table) => table !== 'events.streams')],
  );
  expect(open).toEqual([]);
  await expect(loadNetwork(database.owner, demoNetwork)).rejects.toThrow('already has clinics');
});
