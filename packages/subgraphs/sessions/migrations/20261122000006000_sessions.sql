create table sessions.sessions (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  provider_id text not null,
  room_id text,
  protocol_version_id text not null,
  ordinal int not null check (ordinal > 0),
  state text not null,
  scheduled_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  planned_dose_micrograms int not null check (planned_dose_micrograms > 0),
  delivered_dose_micrograms int check (delivered_dose_micrograms >= 0),
  version int not null default 1
);
create index sessions_of_patient on sessions.sessions (patient_id, scheduled_at, id);
create index sessions_of_clinic on sessions.sessions (clinic_id, scheduled_at, id);
create index sessions_by_schedule on sessions.sessions (scheduled_at, id);
create index sessions_under_way on sessions.sessions (clinic_id)
  where state in ('CHECKED_IN', 'PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY');

create table sessions.vital_signs (
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  measured_at timestamptz not null,
  systolic_mmhg int,
  diastolic_mmhg int,
  heart_rate_per_minute int,
  oxygen_saturation_percent int,
  respiratory_rate_per_minute int,
  primary key (session_id, measured_at)
);

create table sessions.adverse_events (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  code text not null,
  grade int not null check (grade between 1 and 5),
  is_serious boolean not null,
  occurred_at timestamptz not null
);
create index adverse_events_of_session on sessions.adverse_events (session_id, occurred_at, id);

create table sessions.transitions (
  id text primary key,
  session_id text not null references sessions.sessions (id),
  clinic_id text not null,
  seq int not null,
  transition text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null,
  actor_id text not null,
  reason text,
  unique (session_id, seq)
);

create table sessions.idempotency_keys (
  account_id text not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  answer jsonb not null,
  stored_at timestamptz not null default now(),
  primary key (account_id, operation, key)
);

grant select, update on sessions.sessions to surcease_sessions;
grant select on sessions.vital_signs, sessions.adverse_events to surcease_sessions;
grant select, insert on sessions.transitions to surcease_sessions;
grant select, insert, update on sessions.idempotency_keys to surcease_sessions;

select surcease.protect_patients_rows(target, 'surcease_sessions')
from unnest(array['sessions.sessions', 'sessions.vital_signs', 'sessions.adverse_events', 'sessions.transitions']::regclass[]) target;
