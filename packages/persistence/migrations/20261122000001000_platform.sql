-- What every context stands on: the wall around rows, the event log, and the audit trail.

-- A reader with no schema of its own in its search path cannot be led astray by a name.
create schema surcease;
grant usage on schema surcease to public;

-- Puts row-level security on a table whose rows hold patients' facts: the context's role sees the rows of clinics
-- listed in surcease.phi_clinic_ids and no others. The settings are read in scalar subselects, once a statement.
create function surcease.protect_patients_rows(target regclass, context_role name) returns void
language plpgsql as $$
declare
  visible constant text := $policy$
    (select current_setting('surcease.phi_clinic_ids', true)) = '*'
    or clinic_id = any ((select string_to_array(current_setting('surcease.phi_clinic_ids', true), ','))::text[])
  $policy$;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy patients_of_visible_clinics on %s to %I using (%s) with check (%s)', target, context_role, visible, visible);
  execute format('create policy owner_maintains on %s to %I using (true) with check (true)', target, current_user);
end $$;

-- Puts row-level security on a table of the network's directory: whoever is signed in sees it, nobody else does.
create function surcease.protect_directory_rows(target regclass, context_role name) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy signed_in on %s to %I using ((select current_setting(''surcease.viewer_id'', true)) <> '''')', target, context_role);
  execute format('create policy owner_maintains on %s to %I using (true) with check (true)', target, current_user);
end $$;

revoke execute on all functions in schema surcease from public;

create schema events;

create table events.streams (
  stream text primary key,
  last_seq bigint not null
);

create table events.log (
  position bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  id text not null unique,
  stream text not null,
  seq bigint not null,
  type text not null,
  schema_version int not null,
  context text not null,
  clinic_id text,
  occurred_at timestamptz not null,
  payload jsonb not null,
  unique (stream, seq)
);
create index log_by_transaction on events.log (xid, position);

create schema audit;

create table audit.entries (
  position bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  id text not null unique,
  clinic_id text,
  recorded_at timestamptz not null default clock_timestamp(),
  account_id text not null,
  display_name text not null,
  roles text[] not null,
  purpose text,
  action text not null check (action in ('READ', 'WRITE')),
  operation_name text,
  operation_hash text not null,
  request_id text not null,
  records jsonb not null
);
create index entries_by_clinic on audit.entries (clinic_id, id);
create index entries_by_transaction on audit.entries (xid, position);

-- Seals chain the entries of each clinic; 'network' stands for entries without a clinic.
create table audit.seals (
  clinic_id text not null,
  seq bigint not null,
  entry_id text not null unique,
  entry_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (clinic_id, seq)
);
-- The end of each chain, so that a cut tail is seen.
create table audit.heads (clinic_id text primary key, seq bigint not null, hash bytea not null);
-- How far the sealer has read.
create table audit.sealer (only_row boolean primary key default true check (only_row), horizon xid8 not null);

-- The identity provider's own; its tables come with it.
create schema oidc;
grant usage on schema oidc to surcease_identity;

do $$
declare
  context text;
  role_name name;
begin
  foreach context in array array['access', 'clinics', 'providers', 'patients', 'protocols', 'sessions', 'outcomes'] loop
    role_name := 'surcease_' || context;
    execute format('create schema %I', context);
    execute format('grant usage on schema %I, events, audit to %I', context, role_name);
    execute format('grant select, insert, update on events.streams to %I', role_name);
    execute format('grant select, insert on events.log to %I', role_name);
    execute format('grant insert on audit.entries to %I', role_name);
  end loop;
end $$;

grant usage on schema events, audit to surcease_relay;
grant select on events.log, events.streams, audit.entries to surcease_relay;
grant select, insert on audit.seals to surcease_relay;
grant select, insert, update on audit.heads, audit.sealer to surcease_relay;
grant usage on schema audit to surcease_gateway;
grant insert on audit.entries to surcease_gateway;
grant select on audit.entries, audit.seals to surcease_access;

alter table events.log enable row level security;
alter table events.log force row level security;
create policy relay_reads on events.log for select to surcease_relay using (true);
create policy contexts_append on events.log for insert with check (true);
create policy visible_clinics on events.log for select using (
  (select current_setting('surcease.phi_clinic_ids', true)) = '*'
  or clinic_id = any ((select string_to_array(current_setting('surcease.phi_clinic_ids', true), ','))::text[])
);

-- Seals name clinics and entries by id alone; who may read the entries may see whether they are sealed.
alter table audit.seals enable row level security;
alter table audit.seals force row level security;
create policy relay_chains on audit.seals to surcease_relay using (true) with check (true);
create policy access_reads on audit.seals for select to surcease_access using (true);
alter table audit.heads enable row level security;
alter table audit.heads force row level security;
create policy relay_chains on audit.heads to surcease_relay using (true) with check (true);

alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy anyone_appends on audit.entries for insert with check (true);
create policy relay_seals on audit.entries for select to surcease_relay using (true);
create policy auditors_read on audit.entries for select to surcease_access using (
  (select current_setting('surcease.audit_clinic_ids', true)) = '*'
  or clinic_id = any ((select string_to_array(current_setting('surcease.audit_clinic_ids', true), ','))::text[])
);

-- The owner maintains what it owns: restores, rebuilds, the drill of a tampered row.
do $$
declare
  target regclass;
begin
  foreach target in array array['events.log', 'audit.entries', 'audit.seals', 'audit.heads']::regclass[] loop
    execute format('create policy owner_maintains on %s to %I using (true) with check (true)', target, current_user);
  end loop;
end $$;
