create schema events;
create table events.streams (stream text primary key, last_seq bigint not null);
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
create index on events.log (xid, position);

create schema audit;
create table audit.entries (
  position bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  id text not null unique,
  clinic_id text,
  recorded_at timestamptz not null default clock_timestamp(),
  account_id text,
  display_name text,
  roles text[],
  purpose text,
  action text,
  operation_name text,
  operation_hash text,
  request_id text,
  records json,
  digest bytea
);
create index on audit.entries (xid, position);
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
create table audit.heads (clinic_id text primary key, seq bigint not null, hash bytea not null);
create table audit.sealer (only_row boolean primary key default true check (only_row), horizon xid8 not null);
