create table protocols.protocols (
  id text primary key,
  slug text not null unique,
  title text not null,
  indication text check (indication in (
    'CRPS', 'PERIPHERAL_NEUROPATHIC', 'CENTRAL', 'FIBROMYALGIA', 'LOW_BACK', 'PHANTOM_OR_POSTHERPETIC', 'OTHER')),
  summary text not null
);
create index protocols_by_title on protocols.protocols (title, id);

create table protocols.versions (
  id text primary key,
  protocol_id text not null references protocols.protocols (id),
  semantic_version text not null check (semantic_version ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
  state text not null check (state in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED')),
  content jsonb not null check (content ? 'dose' and content ? 'citations'),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  approved_at timestamptz,
  effective_from date,
  unique (protocol_id, semantic_version),
  check (state <> 'APPROVED' or (approved_at is not null and effective_from is not null))
);
create index versions_of_protocol on protocols.versions (protocol_id, id);
-- What clinics treat by must never be a question: a protocol has one approved version at most.
create unique index approved_version_of_protocol on protocols.versions (protocol_id) where state = 'APPROVED';

grant select on protocols.protocols, protocols.versions to surcease_protocols;
select surcease.protect_directory_rows('protocols.protocols', 'surcease_protocols');
select surcease.protect_directory_rows('protocols.versions', 'surcease_protocols');
