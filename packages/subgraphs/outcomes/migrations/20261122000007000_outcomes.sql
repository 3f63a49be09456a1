create table outcomes.episodes (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  diagnosis_group text not null,
  series_started_on date not null,
  series_ended_on date check (series_ended_on >= series_started_on),
  baseline_nrs int not null check (baseline_nrs between 0 and 10),
  baseline_phq9 int check (baseline_phq9 between 0 and 27),
  baseline_mme numeric not null check (baseline_mme >= 0),
  pain_duration_years numeric not null,
  age_years int not null,
  sex text not null,
  prior_ketamine boolean not null,
  payer text not null,
  compensation_claim boolean not null,
  protocol_version_id text not null
);

create table outcomes.assessments (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text not null references outcomes.episodes (id),
  session_id text,
  instrument text not null,
  follow_up_window text check (follow_up_window in ('T0', 'END', 'W1', 'W4', 'W12', 'M6', 'M12')),
  score numeric,
  answers jsonb not null,
  scoring_version text not null,
  assessed_at timestamptz not null
);
create index assessments_of_patient on outcomes.assessments (patient_id, assessed_at, id);
create index assessments_by_time on outcomes.assessments (assessed_at, id);
create index assessments_of_session on outcomes.assessments (session_id, assessed_at, id) where session_id is not null;

-- One assessment serves a window: the nearest to its day, settled when it is recorded. Others of the time carry none.
-- Indicators read the scores of one instrument and window, and clinic_id for row-level security, from the index alone.
create unique index assessment_of_window on outcomes.assessments (instrument, follow_up_window, episode_id)
  include (score, clinic_id) where follow_up_window is not null;

grant select on outcomes.episodes, outcomes.assessments to surcease_outcomes;
select surcease.protect_patients_rows('outcomes.episodes', 'surcease_outcomes');
select surcease.protect_patients_rows('outcomes.assessments', 'surcease_outcomes');
