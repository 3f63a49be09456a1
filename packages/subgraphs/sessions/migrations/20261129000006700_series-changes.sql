-- A series may go on by another protocol version, or end before its last session.
alter table sessions.treatment_plans
  add ended_at timestamptz,
  add ended_by text,
  add end_reason text,
  add end_note text,
  -- A plan may end that nobody ever signed.
  drop constraint treatment_plans_check2,
  add constraint orders_are_signed check (
    case state when 'DRAFT' then signed_by is null when 'SIGNED' then signed_by is not null else true end),
  add constraint ends_have_reasons check (
    ended_at is null or (state = 'ENDED' and ended_by is not null and end_reason is not null));

create table sessions.series_migrations (
  id text primary key,
  plan_id text not null references sessions.treatment_plans (id),
  clinic_id text not null,
  from_version_id text not null,
  to_version_id text not null check (to_version_id <> from_version_id),
  sessions_moved int not null check (sessions_moved >= 0),
  reason text not null,
  actor_id text not null,
  at timestamptz not null
);
create index series_migrations_of_plan on sessions.series_migrations (plan_id, at, id);

grant select, insert on sessions.series_migrations to surcease_sessions;
select surcease.protect_patients_rows('sessions.series_migrations', 'surcease_sessions');
