-- A comparison as it was answered: aggregates only, already suppressed, so whoever may compare may read it by its token.
create table outcomes.frozen_comparisons (
  token text primary key,
  created_at timestamptz not null,
  account_id text not null,
  indicator text not null,
  adjust text not null,
  filter jsonb not null,
  payload jsonb not null
);

create table outcomes.idempotency_keys (
  account_id text not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  answer jsonb not null,
  stored_at timestamptz not null default now(),
  primary key (account_id, operation, key)
);

-- Never updated and never deleted: what was printed stays what it was.
grant select, insert on outcomes.frozen_comparisons to surcease_outcomes;
grant select, insert, update on outcomes.idempotency_keys to surcease_outcomes;

select surcease.protect_directory_rows('outcomes.frozen_comparisons', 'surcease_outcomes');

-- A stored answer holds a token: only the account that asked may see it again.
alter table outcomes.idempotency_keys enable row level security;
alter table outcomes.idempotency_keys force row level security;
create policy own_answers on outcomes.idempotency_keys to surcease_outcomes
  using (account_id = (select current_setting('surcease.viewer_id', true)))
  with check (account_id = (select current_setting('surcease.viewer_id', true)));
do $$
begin
  execute format('create policy owner_maintains on outcomes.idempotency_keys to %I using (true) with check (true)', current_user);
end $$;
