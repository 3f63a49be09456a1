import type { DiagnosisGroup } from './diagnoses.js';

/** Protocols, their versions, and how clinics use them. */
export interface ProtocolTables {
  'protocols.protocols': {
    id: string;
    slug: string;
    title: string;
    indication: DiagnosisGroup | null;
    summary: string;
  };
  'protocols.versions': {
    id: string;
    protocol_id: string;
    semantic_version: string;
    state: 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'SUPERSEDED';
    content: object;
    /** SHA-256 of the canonical JSON of the content, in hexadecimal. */
    content_hash: string;
    approved_at: string | null;
    effective_from: string | null;
    base_version_id: string | null;
    revision: number;
    authors: object;
    rationale: string;
    created_at: string;
    updated_at: string;
    submitted_at: string | null;
    review_due_on: string | null;
    last_reviewed_at: string | null;
    last_reviewed_by_name: string | null;
    superseded_at: string | null;
  };
  'protocols.signatures': {
    id: string;
    version_id: string;
    account_id: string;
    printed_name: string;
    role: 'PHARMACIST' | 'MEDICAL_DIRECTOR';
    meaning: 'APPROVAL';
    content_hash: string;
    signed_at: string;
    ticket_id: string;
  };
  'protocols.comments': {
    id: string;
    version_id: string;
    path: string | null;
    body: string;
    author_id: string;
    author_name: string;
    created_at: string;
  };
  'protocols.sites': { clinic_id: string; name: string };
  'protocols.adoptions': {
    id: string;
    clinic_id: string;
    protocol_id: string;
    version_id: string;
    state: 'PROPOSED' | 'TRAINING' | 'READY' | 'ACTIVE' | 'PAUSED' | 'WITHDRAWN';
    checklist: object;
    wave: string | null;
    created_at: string;
    updated_at: string;
    revision: number;
  };
  'protocols.adoption_steps': {
    id: string;
    adoption_id: string;
    step: string;
    from_state: string | null;
    to_state: string;
    at: string;
    actor_name: string;
    reason: string | null;
  };
  'protocols.activations': {
    id: string;
    adoption_id: string;
    clinic_id: string;
    protocol_id: string;
    version_id: string;
    during: string;
  };
  'protocols.overrides': {
    id: string;
    clinic_id: string;
    protocol_id: string;
    path: string;
    value: number;
    reason: string;
    set_by_name: string;
    set_at: string;
  };
  'protocols.session_facts': {
    session_id: string;
    clinic_id: string;
    patient_id: string;
    episode_id: string;
    protocol_version_id: string;
    ordinal: number;
    state: string;
    scheduled_at: string;
    started_at: string | null;
    planned_dose_micrograms: number;
    delivered_dose_micrograms: number | null;
    duration_minutes: number | null;
    stop_reason: string | null;
    is_series_ended: boolean;
  };
  'protocols.deviations': {
    id: string;
    clinic_id: string;
    session_id: string;
    protocol_id: string;
    version_id: string;
    type: string;
    severity: 'MINOR' | 'MAJOR' | 'CRITICAL';
    planned: number | null;
    actual: number | null;
    unit: string | null;
    detected_by: 'AUTO';
    detected_at: string;
    recorded_by_name: string;
    state: 'OPEN' | 'REVIEWED';
    reviewed_by_name: string | null;
    reviewed_at: string | null;
    review_note: string | null;
    corrective_action: string | null;
  };
}
