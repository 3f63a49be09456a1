import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grant, Viewer } from '@surcease/authz';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { inject } from 'vitest';

/** A table of a context with patients' rows, and the keys of its mutations. */
const MIGRATION = `
  create table sessions.beds (id text primary key, clinic_id text not null, label text not null, ordinal int not null, made_at timestamptz not null, version int not null default 1);
  create table sessions.idempotency_keys (account_id text, operation text, key text, input_hash text not null, answer jsonb not null,
    stored_at timestamptz not null default now(), primary key (account_id, operation, key));
  grant select, insert, update, delete on sessions.beds to surcease_sessions;
  grant select, insert, update on sessions.idempotency_keys to surcease_sessions;
  select surcease.protect_patients_rows('sessions.beds', 'surcease_sessions');
`;

/** A migrated database with one protected table, `sessions.beds`. */
export async function databaseWithBeds(): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'surcease-beds-'));
  writeFileSync(join(directory, '20261122000099000_beds.sql'), MIGRATION);
  try {
    return await createTestDatabase(inject('databaseUrl'), [{ schema: 'beds', directory }]);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

export interface Bed {
  id: string;
  clinicId: string;
  label: string;
  ordinal: number;
  madeAt: string;
}

export const bedColumns = 'b.id, b.clinic_id as "clinicId", b.label, b.ordinal, b.made_at as "madeAt"';

export async function addBeds(database: TestDatabase, beds: readonly Bed[]): Promise<void> {
  await database.owner.query(
    `insert into sessions.beds (id, clinic_id, label, ordinal, made_at)
     select e->>'id', e->>'clinicId', e->>'label', (e->>'ordinal')::int, (e->>'madeAt')::timestamptz from jsonb_array_elements($1::jsonb) e`,
    [JSON.stringify(beds)],
  );
}

export function staff(accountId: string, grants: Grant[]): Viewer {
  return {
    accountId,
    subject: accountId,
    displayName: 'Someone',
    email: null,
    kind: 'STAFF',
    partnerTier: null,
    purpose: 'TREATMENT',
    grants,
  };
}

export const nurseOf = (clinicId: string): Viewer => staff(`acct_${clinicId}`, [{ role: 'NURSE', clinicId }]);
