-- What stood here was the consent to share data, which says nothing of a patient's own words. Until a patient's consent
-- to share those is heard, they are shown to nobody but those who treat them.
alter table outcomes.sharing_consents drop column is_given;
alter table outcomes.sharing_consents add column is_given boolean not null default false;
