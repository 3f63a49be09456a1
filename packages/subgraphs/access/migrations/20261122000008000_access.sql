create table access.accounts (
  id text primary key,
  subject text not null unique,
  display_name text not null,
  email text,
  kind text not null check (kind in ('STAFF', 'PARTNER')),
  partner_tier text check (partner_tier in ('AGGREGATE', 'DEIDENTIFIED', 'IDENTIFIED')),
  suspended_at timestamptz,
  check ((kind = 'PARTNER') = (partner_tier is not null))
);

create table access.grants (
  account_id text not null references access.accounts (id),
  role text not null,
  clinic_id text,
  unique nulls not distinct (account_id, role, clinic_id)
);

grant select on access.accounts, access.grants to surcease_access;
select surcease.protect_directory_rows('access.accounts', 'surcease_access');
select surcease.protect_directory_rows('access.grants', 'surcease_access');
