import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { parentOf } from '../cpu.mjs';

/** Tables that the peers read, by context. */
const tables = [
  'clinics.clinics',
  'providers.providers',
  'providers.roles',
  'patients.patients',
  'sessions.sessions',
  'outcomes.episodes',
  'outcomes.assessments',
];

/** What the graph offers and PostGraphile does not by itself: staff of a clinic by name, sessions by a filter. */
const functions = `
  create or replace function clinics.clinics_providers(clinic clinics.clinics) returns setof providers.providers
  language sql stable as $$
    select p.* from (select distinct provider_id from providers.roles where clinic_id = clinic.id) r
    join providers.providers p on p.id = r.provider_id
    order by p.family_name, p.given_name, p.id
  $$;
  create or replace function sessions.sessions_between(states text[], scheduled_from timestamptz, scheduled_to timestamptz)
  returns setof sessions.sessions language sql stable as $$
    select s.* from sessions.sessions s
    where s.state = any (states) and s.scheduled_at >= scheduled_from and s.scheduled_at < scheduled_to
    order by s.scheduled_at, s.id
  $$;`;

/**
 * Takes away what earlier runs left in the audit trail. It grows by some thousand entries a second: after a day of runs
 * it was four times as large as the network that is asked about, and its upkeep fell into every round.
 */
export async function emptyTrail(ownerUrl) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query(`select to_regclass('audit.entries') is not null as exists`);
    if (rows[0].exists) await owner.query('truncate audit.entries, audit.seals, audit.heads');
  } finally {
    await owner.end();
  }
}

/**
 * Gives the peers their two roles: one behind the same policies as the contexts, one that row-level security does not
 * bind. They exist in the benchmark's own database alone.
 * @returns a connection string for each
 */
export async function preparePeers(ownerUrl) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(functions);
    const walled = await login(owner, ownerUrl, 'surcease_bench_rls', 'nobypassrls');
    const open = await login(owner, ownerUrl, 'surcease_bench_open', 'bypassrls');
    for (const table of tables) await copyPolicies(owner, table, 'surcease_bench_rls');
    for (const schema of new Set(tables.map((table) => table.split('.')[0])))
      await owner.query(`grant usage on schema ${schema} to surcease_bench_rls, surcease_bench_open`);
    await owner.query(`grant select on ${tables.join(', ')} to surcease_bench_rls, surcease_bench_open`);
    await owner.query('vacuum analyze');
    return { walled, open };
  } finally {
    await owner.end();
  }
}

async function login(owner, ownerUrl, role, wall) {
  const password = randomBytes(18).toString('base64url');
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  await owner.query(`${rowCount ? 'alter' : 'create'} role ${role} login ${wall} password '${password}'`);
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.toString();
}

/** The policies that bind a context's role, word for word, for another role. */
async function copyPolicies(owner, table, role) {
  const [schema, name] = table.split('.');
  const { rows } = await owner.query(
    `select policyname, qual from pg_policies
     where schemaname = $1 and tablename = $2 and $3 = any (roles) and cmd in ('ALL', 'SELECT')`,
    [schema, name, `surcease_${schema}`],
  );
  if (rows.length === 0) throw new Error(`No policy binds the context's role on ${table}.`);
  for (const { policyname, qual } of rows) {
    await owner.query(`drop policy if exists bench_${policyname} on ${table}`);
    await owner.query(`create policy bench_${policyname} on ${table} for select to ${role} using (${qual})`);
  }
}

/** The settings that row-level security reads, as the product stamps them on a connection of the network-admin. */
export async function settingsOfNetworkAdmin(ownerUrl) {
  const { rows } = await onDatabase(ownerUrl, `select id from access.accounts where subject = 'network-admin'`);
  return { 'surcease.viewer_id': rows[0].id, 'surcease.phi_clinic_ids': '*', 'surcease.audit_clinic_ids': '*' };
}

/** Values for the cases: patients with sessions at every clinic, and a month of the schedule in the midst of the data. */
export async function sampleValues(ownerUrl) {
  const patients = await onDatabase(
    ownerUrl,
    `select p.id from patients.patients p
     where exists (select from sessions.sessions s where s.patient_id = p.id) order by md5(p.id) limit 200`,
  );
  const span = await onDatabase(
    ownerUrl,
    `select percentile_disc(0.4) within group (order by scheduled_at) as "scheduledFrom",
       percentile_disc(0.6) within group (order by scheduled_at) as "scheduledTo" from sessions.sessions`,
  );
  const [{ scheduledFrom, scheduledTo }] = span.rows;
  return {
    patientIds: patients.rows.map(({ id }) => id),
    scheduledFrom: scheduledFrom.toISOString(),
    scheduledTo: scheduledTo.toISOString(),
  };
}

async function onDatabase(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

/** The process that started all others of the server. */
export async function postmasterOf(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    return parentOf(rows[0].pid);
  } finally {
    await client.end();
  }
}

/**
 * Lets the benchmark's database note when each transaction committed; answers whether it does so already, or only
 * after a restart.
 */
export async function keepsCommitTimes(ownerUrl) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query('show track_commit_timestamp');
    if (rows[0].track_commit_timestamp === 'on') return true;
    await owner.query('alter system set track_commit_timestamp = on');
    return false;
  } finally {
    await owner.end();
  }
}
