-- The clinician behind an account: what they may do also depends on what they hold. One account for each.
alter table access.accounts add column provider_id text unique;
