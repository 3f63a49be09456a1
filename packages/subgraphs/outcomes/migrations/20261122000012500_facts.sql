-- Episodes are facts of other contexts, heard in any order: what has not been heard yet is not known.
alter table outcomes.episodes
  alter column diagnosis_group drop not null,
  alter column series_started_on drop not null,
  alter column baseline_nrs drop not null,
  alter column baseline_mme drop not null,
  alter column pain_duration_years drop not null,
  alter column age_years drop not null,
  alter column sex drop not null,
  alter column prior_ketamine drop not null,
  alter column payer drop not null,
  alter column compensation_claim drop not null,
  alter column protocol_version_id drop not null,
  add column sessions_completed int;
grant insert, update, delete on outcomes.episodes to surcease_outcomes;

-- When an episode first reached a state.
create table outcomes.episode_milestones (
  episode_id text not null,
  clinic_id text not null,
  patient_id text not null,
  state text not null,
  reached_at timestamptz not null,
  primary key (episode_id, state)
);

-- One row for each appointment that came to an end.
create table outcomes.session_facts (
  session_id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text,
  protocol_version_id text,
  end_state text,
  stop_reason text,
  planned_dose_micrograms bigint,
  delivered_dose_micrograms bigint,
  duration_minutes int,
  ended_at timestamptz
);
create index session_facts_of_episode on outcomes.session_facts (episode_id) where episode_id is not null;
create index session_facts_of_clinic on outcomes.session_facts (clinic_id, ended_at);

create table outcomes.adverse_event_facts (
  adverse_event_id text primary key,
  clinic_id text not null,
  session_id text not null,
  code text not null,
  grade int not null,
  is_serious boolean not null,
  occurred_at timestamptz not null
);
create index adverse_event_facts_of_session on outcomes.adverse_event_facts (session_id);

create table outcomes.deviation_facts (
  deviation_id text primary key,
  clinic_id text not null,
  session_id text,
  protocol_version_id text,
  occurred_at timestamptz not null
);
create index deviation_facts_of_session on outcomes.deviation_facts (session_id);

grant select, insert, update, delete on outcomes.episode_milestones, outcomes.session_facts,
  outcomes.adverse_event_facts, outcomes.deviation_facts to surcease_outcomes;
select surcease.protect_patients_rows('outcomes.episode_milestones', 'surcease_outcomes');
select surcease.protect_patients_rows('outcomes.session_facts', 'surcease_outcomes');
select surcease.protect_patients_rows('outcomes.adverse_event_facts', 'surcease_outcomes');
select surcease.protect_patients_rows('outcomes.deviation_facts', 'surcease_outcomes');

-- What an account wants to be told about, and what it was told: aggregates only, each account's own.
create table outcomes.watches (
  id text primary key,
  account_id text not null,
  clinic_id text,
  indicator text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create unique index watch_in_force on outcomes.watches (account_id, coalesce(clinic_id, ''), indicator) where ended_at is null;

create table outcomes.alerts (
  id text primary key,
  watch_id text not null references outcomes.watches (id),
  account_id text not null,
  clinic_id text not null,
  indicator text not null,
  verdict text not null,
  n int not null,
  value numeric,
  sentence text not null,
  raised_at timestamptz not null,
  resolved_at timestamptz,
  acknowledged_at timestamptz
);
create unique index alert_in_force on outcomes.alerts (watch_id, clinic_id) where resolved_at is null;
create index alerts_of_account on outcomes.alerts (account_id, raised_at desc, id desc);

grant select, insert, update on outcomes.watches, outcomes.alerts to surcease_outcomes;
do $$
declare
  name text;
begin
  foreach name in array array['outcomes.watches', 'outcomes.alerts'] loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    -- The evaluation of watches runs as the system, for the accounts that set them.
    execute format($policy$create policy own_rows on %s to surcease_outcomes
      using (account_id = (select current_setting('surcease.viewer_id', true)) or (select current_setting('surcease.viewer_id', true)) like 'system:%%')
      with check (account_id = (select current_setting('surcease.viewer_id', true)) or (select current_setting('surcease.viewer_id', true)) like 'system:%%')$policy$, name);
    execute format('create policy owner_maintains on %s to %I using (true) with check (true)', name, current_user);
  end loop;
end $$;
