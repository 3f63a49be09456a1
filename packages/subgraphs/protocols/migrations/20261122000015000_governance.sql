-- Versions: who wrote them, what they were made from, and how they end.
alter table protocols.versions
  drop constraint versions_state_check,
  add constraint versions_state_check check (state in (
    'DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED', 'DISCARDED')),
  -- Two drafts may both be heading for the same number; only one is approved under it.
  drop constraint versions_protocol_id_semantic_version_key,
  add column base_version_id text references protocols.versions (id),
  add column revision int not null default 1,
  add column authors jsonb not null default '[]',
  add column rationale text not null default '',
  add column created_at timestamptz not null default now(),
  add column updated_at timestamptz not null default now(),
  add column submitted_at timestamptz,
  add column review_due_on date,
  add column last_reviewed_at timestamptz,
  add column last_reviewed_by_name text,
  add column superseded_at timestamptz,
  add column suspended_at timestamptz,
  add column suspended_by_name text,
  add column suspension_reason text,
  add column retired_at timestamptz,
  add check (state <> 'SUSPENDED' or (suspended_at is not null and suspension_reason is not null)),
  -- A version is looked at again within twelve months of its approval, and of each review after that.
  add check (review_due_on is null or approved_at is null
    or review_due_on <= (coalesce(last_reviewed_at, approved_at) at time zone 'UTC')::date + 366);
create unique index semantic_version_of_protocol on protocols.versions (protocol_id, semantic_version)
  where state in ('APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED');

-- An electronic signature: name, time and meaning, bound to the content by its hash. Modelled on 21 CFR 11.50 and 11.70.
create table protocols.signatures (
  id text primary key,
  version_id text not null references protocols.versions (id),
  account_id text not null,
  printed_name text not null,
  role text not null check (role in ('PHARMACIST', 'MEDICAL_DIRECTOR')),
  meaning text not null check (meaning = 'APPROVAL'),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  -- The proof of fresh identity behind it, which is good for one signature.
  ticket_id text not null unique,
  voided_at timestamptz,
  void_reason text,
  check ((voided_at is null) = (void_reason is null))
);
create unique index signature_of_role on protocols.signatures (version_id, role) where voided_at is null;
create unique index signature_of_account on protocols.signatures (version_id, account_id) where voided_at is null;

create table protocols.comments (
  id text primary key,
  version_id text not null references protocols.versions (id),
  path text,
  body text not null check (length(body) between 1 and 4000),
  is_change_request boolean not null default false,
  author_id text not null,
  author_name text not null,
  created_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_name text
);
create index comments_of_version on protocols.comments (version_id, created_at, id);

-- The judge of last resort: whatever the code above does, what was approved stays as it was signed.
create function protocols.guard_versions() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if current_user = 'surcease_protocols' and new.state <> 'DRAFT' then
      raise exception 'a version begins as a draft' using errcode = 'integrity_constraint_violation', constraint = 'version_begins_as_draft';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state in ('APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED') then
      raise exception 'an approved version is never deleted' using errcode = 'integrity_constraint_violation', constraint = 'approved_version_is_immutable';
    end if;
    return old;
  end if;
  if old.state in ('APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED', 'DISCARDED') and (
    new.state in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED') or (old.state <> 'APPROVED' and new.state = 'APPROVED')
    or (new.id, new.protocol_id, new.semantic_version, new.content, new.content_hash, new.authors, new.rationale)
      is distinct from (old.id, old.protocol_id, old.semantic_version, old.content, old.content_hash, old.authors, old.rationale)
    or (new.review_due_on is distinct from old.review_due_on and new.last_reviewed_at is not distinct from old.last_reviewed_at)
    or (new.approved_at, new.effective_from, new.base_version_id)
      is distinct from (old.approved_at, old.effective_from, old.base_version_id)) then
    raise exception 'an approved version never changes' using errcode = 'integrity_constraint_violation', constraint = 'approved_version_is_immutable';
  end if;
  if new.state = 'APPROVED' and old.state <> 'APPROVED' and (
    old.state <> 'IN_REVIEW' or new.content_hash <> old.content_hash or new.content <> old.content or not exists (
      select from protocols.signatures p join protocols.signatures d on d.version_id = p.version_id
      where p.version_id = new.id and p.role = 'PHARMACIST' and d.role = 'MEDICAL_DIRECTOR' and p.account_id <> d.account_id
        and p.content_hash = new.content_hash and d.content_hash = new.content_hash
        and p.voided_at is null and d.voided_at is null
        and not new.authors @> jsonb_build_array(jsonb_build_object('accountId', p.account_id))
        and not new.authors @> jsonb_build_array(jsonb_build_object('accountId', d.account_id)))) then
    raise exception 'approval needs two signatures on this content' using errcode = 'integrity_constraint_violation', constraint = 'approval_is_signed';
  end if;
  return new;
end $$;
create trigger guard_versions before insert or update or delete on protocols.versions
  for each row execute function protocols.guard_versions();

-- The clinics that may adopt: copied, since contexts share no tables.
create table protocols.sites (
  clinic_id text primary key,
  name text not null
);

create table protocols.adoptions (
  id text primary key,
  clinic_id text not null references protocols.sites (clinic_id),
  protocol_id text not null references protocols.protocols (id),
  version_id text not null references protocols.versions (id),
  state text not null check (state in ('PROPOSED', 'TRAINING', 'READY', 'ACTIVE', 'PAUSED', 'WITHDRAWN')),
  checklist jsonb not null default '[]',
  wave text,
  planned_for date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision int not null default 1,
  unique (clinic_id, version_id)
);
create index adoptions_of_version on protocols.adoptions (version_id, clinic_id);
create index adoptions_of_protocol on protocols.adoptions (protocol_id, clinic_id);

