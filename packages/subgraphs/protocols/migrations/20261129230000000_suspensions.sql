-- Stops for safety, each a record of its own: what was lifted stays to be read, and two people sign the lift.
create table protocols.suspensions (
  id text primary key,
  version_id text not null references protocols.versions (id),
  suspended_at timestamptz not null,
  suspended_by_name text not null,
  reason text not null check (length(reason) between 1 and 1000),
  lifted_at timestamptz,
  -- A fresh stop on a version that is suspended already takes the place of the one before.
  replaced_at timestamptz,
  check (lifted_at is null or replaced_at is null)
);
create unique index standing_suspension on protocols.suspensions (version_id) where lifted_at is null and replaced_at is null;
create index suspensions_of_version on protocols.suspensions (version_id, suspended_at, id);

insert into protocols.suspensions (id, version_id, suspended_at, suspended_by_name, reason)
select 'susp_' || split_part(v.id, '_', 2), v.id, v.suspended_at, coalesce(v.suspended_by_name, ''), v.suspension_reason
from protocols.versions v where v.suspended_at is not null;
-- What was approved while a version was suspended has superseded it: a lift must not bring two into force.
update protocols.versions v set superseded_at = next.approved_at
from (select protocol_id, approved_at from protocols.versions where approved_at is not null) next
where v.state = 'SUSPENDED' and v.superseded_at is null and next.protocol_id = v.protocol_id
  and next.approved_at > v.suspended_at
  and not exists (select from protocols.versions other where other.protocol_id = v.protocol_id
    and other.approved_at > v.suspended_at and other.approved_at < next.approved_at);
alter table protocols.versions
  drop column suspended_at,
  drop column suspended_by_name,
  drop column suspension_reason;

alter table protocols.signatures
  add column suspension_id text references protocols.suspensions (id),
  add column reason text check (length(reason) between 1 and 1000),
  drop constraint signatures_meaning_check,
  add constraint signatures_meaning_check check (meaning in ('APPROVAL', 'LIFT_SUSPENSION')),
  add check ((meaning = 'LIFT_SUSPENSION') = (suspension_id is not null)),
  add check ((meaning = 'LIFT_SUSPENSION') = (reason is not null));
drop index protocols.signature_of_role, protocols.signature_of_account;
create unique index signature_of_role on protocols.signatures (version_id, role)
  where voided_at is null and suspension_id is null;
create unique index signature_of_account on protocols.signatures (version_id, account_id)
  where voided_at is null and suspension_id is null;
create unique index lift_of_role on protocols.signatures (suspension_id, role) where voided_at is null;
create unique index lift_of_account on protocols.signatures (suspension_id, account_id) where voided_at is null;

-- Two people in the two roles, neither an author, on this content and with this meaning; of a lift, on this stop.
create function protocols.is_signed(version protocols.versions, given_meaning text, suspension text) returns boolean
language sql stable as $$
  select exists (
    select from protocols.signatures p join protocols.signatures d on d.version_id = p.version_id
    where p.version_id = version.id and p.role = 'PHARMACIST' and d.role = 'MEDICAL_DIRECTOR' and p.account_id <> d.account_id
      and p.meaning = given_meaning and d.meaning = given_meaning
      and p.suspension_id is not distinct from suspension and d.suspension_id is not distinct from suspension
      and p.content_hash = version.content_hash and d.content_hash = version.content_hash
      and p.voided_at is null and d.voided_at is null
      and not version.authors @> jsonb_build_array(jsonb_build_object('accountId', p.account_id))
      and not version.authors @> jsonb_build_array(jsonb_build_object('accountId', d.account_id)))
$$;

create or replace function protocols.guard_versions() returns trigger language plpgsql as $$
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
    new.state in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED') or (old.state not in ('APPROVED', 'SUSPENDED') and new.state = 'APPROVED')
    or (old.state in ('RETIRED', 'DISCARDED') and new.state <> old.state)
    or (new.id, new.protocol_id, new.semantic_version, new.content, new.content_hash, new.authors, new.rationale)
      is distinct from (old.id, old.protocol_id, old.semantic_version, old.content, old.content_hash, old.authors, old.rationale)
    or (new.review_due_on is distinct from old.review_due_on and new.last_reviewed_at is not distinct from old.last_reviewed_at)
    or (new.approved_at, new.effective_from, new.base_version_id)
      is distinct from (old.approved_at, old.effective_from, old.base_version_id)) then
    raise exception 'an approved version never changes' using errcode = 'integrity_constraint_violation', constraint = 'approved_version_is_immutable';
  end if;
  if new.state = 'APPROVED' and old.state not in ('APPROVED', 'SUSPENDED') and (
    old.state <> 'IN_REVIEW' or new.content_hash <> old.content_hash or new.content <> old.content
    or not protocols.is_signed(new, 'APPROVAL', null)) then
    raise exception 'approval needs two signatures on this content' using errcode = 'integrity_constraint_violation', constraint = 'approval_is_signed';
  end if;
  if new.state = 'SUSPENDED' and not exists (
    select from protocols.suspensions s where s.version_id = new.id and s.lifted_at is null and s.replaced_at is null) then
    raise exception 'a suspension says who and why' using errcode = 'integrity_constraint_violation', constraint = 'suspension_is_recorded';
  end if;
  if old.state = 'SUSPENDED' and new.state in ('APPROVED', 'SUPERSEDED') and not protocols.is_signed(new, 'LIFT_SUSPENSION', (
    select s.id from protocols.suspensions s where s.version_id = new.id order by s.suspended_at desc, s.id desc limit 1)) then
    raise exception 'lifting a suspension needs two signatures' using errcode = 'integrity_constraint_violation', constraint = 'lift_is_signed';
  end if;
  return new;
end $$;

grant select, insert, update (lifted_at, replaced_at) on protocols.suspensions to surcease_protocols;
select surcease.protect_directory_rows('protocols.suspensions', 'surcease_protocols');
