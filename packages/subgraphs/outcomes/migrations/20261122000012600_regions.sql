-- Clinics are told from their peers by region.
alter table outcomes.clinic_facts add column region text;
