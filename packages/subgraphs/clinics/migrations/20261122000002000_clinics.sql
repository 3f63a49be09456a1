create table clinics.clinics (
  id text primary key,
  slug text not null unique,
  name text not null,
  region text not null check (region in ('NORTHEAST', 'MIDWEST', 'SOUTH', 'WEST')),
  time_zone text not null,
  city text not null,
  state text not null,
  opened_on date not null
);
create index clinics_by_name on clinics.clinics (name, id);

create table clinics.rooms (
  id text primary key,
  clinic_id text not null references clinics.clinics (id),
  name text not null,
  chair_count int not null check (chair_count > 0)
);
create index rooms_of_clinic on clinics.rooms (clinic_id, name);

grant select on clinics.clinics, clinics.rooms to surcease_clinics;
select surcease.protect_directory_rows('clinics.clinics', 'surcease_clinics');
select surcease.protect_directory_rows('clinics.rooms', 'surcease_clinics');
