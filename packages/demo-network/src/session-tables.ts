import type { SessionState, SessionTransition } from './vocabulary.js';

/** Plans, and what happened in each session. */
export interface SessionTables {
  'sessions.sessions': {
    id: string;
    clinic_id: string;
    patient_id: string;
    provider_id: string;
    room_id: string;
    protocol_version_id: string;
    ordinal: number;
    state: SessionState;
    scheduled_at: string;
    started_at: string | null;
    ended_at: string | null;
    planned_dose_micrograms: number;
    version: number;
    plan_id: string;
    episode_id: string;
    nurse_id: string;
    chair_number: number | null;
    kind: 'SERIES' | 'BOOSTER';
  };
  'sessions.treatment_plans': {
    id: string;
    clinic_id: string;
    patient_id: string;
    episode_id: string;
    protocol_version_id: string;
    indication: string;
    dose_basis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
    rate_micrograms_per_kg_per_hour: number | null;
    rate_micrograms_per_hour: number | null;
    duration_minutes: number;
    maximum_rate_micrograms_per_hour: number | null;
    maximum_session_micrograms: number;
    weight_grams: number;
    weight_measured_on: string;
    weight_basis: 'ACTUAL';
    titration: object;
    premedication: object;
    series_size: number;
    frequency_days: number;
    boosters_per_365_days: number;
    state: 'SIGNED';
    signed_by: string;
    signed_at: string;
    created_at: string;
  };
  'sessions.bookings': {
    session_id: string;
    clinic_id: string;
    kind: 'CHAIR' | 'NURSE';
    resource_id: string;
    place: number;
    slot: string;
  };
  'sessions.rate_segments': {
    id: string;
    session_id: string;
    clinic_id: string;
    rate_micrograms_per_hour: number;
    started_at: string;
    ended_at: string | null;
    set_by: string;
  };
  'sessions.pre_check_findings': {
    id: string;
    session_id: string;
    clinic_id: string;
    item: string;
    outcome: 'PASSED' | 'NOT_APPLICABLE';
    detail: object;
    recorded_at: string;
    recorded_by: string;
  };
  'sessions.drug_accounts': {
    session_id: string;
    clinic_id: string;
    drawn_micrograms: number;
    drawn_by: string;
    drawn_at: string;
    wasted_micrograms: number | null;
    wasted_by: string | null;
    wasted_at: string | null;
    waste_witnessed_by: string | null;
    waste_witnessed_at: string | null;
  };
  'sessions.discharge_scores': {
    id: string;
    session_id: string;
    clinic_id: string;
    scored_at: string;
    scored_by: string;
    aldrete: object;
    padss: object;
    rass: number;
    moaas: number;
    cadss6: number;
  };
  'sessions.discharges': {
    session_id: string;
    clinic_id: string;
    escort_name: string;
    escort_relationship: string;
    escort_present_at: string | null;
    instructions_acknowledged_at: string | null;
    nurse_signed_by: string | null;
    nurse_signed_at: string | null;
    physician_signed_by: string | null;
    physician_signed_at: string | null;
    no_driving_until: string | null;
  };
  'sessions.vital_signs': {
    session_id: string;
    clinic_id: string;
    measured_at: string;
    systolic_mmhg: number;
    diastolic_mmhg: number;
    heart_rate_per_minute: number;
    oxygen_saturation_percent: number;
    respiratory_rate_per_minute: number;
  };
  'sessions.adverse_events': {
    id: string;
    session_id: string;
    clinic_id: string;
    code: string;
    /** CTCAE v5, 1–5. */
    grade: number;
    is_serious: boolean;
    occurred_at: string;
    recorded_at: string;
    recorded_by: string;
  };
  'sessions.transitions': {
    id: string;
    session_id: string;
    clinic_id: string;
    seq: number;
    transition: SessionTransition;
    from_state: SessionState;
    to_state: SessionState;
    at: string;
    actor_id: string;
    reason: string | null;
  };
}
