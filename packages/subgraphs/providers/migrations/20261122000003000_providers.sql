create table providers.providers (
  id text primary key,
  given_name text not null,
  family_name text not null,
  display_name text not null,
  specialty text not null,
  national_provider_id text not null
);
create index providers_by_name on providers.providers (family_name, given_name, id);
create index providers_by_specialty on providers.providers (specialty, id);

create table providers.roles (
  provider_id text not null references providers.providers (id),
  clinic_id text not null,
  role text not null,
  since date not null,
  is_primary boolean not null,
  primary key (provider_id, clinic_id, role)
);
-- The staff of a clinic without a visit to the table: who they are, once each, whatever their roles.
create index roles_of_clinic on providers.roles (clinic_id, provider_id, role);

create table providers.credentials (
  id text primary key,
  provider_id text not null references providers.providers (id),
  kind text not null check (kind in ('ACLS', 'BLS', 'DEA', 'LICENSE')),
  issued_on date not null,
  expires_on date not null check (expires_on > issued_on)
);
create index credentials_of_provider on providers.credentials (provider_id, kind);

grant select on providers.providers, providers.roles, providers.credentials to surcease_providers;
select surcease.protect_directory_rows('providers.providers', 'surcease_providers');
select surcease.protect_directory_rows('providers.roles', 'surcease_providers');
select surcease.protect_directory_rows('providers.credentials', 'surcease_providers');
