-- Trends of one clinic read its episodes, not those of the whole network.
create index episodes_of_clinic on outcomes.episodes (clinic_id, id);
