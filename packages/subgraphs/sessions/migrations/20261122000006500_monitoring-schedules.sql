-- What a version asks to be measured, and what a clinic that used it set otherwise: sessions keep to the version that
-- they are pinned to, also when the clinic has gone on to the next.
alter table sessions.protocol_versions add column monitoring jsonb;
create table sessions.site_monitoring (
  clinic_id text not null,
  protocol_version_id text not null,
  monitoring jsonb not null,
  primary key (clinic_id, protocol_version_id)
);
grant select, insert, update on sessions.site_monitoring to surcease_sessions;
select surcease.protect_directory_rows('sessions.site_monitoring', 'surcease_sessions');
