-- How a session was kept to its protocol; nothing where the event of the first version told of it.
alter table outcomes.session_facts
  add column escort_documented boolean,
  add column monitoring_due int,
  add column monitoring_on_time int;
