create table patients.patients (
  id text primary key,
  clinic_id text not null,
  responsible_provider_id text,
  medical_record_number text not null,
  given_name text not null,
  family_name text not null,
  birth_date date not null,
  sex text not null check (sex in ('FEMALE', 'MALE', 'UNKNOWN')),
  postal_code text not null,
  diagnosis_group text not null check (diagnosis_group in (
    'CRPS', 'PERIPHERAL_NEUROPATHIC', 'CENTRAL', 'FIBROMYALGIA', 'LOW_BACK', 'PHANTOM_OR_POSTHERPETIC', 'OTHER')),
  diagnosis_code text not null,
  pain_mechanism text not null check (pain_mechanism in ('NEUROPATHIC', 'NOCIPLASTIC', 'NOCICEPTIVE', 'MIXED')),
  pain_since date not null check (pain_since >= birth_date),
  referred_on date not null,
  status text not null check (status in ('IN_SERIES', 'FOLLOW_UP', 'MAINTENANCE', 'CLOSED')),
  family_name_folded text not null generated always as (lower(family_name)) stored,
  medical_record_number_folded text not null generated always as (lower(medical_record_number)) stored,
  unique (clinic_id, medical_record_number)
);

-- One index for each order of a list, and for each parent whose page of patients is read.
create index patients_by_name on patients.patients (family_name, given_name, id);
create index patients_by_referral on patients.patients (referred_on, id);
create index patients_of_clinic on patients.patients (clinic_id, family_name, given_name, id);
create index patients_of_clinic_by_referral on patients.patients (clinic_id, referred_on, id);
create index patients_of_provider on patients.patients (responsible_provider_id, family_name, given_name, id);

-- Under row-level security PostgreSQL puts no LIKE and no lower() before the policy, as neither is leakproof, so an
-- index on the expression would lie idle. The comparisons of text_pattern_ops are leakproof, on a stored column.
create index patients_by_folded_name on patients.patients (family_name_folded text_pattern_ops);
create index patients_by_folded_number on patients.patients (medical_record_number_folded text_pattern_ops);

grant select on patients.patients to surcease_patients;
select surcease.protect_patients_rows('patients.patients', 'surcease_patients');
