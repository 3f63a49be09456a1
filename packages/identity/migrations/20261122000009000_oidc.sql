-- What the OpenID provider keeps between requests: sessions, codes, refresh tokens, grants, seen assertions.
-- Ids are bearer secrets, so only their SHA-256 is stored: a copy of this table signs nobody in.
create table oidc.artifacts (
  model text not null,
  id_hash bytea not null,
  payload jsonb not null,
  grant_id text,
  session_uid text,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, id_hash)
);
create index artifacts_by_grant on oidc.artifacts (grant_id) where grant_id is not null;
create index artifacts_by_session on oidc.artifacts (session_uid) where session_uid is not null;
create index artifacts_by_expiry on oidc.artifacts (expires_at);

create table oidc.passwords (
  subject text primary key,
  hash text not null,
  changed_at timestamptz not null default clock_timestamp()
);

create table oidc.sign_in_attempts (
  key text primary key,
  attempts integer not null,
  window_ends_at timestamptz not null
);

grant select, insert, update, delete on oidc.artifacts, oidc.passwords, oidc.sign_in_attempts to surcease_identity;
