-- A clinic that goes on to the next version, pauses one or takes it back keeps what it had set for the one before: what
-- was planned by that is held to its bounds to the end.
alter table sessions.site_configurations drop constraint site_configurations_pkey,
  add primary key (clinic_id, protocol_version_id);
