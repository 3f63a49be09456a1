-- Sealing takes an entry's digest, which its writer works out, in place of the whole entry; see docs/adr. Entries from
-- before have none and stay sealed as a whole. Records keep their text as it was written, since the digest covers it.
alter table audit.entries
  alter column records type json using records::text::json,
  add column digest bytea;

-- An entry of some patients' records is about two kilobytes: compressing it costs more than the space is worth.
alter table audit.entries set (toast_tuple_target = 4096);
