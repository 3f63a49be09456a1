-- Exclusion constraints over an id and a span of time need an index that knows both.
create extension if not exists btree_gist with schema public;

-- What this context has heard of others, kept to decide by: it never reads their tables.
create table sessions.clinics (
  id text primary key,
  time_zone text not null
);
create table sessions.rooms (
  id text primary key,
  clinic_id text not null,
  name text not null,
  chair_count int not null check (chair_count > 0)
);
create index rooms_of_clinic on sessions.rooms (clinic_id, id);
create table sessions.staff (
  provider_id text not null,
  clinic_id text not null,
  role text not null,
  -- How many patients a nurse looks after at once, as the clinic has it.
  places_at_once int not null default 1 check (places_at_once > 0),
  primary key (provider_id, clinic_id, role)
);
create table sessions.staff_credentials (
  provider_id text not null,
  kind text not null,
  expires_on date not null,
  primary key (provider_id, kind)
);
create table sessions.protocol_versions (
  id text primary key,
  protocol_id text not null,
  semantic_version text not null,
  state text not null check (state in ('APPROVED', 'SUSPENDED', 'RETIRED')),
  dose jsonb not null,
  limits jsonb not null,
  effective_from date
);
create table sessions.site_configurations (
  clinic_id text not null,
  protocol_id text not null,
  protocol_version_id text not null,
  state text not null,
  dose jsonb not null,
  limits jsonb not null,
  heard_at timestamptz not null,
  primary key (clinic_id, protocol_id)
);
create table sessions.care_clearances (
  episode_id text primary key,
  patient_id text not null,
  clinic_id text not null,
  treatment_consent boolean not null,
  coverage text not null,
  units_remaining int,
  authorised_until date,
  eligibility text,
  open_conditions int not null default 0,
  weight_grams int,
  weight_measured_on date,
  capnography_required boolean not null default false,
  heard_at timestamptz not null
);
create index care_clearances_of_patient on sessions.care_clearances (patient_id, heard_at desc);

create table sessions.treatment_plans (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text,
  protocol_version_id text not null,
  indication text not null,
  dose_basis text not null check (dose_basis in ('MG_PER_KG_PER_H', 'MG_PER_H')),
  rate_micrograms_per_kg_per_hour int check (rate_micrograms_per_kg_per_hour > 0),
  rate_micrograms_per_hour int check (rate_micrograms_per_hour > 0),
  duration_minutes int not null check (duration_minutes > 0),
  loading_micrograms int not null default 0 check (loading_micrograms >= 0),
  maximum_rate_micrograms_per_hour int check (maximum_rate_micrograms_per_hour > 0),
  maximum_session_micrograms int not null check (maximum_session_micrograms > 0),
  weight_grams int not null check (weight_grams > 0),
  weight_measured_on date not null,
  weight_basis text not null check (weight_basis in ('ACTUAL', 'IDEAL', 'ADJUSTED')),
  height_millimetres int,
  sex text,
  titration jsonb not null default '[]',
  premedication jsonb not null default '[]',
  series_size int not null check (series_size > 0),
  frequency_days int not null check (frequency_days > 0),
  boosters_per_365_days int not null default 0 check (boosters_per_365_days >= 0),
  accepted_limits jsonb not null default '[]',
  state text not null check (state in ('DRAFT', 'SIGNED', 'ENDED')),
  signed_by text,
  signed_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  check ((dose_basis = 'MG_PER_KG_PER_H') = (rate_micrograms_per_kg_per_hour is not null)),
  check ((dose_basis = 'MG_PER_H') = (rate_micrograms_per_hour is not null)),
  check ((state = 'DRAFT') = (signed_by is null))
);
create index treatment_plans_of_patient on sessions.treatment_plans (patient_id, created_at desc, id desc);
-- Each wording that a plan has had, so that what was signed can be read after it was revised.
create table sessions.treatment_plan_revisions (
  plan_id text not null references sessions.treatment_plans (id),
  clinic_id text not null,
  version int not null,
  content jsonb not null,
  actor_id text not null,
  at timestamptz not null,
  primary key (plan_id, version)
);

alter table sessions.sessions
  add plan_id text references sessions.treatment_plans (id),
  add episode_id text,
  add nurse_id text,
  add chair_number int check (chair_number > 0),
  add kind text not null default 'SERIES' check (kind in ('SERIES', 'BOOSTER')),
  -- The dose follows from segments and boluses: it is not kept a second time.
  drop delivered_dose_micrograms;
create index sessions_of_plan on sessions.sessions (plan_id);

alter table sessions.transitions add note text;

