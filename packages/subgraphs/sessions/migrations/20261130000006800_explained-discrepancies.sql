-- When a discrepancy of the controlled drug was explained; reasons from before stay without a time.
alter table sessions.drug_accounts add discrepancy_explained_at timestamptz;
