-- A stream is what one context says of one clinic (or of the network): gap-free, so that a subscriber who hears all of
-- it can tell that nothing is missing.
alter table events.log disable row level security;
update events.streams set stream = 'sessions:' || substr(stream, 8) where stream like 'clinic:%';
update events.log set stream = 'sessions:' || substr(stream, 8) where stream like 'clinic:%';
alter table events.log enable row level security;

-- How far each context has taken in each stream; moved in the transaction of what it did about the events.
create table events.subscriptions (
  subscriber text not null,
  stream text not null,
  seq bigint not null,
  primary key (subscriber, stream)
);
alter table events.subscriptions enable row level security;
alter table events.subscriptions force row level security;
grant select on events.subscriptions to surcease_relay;
create policy relay_reads on events.subscriptions for select to surcease_relay using (true);

do $$
declare
  context text;
begin
  foreach context in array array['access', 'clinics', 'providers', 'patients', 'protocols', 'sessions', 'outcomes'] loop
    execute format('grant select, insert, update on events.subscriptions to %I', 'surcease_' || context);
    execute format(
      'create policy own_place_%s on events.subscriptions to %I using (subscriber = %L) with check (subscriber = %L)',
      context, 'surcease_' || context, context, context
    );
  end loop;
  execute format('create policy owner_maintains on events.subscriptions to %I using (true) with check (true)', current_user);
end $$;
