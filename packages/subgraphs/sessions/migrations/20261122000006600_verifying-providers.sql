-- The clinician behind an account that verified; nothing where the account is linked to none.
alter table sessions.verifications add column provider_id text;
