-- Series go on by a version that was retired: where it proves unsafe, it is stopped like any other.
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
    or (old.state = 'RETIRED' and new.state not in ('RETIRED', 'SUSPENDED'))
    or (old.retired_at is not null and new.state in ('APPROVED', 'SUPERSEDED'))
    or (old.state = 'DISCARDED' and new.state <> old.state)
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
