-- Patients are registered on referral, before their first series.
alter table patients.patients drop constraint patients_status_check;
alter table patients.patients add constraint patients_status_check
  check (status in ('INTAKE', 'IN_SERIES', 'FOLLOW_UP', 'MAINTENANCE', 'CLOSED'));
grant insert on patients.patients to surcease_patients;
grant update (status, diagnosis_group, diagnosis_code, pain_mechanism, pain_since) on patients.patients to surcease_patients;

-- Checked at commit, as one transaction writes a patient, an episode and what hangs on it in no order of its own.
create table patients.episodes (
  id text primary key,
  clinic_id text not null,
  patient_id text not null references patients.patients (id) deferrable initially deferred,
  state text not null,
  state_since timestamptz not null,
  close_reason text,
  version int not null default 1,
  referral_source text not null,
  referral_received_at timestamptz not null,
  referred_by text,
  referral_reason text,
  payer text,
  triage_priority text check (triage_priority in ('ROUTINE', 'SOON', 'URGENT')),
  triaged_at timestamptz,
  first_clinical_contact_at timestamptz,
  assessment_scheduled_at timestamptz,
  first_infusion_at timestamptz,
  clearance jsonb,
  check ((state = 'CLOSED') = (close_reason is not null))
);
-- One course of care at a time: what other contexts say of a patient belongs to the open one.
create unique index open_episode_of_patient on patients.episodes (patient_id) where state <> 'CLOSED';
create index episodes_of_patient on patients.episodes (patient_id, referral_received_at, id);
create index episodes_of_clinic on patients.episodes (clinic_id, referral_received_at, id);
create index episodes_by_referral on patients.episodes (referral_received_at, id);
create index episodes_by_state_since on patients.episodes (state_since, id);
create index episodes_of_clinic_by_state_since on patients.episodes (clinic_id, state_since, id);

create table patients.episode_transitions (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  seq int not null,
  transition text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  actor_id text not null,
  reason text,
  unique (episode_id, seq)
);

create table patients.initial_assessments (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  patient_id text not null,
  assessed_at timestamptz not null,
  recorded_by text not null,
  diagnosis_group text not null,
  diagnosis_code text not null,
  pain_mechanism text not null,
  pain_since date not null,
  weight_grams int not null check (weight_grams between 2000 and 400000),
  height_millimetres int not null check (height_millimetres between 500 and 2500),
  measured_on date not null,
  asa_physical_status int not null check (asa_physical_status between 1 and 6),
  systolic_mmhg int not null,
  diastolic_mmhg int not null,
  heart_rate_per_minute int not null,
  oxygen_saturation_percent int not null,
  intended_course text not null,
  compensation_claim boolean not null,
  medications_reviewed boolean not null,
  findings jsonb not null,
  hepatic_impairment text not null,
  pregnancy text not null,
  allergies jsonb not null,
  prior_treatments jsonb not null,
  baseline jsonb not null,
  note text
);
create index initial_assessments_of_episode on patients.initial_assessments (episode_id, assessed_at, id);

create table patients.eligibility_evaluations (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  assessment_id text not null,
  outcome text not null check (outcome in ('ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE')),
  rule_set_version text not null,
  fired jsonb not null,
  undetermined jsonb not null,
  interactions jsonb not null,
  capnography_required boolean not null,
  evaluated_at timestamptz not null,
  evaluated_by text not null
);
create index evaluations_of_episode on patients.eligibility_evaluations (episode_id, evaluated_at, id);

create table patients.eligibility_overrides (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  rule_id text not null,
  rule_version int not null,
  reason text not null check (length(trim(reason)) > 0),
  overridden_at timestamptz not null,
  overridden_by text not null,
  unique (episode_id, rule_id, rule_version)
);

create table patients.eligibility_conditions (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  rule_id text not null,
  kind text not null,
  requirement text not null,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  resolution text,
  check ((resolved_at is null) = (resolved_by is null))
);
create index conditions_of_episode on patients.eligibility_conditions (episode_id, opened_at, id);
create unique index one_open_condition on patients.eligibility_conditions (episode_id, rule_id, kind) where resolved_at is null;

create table patients.consents (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  patient_id text not null,
  kind text not null check (kind in ('TREATMENT', 'DATA_SHARING', 'NARRATIVE_SHARING')),
  document_version text not null,
  partner_name text,
  purpose text,
  data_class text,
  period_from date not null,
  period_to date,
  given_at timestamptz not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawal_reason text,
  check (kind <> 'DATA_SHARING' or (partner_name is not null and purpose is not null and data_class is not null and period_to is not null))
);
create index consents_of_episode on patients.consents (episode_id, given_at, id);
create index consents_of_patient on patients.consents (patient_id, given_at, id);

create table patients.coverage_checks (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  payer text not null,
  result text not null check (result in ('NOT_COVERED', 'AUTHORIZATION_REQUIRED', 'UNKNOWN')),
  checked_at timestamptz not null,
  checked_by text not null,
  note text
);
create index coverage_checks_of_episode on patients.coverage_checks (episode_id, checked_at, id);