create table protocols.adoption_steps (
  id text primary key,
  adoption_id text not null references protocols.adoptions (id),
  step text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  actor_name text not null,
  reason text
);
create index steps_of_adoption on protocols.adoption_steps (adoption_id, at, id);

-- When a version was in force at a site. btree_gist is not everywhere, but a range of one number stands for equality:
-- at one site one version of a protocol is in force at any instant.
create table protocols.activations (
  id text primary key,
  adoption_id text not null references protocols.adoptions (id),
  clinic_id text not null,
  protocol_id text not null,
  version_id text not null references protocols.versions (id),
  during tstzrange not null check (not isempty(during) and not lower_inf(during)),
  constraint one_active_version exclude using gist (
    int8range(hashtextextended(clinic_id || ' ' || protocol_id, 0) >> 1, (hashtextextended(clinic_id || ' ' || protocol_id, 0) >> 1) + 1) with &&,
    during with &&
  )
);
create index activations_of_version on protocols.activations (version_id, clinic_id);
create index activations_of_clinic on protocols.activations (clinic_id, protocol_id);

create table protocols.overrides (
  id text primary key,
  clinic_id text not null references protocols.sites (clinic_id),
  protocol_id text not null references protocols.protocols (id),
  path text not null,
  value int not null,
  reason text not null check (length(reason) between 1 and 500),
  set_by_name text not null,
  set_at timestamptz not null,
  ended_at timestamptz
);
create unique index override_of_field on protocols.overrides (clinic_id, protocol_id, path) where ended_at is null;
create index overrides_of_protocol on protocols.overrides (protocol_id, clinic_id);

-- What this context heard of sessions: enough to say what a change would touch, and whether protocols are followed.
create table protocols.session_facts (
  session_id text primary key,
  clinic_id text not null,
  patient_id text not null,
  episode_id text,
  protocol_version_id text,
  ordinal int not null default 1,
  state text not null,
  scheduled_at timestamptz,
  started_at timestamptz,
  planned_dose_micrograms int,
  delivered_dose_micrograms int,
  duration_minutes int,
  stop_reason text,
  is_series_ended boolean not null default false
);
create index session_facts_of_version on protocols.session_facts (protocol_version_id, clinic_id);
create index session_facts_of_episode on protocols.session_facts (episode_id) where episode_id is not null;
create index session_facts_of_patient on protocols.session_facts (patient_id);

create table protocols.deviations (
  id text primary key,
  clinic_id text not null,
  session_id text,
  protocol_id text not null references protocols.protocols (id),
  version_id text not null references protocols.versions (id),
  type text not null check (type in ('DOSE', 'RATE', 'DURATION', 'MONITORING', 'ELIGIBILITY', 'CONSENT', 'STAFFING', 'OTHER')),
  severity text not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
  planned int,
  actual int,
  unit text,
  is_intended boolean not null default false,
  reason text,
  detected_by text not null check (detected_by in ('AUTO', 'MANUAL')),
  detected_at timestamptz not null,
  recorded_by_name text not null,
  state text not null check (state in ('OPEN', 'REVIEWED')),
  reviewed_by_name text,
  reviewed_at timestamptz,
  review_note text,
  corrective_action text,
  revision int not null default 1,
  check ((state = 'REVIEWED') = (reviewed_at is not null and reviewed_by_name is not null))
);
-- A session's event may be heard once only, yet what it shows is noted once whatever happens.
create unique index detected_once on protocols.deviations (session_id, type) where detected_by = 'AUTO';
create index deviations_by_time on protocols.deviations (detected_at, id);
create index deviations_of_clinic on protocols.deviations (clinic_id, detected_at, id);
create index deviations_of_protocol on protocols.deviations (protocol_id, detected_at, id);

create table protocols.idempotency_keys (
  account_id text not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  answer jsonb not null,
  stored_at timestamptz not null default now(),
  primary key (account_id, operation, key)
);
alter table protocols.idempotency_keys enable row level security;
alter table protocols.idempotency_keys force row level security;
create policy own_answers on protocols.idempotency_keys to surcease_protocols
  using (account_id = (select current_setting('surcease.viewer_id', true)))
  with check (account_id = (select current_setting('surcease.viewer_id', true)));
do $$
begin
  execute format('create policy owner_maintains on protocols.idempotency_keys to %I using (true) with check (true)', current_user);
end $$;

grant insert on protocols.protocols to surcease_protocols;
grant insert, update on protocols.versions to surcease_protocols;
grant select, insert, update (voided_at, void_reason) on protocols.signatures to surcease_protocols;
grant select, insert, update (resolved_at, resolved_by_name) on protocols.comments to surcease_protocols;
grant select on protocols.sites to surcease_protocols;
grant select, insert, update on protocols.adoptions, protocols.session_facts, protocols.deviations, protocols.idempotency_keys to surcease_protocols;
grant select, insert on protocols.adoption_steps to surcease_protocols;
grant select, insert, update (during) on protocols.activations to surcease_protocols;
grant select, insert, update (ended_at) on protocols.overrides to surcease_protocols;
-- Row locks need the right to update; there is nothing else that the context changes on a protocol.
grant update (summary) on protocols.protocols to surcease_protocols;

select surcease.protect_directory_rows(target, 'surcease_protocols')
from unnest(array['protocols.signatures', 'protocols.comments', 'protocols.sites', 'protocols.adoptions', 'protocols.adoption_steps',
  'protocols.activations', 'protocols.overrides']::regclass[]) target;
select surcease.protect_patients_rows(target, 'surcease_protocols')
from unnest(array['protocols.session_facts', 'protocols.deviations']::regclass[]) target;