-- One row for each chair and each nurse of a session. The constraint is the judge of what is free: however many book at
-- once, one chair and one nurse's place are given once.
create table sessions.bookings (
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  kind text not null check (kind in ('CHAIR', 'NURSE')),
  resource_id text not null,
  place int not null check (place > 0),
  slot tstzrange not null check (not isempty(slot)),
  primary key (session_id, kind),
  constraint not_taken exclude using gist (resource_id with =, place with =, slot with &&)
);
create index bookings_of_clinic on sessions.bookings (clinic_id, kind);

create table sessions.pre_check_findings (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  item text not null,
  outcome text not null check (outcome in ('PASSED', 'FAILED', 'NOT_APPLICABLE')),
  detail jsonb not null default '{}',
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index pre_check_findings_of_session on sessions.pre_check_findings (session_id, recorded_at, id);
create table sessions.pre_check_overrides (
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  item text not null,
  reason text not null,
  overridden_by text not null,
  overridden_at timestamptz not null,
  primary key (session_id, item)
);

create table sessions.verifications (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  account_id text not null,
  display_name text not null,
  plan_id text not null,
  plan_version int not null,
  rate_micrograms_per_hour int not null,
  confirmed_at timestamptz not null
);
create index verifications_of_session on sessions.verifications (session_id, confirmed_at);

create table sessions.rate_segments (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  rate_micrograms_per_hour int not null check (rate_micrograms_per_hour >= 0),
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  set_by text not null
);
create index rate_segments_of_session on sessions.rate_segments (session_id, started_at, id);
create unique index one_running_segment on sessions.rate_segments (session_id) where ended_at is null;
create table sessions.boluses (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  dose_micrograms int not null check (dose_micrograms > 0),
  given_at timestamptz not null,
  given_by text not null,
  reason text not null
);
create index boluses_of_session on sessions.boluses (session_id, given_at, id);

create table sessions.drug_accounts (
  session_id text primary key references sessions.sessions (id),
  clinic_id text not null,
  drawn_micrograms int not null check (drawn_micrograms >= 0),
  drawn_by text not null,
  drawn_at timestamptz not null,
  wasted_micrograms int check (wasted_micrograms >= 0),
  wasted_by text,
  wasted_at timestamptz,
  waste_witnessed_by text check (waste_witnessed_by <> wasted_by),
  waste_witnessed_at timestamptz,
  discrepancy_reason text,
  discrepancy_explained_by text
);

create table sessions.discharge_scores (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  scored_at timestamptz not null,
  scored_by text not null,
  aldrete jsonb not null,
  padss jsonb not null,
  rass int not null check (rass between -5 and 4),
  moaas int not null check (moaas between 0 and 5),
  cadss6 int not null check (cadss6 between 0 and 24)
);
create index discharge_scores_of_session on sessions.discharge_scores (session_id, scored_at, id);
create table sessions.discharges (
  session_id text primary key references sessions.sessions (id),
  clinic_id text not null,
  escort_name text,
  escort_relationship text,
  escort_present_at timestamptz,
  instructions_acknowledged_at timestamptz,
  nurse_signed_by text,
  nurse_signed_at timestamptz,
  physician_signed_by text,
  physician_signed_at timestamptz,
  no_driving_until timestamptz
);

create table sessions.amendments (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  subject text not null,
  original text,
  corrected text not null,
  reason text not null,
  actor_id text not null,
  at timestamptz not null
);
create index amendments_of_session on sessions.amendments (session_id, at, id);

grant insert on sessions.sessions to surcease_sessions;
grant select, insert, update on sessions.clinics, sessions.rooms, sessions.staff, sessions.staff_credentials,
  sessions.protocol_versions, sessions.site_configurations, sessions.care_clearances, sessions.treatment_plans,
  sessions.rate_segments, sessions.drug_accounts, sessions.discharges to surcease_sessions;
grant select, insert, update, delete on sessions.bookings to surcease_sessions;
grant select, insert on sessions.treatment_plan_revisions, sessions.pre_check_findings, sessions.pre_check_overrides,
  sessions.verifications, sessions.boluses, sessions.discharge_scores, sessions.amendments to surcease_sessions;

select surcease.protect_directory_rows(target, 'surcease_sessions')
from unnest(array['sessions.clinics', 'sessions.rooms', 'sessions.staff', 'sessions.staff_credentials',
  'sessions.protocol_versions', 'sessions.site_configurations']::regclass[]) target;
select surcease.protect_patients_rows(target, 'surcease_sessions')
from unnest(array['sessions.care_clearances', 'sessions.treatment_plans', 'sessions.treatment_plan_revisions',
  'sessions.bookings', 'sessions.pre_check_findings', 'sessions.pre_check_overrides', 'sessions.verifications',
  'sessions.rate_segments', 'sessions.boluses', 'sessions.drug_accounts', 'sessions.discharge_scores',
  'sessions.discharges', 'sessions.amendments']::regclass[]) target;