create table patients.prior_authorizations (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  payer text not null,
  state text not null,
  procedure_codes jsonb not null,
  units_requested int not null check (units_requested > 0),
  units_approved int check (units_approved > 0),
  units_used int not null default 0,
  valid_from date,
  valid_to date,
  denial_reason text,
  created_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  version int not null default 1,
  check (valid_to >= valid_from),
  check (units_used between 0 and coalesce(units_approved, 0))
);
create index authorizations_of_episode on patients.prior_authorizations (episode_id, created_at, id);
create index authorizations_in_force on patients.prior_authorizations (valid_to) where state in ('APPROVED', 'PARTIAL');

create table patients.authorization_transitions (
  id text primary key,
  authorization_id text not null references patients.prior_authorizations (id) deferrable initially deferred,
  clinic_id text not null,
  seq int not null,
  transition text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  actor_id text not null,
  reason text,
  unique (authorization_id, seq)
);

-- A session uses one unit, once.
create table patients.authorization_uses (
  session_id text primary key,
  authorization_id text not null references patients.prior_authorizations (id) deferrable initially deferred,
  clinic_id text not null,
  used_at timestamptz not null
);
create index uses_of_authorization on patients.authorization_uses (authorization_id);

create table patients.self_pay_agreements (
  id text primary key,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  clinic_id text not null,
  price_per_session_cents int not null check (price_per_session_cents > 0),
  agreed_at timestamptz not null,
  recorded_by text not null,
  ended_at timestamptz,
  ended_by text
);
create index agreements_of_episode on patients.self_pay_agreements (episode_id, agreed_at, id);
create unique index one_agreement_in_force on patients.self_pay_agreements (episode_id) where ended_at is null;

create table patients.medications (
  id text primary key,
  clinic_id text not null,
  patient_id text not null references patients.patients (id) deferrable initially deferred,
  rxnorm_code text,
  name text not null,
  dose_amount numeric not null check (dose_amount > 0),
  dose_unit text not null,
  route text not null,
  times_per_day numeric not null check (times_per_day > 0),
  as_needed boolean not null,
  is_opioid boolean not null,
  started_on date not null,
  ended_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  version int not null default 1,
  check (ended_on >= started_on)
);
create index medications_of_patient on patients.medications (patient_id, started_on, id);

-- What the opioids of a day came to, each time the list changed: append-only.
create table patients.opioid_totals (
  id text primary key,
  clinic_id text not null,
  patient_id text not null references patients.patients (id) deferrable initially deferred,
  as_of timestamptz not null,
  morphine_equivalent_mg_per_day numeric,
  is_complete boolean not null,
  unknown_factors jsonb not null,
  buprenorphine jsonb not null,
  scoring_version text not null
);
create index opioid_totals_of_patient on patients.opioid_totals (patient_id, as_of, id);

create table patients.review_tasks (
  id text primary key,
  clinic_id text not null,
  patient_id text not null references patients.patients (id) deferrable initially deferred,
  episode_id text not null references patients.episodes (id) deferrable initially deferred,
  rule_id text not null,
  raised_at timestamptz not null,
  due_at timestamptz not null,
  completed_at timestamptz,
  completed_by text,
  note text,
  version int not null default 1,
  check ((completed_at is null) = (completed_by is null))
);
create index review_tasks_by_due on patients.review_tasks (due_at, id);
create index review_tasks_of_clinic on patients.review_tasks (clinic_id, due_at, id);
create index review_tasks_of_episode on patients.review_tasks (episode_id, due_at, id);

create table patients.idempotency_keys (
  account_id text not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  answer jsonb not null,
  stored_at timestamptz not null default now(),
  primary key (account_id, operation, key)
);
grant select, insert, update on patients.idempotency_keys to surcease_patients;
alter table patients.idempotency_keys enable row level security;
alter table patients.idempotency_keys force row level security;
create policy own_answers on patients.idempotency_keys to surcease_patients
  using (account_id = (select current_setting('surcease.viewer_id', true)))
  with check (account_id = (select current_setting('surcease.viewer_id', true)));
do $$
begin
  execute format('create policy owner_maintains on patients.idempotency_keys to %I using (true) with check (true)', current_user);
end $$;

grant select, insert on patients.episode_transitions, patients.initial_assessments, patients.eligibility_evaluations,
  patients.eligibility_overrides, patients.coverage_checks, patients.authorization_transitions,
  patients.authorization_uses, patients.opioid_totals to surcease_patients;
grant select, insert, update on patients.episodes, patients.eligibility_conditions, patients.consents,
  patients.prior_authorizations, patients.self_pay_agreements, patients.medications, patients.review_tasks
  to surcease_patients;

select surcease.protect_patients_rows(target, 'surcease_patients')
from unnest(array['patients.episodes', 'patients.episode_transitions', 'patients.initial_assessments',
  'patients.eligibility_evaluations', 'patients.eligibility_overrides', 'patients.eligibility_conditions',
  'patients.consents', 'patients.coverage_checks', 'patients.prior_authorizations', 'patients.authorization_transitions',
  'patients.authorization_uses', 'patients.self_pay_agreements', 'patients.medications', 'patients.opioid_totals',
  'patients.review_tasks']::regclass[]) target;
