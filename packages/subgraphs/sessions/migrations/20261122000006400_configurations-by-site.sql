-- An approved version is heard of before a site says what it makes of its dose.
alter table sessions.protocol_versions alter dose drop not null;
alter table sessions.protocol_versions alter limits set default '[]';
