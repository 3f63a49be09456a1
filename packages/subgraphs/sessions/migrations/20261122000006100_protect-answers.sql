-- A stored answer names the session it was about: only the account that asked may see it again.
alter table sessions.idempotency_keys enable row level security;
alter table sessions.idempotency_keys force row level security;
create policy own_answers on sessions.idempotency_keys to surcease_sessions
  using (account_id = (select current_setting('surcease.viewer_id', true)))
  with check (account_id = (select current_setting('surcease.viewer_id', true)));
do $$
begin
  execute format('create policy owner_maintains on sessions.idempotency_keys to %I using (true) with check (true)', current_user);
end $$;
