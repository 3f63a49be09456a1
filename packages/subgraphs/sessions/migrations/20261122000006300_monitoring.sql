-- A reading now holds every signal of monitoring, when it was written down, and by whom. The ranges are those of
-- src/vital-signs/signals.ts; rows from before stay as they are.
alter table sessions.vital_signs
  add recorded_at timestamptz,
  add recorded_by text,
  add late_reason text,
  add source text not null default 'MANUAL' check (source in ('MANUAL', 'MONITOR')),
  add temperature_celsius numeric(3, 1) check (temperature_celsius between 28 and 44),
  add end_tidal_co2_mmhg int check (end_tidal_co2_mmhg between 0 and 150),
  add waveform_absent_seconds int check (waveform_absent_seconds between 0 and 3600),
  add is_on_oxygen boolean,
  add pain_nrs int check (pain_nrs between 0 and 10),
  add rass int check (rass between -5 and 4),
  add moaas int check (moaas between 0 and 5),
  add cadss6 int check (cadss6 between 0 and 24),
  add is_distressed boolean;

-- Names of those who acted, kept beside their ids so that a board and a history can say who it was.
create table sessions.people (
  id text primary key,
  display_name text not null
);

-- One row for each alarm, from its first reading to its acknowledgement: never deleted, never un-acknowledged.
create table sessions.alarms (
  id text primary key,
  clinic_id text not null,
  session_id text not null references sessions.sessions (id),
  patient_id text not null,
  rule text not null,
  severity text not null check (severity in ('WARN', 'CRITICAL')),
  value numeric not null,
  worst_value numeric not null,
  limit_value numeric not null,
  occurrences int not null default 1 check (occurrences > 0),
  raised_at timestamptz not null,
  measured_at timestamptz not null,
  last_measured_at timestamptz not null,
  cleared_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  note text,
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create unique index one_live_alarm on sessions.alarms (session_id, rule) where acknowledged_at is null or cleared_at is null;
create index alarms_of_session on sessions.alarms (session_id, raised_at, id);
create index alarms_of_clinic on sessions.alarms (clinic_id, raised_at, id);
create index alarms_by_time on sessions.alarms (raised_at, id);

-- What a physician set in place of the network's limits for one patient; the newest row of a rule is in force.
create table sessions.alarm_limits (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  rule text not null,
  warn numeric,
  critical numeric,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null
);
create index alarm_limits_of_patient on sessions.alarm_limits (patient_id, rule, set_at desc, id desc);

-- What somebody has to do now: a CRITICAL alarm asks to pause the infusion and to call the physician.
create table sessions.tasks (
  id text primary key,
  clinic_id text not null,
  session_id text not null references sessions.sessions (id),
  alarm_id text not null references sessions.alarms (id),
  kind text not null check (kind in ('PAUSE_AND_CALL')),
  opened_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  note text
);
create index tasks_of_session on sessions.tasks (session_id, opened_at, id);
create index open_tasks_of_clinic on sessions.tasks (clinic_id, opened_at) where done_at is null;

alter table sessions.adverse_events
  add seriousness text[] not null default '{}',
  add causality text check (causality in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNLIKELY', 'CONDITIONAL', 'UNASSESSABLE')),
  add action text,
  add note text,
  add recorded_at timestamptz,
  add recorded_by text,
  add late_reason text,
  add resolved_at timestamptz,
  add outcome text check (outcome in ('RECOVERED', 'RECOVERING', 'NOT_RECOVERED', 'RECOVERED_WITH_SEQUELAE', 'FATAL', 'UNKNOWN')),
  add resolved_by text;

grant insert on sessions.vital_signs to surcease_sessions;
grant insert, update on sessions.adverse_events to surcease_sessions;
grant select, insert, update on sessions.people, sessions.alarms, sessions.tasks to surcease_sessions;
grant select, insert on sessions.alarm_limits to surcease_sessions;

select surcease.protect_directory_rows('sessions.people', 'surcease_sessions');
select surcease.protect_patients_rows(target, 'surcease_sessions')
from unnest(array['sessions.alarms', 'sessions.alarm_limits', 'sessions.tasks']::regclass[]) target;
