import type { Role } from './vocabulary.js';

/** What the sessions context has heard of others. */
export interface TablesKnownToSessions {
  'sessions.clinics': { id: string; time_zone: string };
  'sessions.rooms': { id: string; clinic_id: string; name: string; chair_count: number };
  'sessions.people': { id: string; display_name: string };
  'sessions.staff': { provider_id: string; clinic_id: string; role: Role; places_at_once: number };
  'sessions.staff_credentials': { provider_id: string; kind: string; expires_on: string };
  'sessions.protocol_versions': {
    id: string;
    protocol_id: string;
    semantic_version: string;
    state: 'APPROVED';
    /** Null where only sites that have put it to use have one. */
    dose: object | null;
    limits: object;
    effective_from: string;
    monitoring: object;
  };
  'sessions.site_configurations': {
    clinic_id: string;
    protocol_id: string;
    protocol_version_id: string;
    state: 'ACTIVE' | 'PAUSED';
    dose: object;
    limits: object;
    heard_at: string;
  };
  'sessions.care_clearances': {
    episode_id: string;
    patient_id: string;
    clinic_id: string;
    treatment_consent: boolean;
    coverage: 'AUTHORIZED' | 'SELF_PAY' | 'NONE';
    units_remaining: number | null;
    authorised_until: string | null;
    eligibility: 'ELIGIBLE' | 'CONDITIONAL' | 'INELIGIBLE' | null;
    open_conditions: number;
    weight_grams: number | null;
    weight_measured_on: string | null;
    heard_at: string;
  };
}
