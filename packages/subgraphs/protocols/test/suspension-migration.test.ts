import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@surcease/persistence';
import { createTestDatabase } from '@surcease/persistence/testing';
import { protocolsMigrations } from '@surcease/subgraph-protocols';
import { expect, inject, test } from 'vitest';

/** The migrations up to the day on which suspensions became records of their own. */
function migrationsBefore(): Disposable & { directory: string } {
  const directory = mkdtempSync(join(tmpdir(), 'migrations-'));
  for (const name of readdirSync(protocolsMigrations.directory))
    if (!name.endsWith('_suspensions.sql') && name < '20261129')
      cpSync(join(protocolsMigrations.directory, name), join(directory, name));
  return { directory, [Symbol.dispose]: () => rmSync(directory, { recursive: true }) };
}

test('a version that was suspended before stays so, with who and why, and is superseded where another followed', async () => {
  using before = migrationsBefore();
  await using database = await createTestDatabase(inject('databaseUrl'), [
    { ...protocolsMigrations, directory: before.directory },
  ]);
  const { owner, ownerUrl, secret } = database;
  const id = (tail: string) => `pver_${tail.padStart(26, '0')}`;
  await owner.query(`insert into protocols.protocols values ('prot_1', 'one', 'One', null, 'One.')`);
  await owner.query(
    `insert into protocols.versions (id, protocol_id, semantic_version, state, content, content_hash, approved_at,
       effective_from, suspended_at, suspended_by_name, suspension_reason)
     select v.id, 'prot_1', v.number, v.state, '{"dose": {}, "citations": []}', repeat('a', 64), v.approved_at::timestamptz,
       v.approved_at::date, v.suspended_at::timestamptz, 'A director', case when v.suspended_at is not null then 'Hypoxia.' end
     from (values ($1, '1.0.0', 'SUSPENDED', '2026-01-01Z', '2026-02-01Z'), ($2, '2.0.0', 'SUSPENDED', '2026-03-01Z', '2026-04-01Z'))
       v (id, number, state, approved_at, suspended_at)`,
    [id('1'), id('2')],
  );
  await migrate({ url: ownerUrl, secret, sources: [protocolsMigrations] });
  const { rows } = await owner.query(
    `select v.state, v.superseded_at is not null as superseded, s.id, s.suspended_by_name, s.reason, s.lifted_at
     from protocols.versions v join protocols.suspensions s on s.version_id = v.id order by v.id`,
  );
  const kept = { state: 'SUSPENDED', suspended_by_name: 'A director', reason: 'Hypoxia.', lifted_at: null };
  expect(rows).toEqual([
    { ...kept, id: id('1').replace('pver', 'susp'), superseded: true },
    { ...kept, id: id('2').replace('pver', 'susp'), superseded: false },
  ]);
});
