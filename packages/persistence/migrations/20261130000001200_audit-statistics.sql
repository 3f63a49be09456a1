-- The trail only grows, and is looked up by key, clinic, account, time or transaction. Under load it was sampled every
-- minute, every column of it: time taken from answers, for statistics that hardly change.
alter table audit.entries set (autovacuum_analyze_scale_factor = 1);
alter table audit.seals set (autovacuum_analyze_scale_factor = 1);
alter table audit.entries
  alter column display_name set statistics 0, alter column roles set statistics 0,
  alter column purpose set statistics 0, alter column operation_name set statistics 0,
  alter column operation_hash set statistics 0, alter column request_id set statistics 0,
  alter column records set statistics 0, alter column digest set statistics 0;
alter table audit.seals
  alter column entry_hash set statistics 0, alter column previous_hash set statistics 0,
  alter column hash set statistics 0, alter column sealed_at set statistics 0;
