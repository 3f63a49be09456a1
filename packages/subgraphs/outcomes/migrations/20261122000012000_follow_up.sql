-- What a clinic is called and what day it is there: copied, since contexts share no tables.
create table outcomes.clinic_facts (
  clinic_id text primary key,
  name text not null,
  time_zone text not null
);
grant select on outcomes.clinic_facts to surcease_outcomes;
select surcease.protect_directory_rows('outcomes.clinic_facts', 'surcease_outcomes');

-- Append-only: a correction is an assessment of its own that names the one it replaces, once.
alter table outcomes.assessments
  add column is_prorated boolean not null default false,
  add column source text not null default 'STAFF' check (source in ('STAFF', 'LINK')),
  add column recorded_at timestamptz,
  add column recorded_by text,
  add column supersedes_id text unique references outcomes.assessments (id),
  add column correction_reason text,
  add check ((supersedes_id is null) = (correction_reason is null));
create index assessments_of_episode on outcomes.assessments (episode_id, instrument, assessed_at, id);

-- Answers and scores are never changed. The window is worked out of all assessments of an episode, and may move on.
grant insert, update (follow_up_window) on outcomes.assessments to surcease_outcomes;

-- Due lists ask for episodes by the day they ended or began.
create index episodes_by_end on outcomes.episodes (series_ended_on, id) include (clinic_id) where series_ended_on is not null;
create index episodes_by_start on outcomes.episodes (series_started_on, id) include (clinic_id);
create index if not exists episodes_of_patient on outcomes.episodes (patient_id, series_started_on, id);

-- A link opens one questionnaire once. Its token is not here, nor is anything that it could be made from.
create table outcomes.questionnaire_links (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text not null references outcomes.episodes (id),
  follow_up_window text,
  instruments text[] not null check (cardinality(instruments) > 0),
  created_at timestamptz not null,
  created_by text,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  safety_flag boolean not null default false
);
create index links_of_episode on outcomes.questionnaire_links (episode_id, created_at, id);

-- The outbox of reminders; what it holds names nobody and says nothing of anybody's health.
create table outcomes.reminders (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text not null references outcomes.episodes (id),
  follow_up_window text not null,
  occasion text not null check (occasion in ('OPENING', 'MIDWAY')),
  channel text not null check (channel in ('EMAIL', 'SMS', 'NONE')),
  state text not null check (state in ('WAITING', 'SENT', 'NOT_SENT', 'NEEDLESS', 'FAILED')),
  due_on date not null,
  link_id text references outcomes.questionnaire_links (id),
  attempts int not null default 0,
  next_attempt_at timestamptz,
  last_failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (episode_id, follow_up_window, occasion)
);
create index reminders_to_send on outcomes.reminders (next_attempt_at, id) where state = 'WAITING';
create index reminders_by_day on outcomes.reminders (due_on, id);

-- How a patient wants to be reminded; where nothing is said, by e-mail.
create table outcomes.reminder_channels (
  patient_id text primary key,
  clinic_id text not null,
  channel text not null check (channel in ('EMAIL', 'SMS', 'NONE')),
  chosen_at timestamptz not null,
  chosen_by text
);

create table outcomes.safety_tasks (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text not null references outcomes.episodes (id),
  assessment_id text not null unique references outcomes.assessments (id),
  raised_at timestamptz not null,
  due_on date not null,
  completed_at timestamptz,
  completed_by text,
  note text,
  version int not null default 1,
  check ((completed_at is null) = (completed_by is null) and (completed_at is null) = (note is null))
);
create index safety_tasks_by_day on outcomes.safety_tasks (due_on, id);
create index safety_tasks_of_patient on outcomes.safety_tasks (patient_id, raised_at, id);

create table outcomes.narratives (
  id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text not null references outcomes.episodes (id),
  follow_up_window text,
  text text not null,
  source text not null check (source in ('STAFF', 'LINK')),
  written_at timestamptz not null,
  recorded_by text
);
create index narratives_by_time on outcomes.narratives (written_at, id);
create index narratives_of_episode on outcomes.narratives (episode_id, written_at, id);
create index narratives_of_patient on outcomes.narratives (patient_id, written_at, id);

-- Whether a patient lets others than those who treat them read their own account. Nothing here means no.
create table outcomes.sharing_consents (
  patient_id text primary key,
  clinic_id text not null,
  is_given boolean not null,
  said_at timestamptz not null
);

grant select, insert on outcomes.questionnaire_links, outcomes.reminders, outcomes.safety_tasks, outcomes.narratives to surcease_outcomes;
grant update (used_at, revoked_at, revoked_by, safety_flag) on outcomes.questionnaire_links to surcease_outcomes;
grant update (state, channel, link_id, attempts, next_attempt_at, last_failure, sent_at) on outcomes.reminders to surcease_outcomes;
grant update (completed_at, completed_by, note, version) on outcomes.safety_tasks to surcease_outcomes;
grant select, insert, update on outcomes.reminder_channels, outcomes.sharing_consents to surcease_outcomes;

select surcease.protect_patients_rows(target, 'surcease_outcomes')
from unnest(array[
  'outcomes.questionnaire_links', 'outcomes.reminders', 'outcomes.reminder_channels', 'outcomes.safety_tasks',
  'outcomes.narratives', 'outcomes.sharing_consents'
]::regclass[]) target;
