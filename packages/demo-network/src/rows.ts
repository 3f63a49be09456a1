import type { Role, SessionState, SessionTransition, FollowUpWindow, InstrumentCode } from './vocabulary.js';
import type { DiagnosisGroup, PainMechanism } from './diagnoses.js';
import type { PathwayRows } from './pathway-columns.js';

/** Rows as the tables hold them: dates as YYYY-MM-DD, instants as RFC 3339 in UTC, objects for jsonb. */
export interface TableRows extends PathwayRows {
  'access.accounts': {
    id: string;
    subject: string;
    display_name: string;
    email: string | null;
    kind: 'STAFF' | 'PARTNER';
    partner_tier: 'AGGREGATE' | 'DEIDENTIFIED' | 'IDENTIFIED' | null;
    provider_id: string | null;
  };
  'access.grants': { account_id: string; role: Role; clinic_id: string | null };
  'clinics.clinics': {
    id: string;
    slug: string;
    name: string;
    region: string;
    time_zone: string;
    city: string;
    state: string;
    opened_on: string;
  };
  'clinics.rooms': { id: string; clinic_id: string; name: string; chair_count: number };
  'providers.providers': {
    id: string;
    given_name: string;
    family_name: string;
    display_name: string;
    specialty: string;
    national_provider_id: string;
  };
  'providers.roles': { provider_id: string; clinic_id: string; role: Role; since: string; is_primary: boolean };
  'providers.credentials': {
    id: string;
    provider_id: string;
    kind: 'ACLS' | 'BLS' | 'DEA' | 'LICENSE';
    issued_on: string;
    expires_on: string;
  };
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
  'patients.patients': {
    id: string;
    clinic_id: string;
    responsible_provider_id: string;
    medical_record_number: string;
    given_name: string;
    family_name: string;
    birth_date: string;
    sex: 'FEMALE' | 'MALE';
    postal_code: string;
    diagnosis_group: DiagnosisGroup;
    diagnosis_code: string;
    pain_mechanism: PainMechanism;
    pain_since: string;
    referred_on: string;
    status: 'INTAKE' | 'IN_SERIES' | 'FOLLOW_UP' | 'MAINTENANCE' | 'CLOSED';
  };
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
    dose: object;
    limits: object;
    effective_from: string;
    monitoring: object;
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
  'outcomes.episodes': {
    id: string;
    clinic_id: string;
    patient_id: string;
    diagnosis_group: DiagnosisGroup;
    series_started_on: string;
    /** Null while the series goes on. */
    series_ended_on: string | null;
    baseline_nrs: number;
    baseline_phq9: number;
    /** Morphine milligram equivalents a day; 0 without opioids. */
    baseline_mme: number;
    pain_duration_years: number;
    age_years: number;
    sex: 'FEMALE' | 'MALE';
    prior_ketamine: boolean;
    payer: string;
    compensation_claim: boolean;
    protocol_version_id: string;
  };
  'outcomes.assessments': {
    id: string;
    clinic_id: string;
    patient_id: string;
    episode_id: string;
    session_id: string | null;
    instrument: InstrumentCode;
    follow_up_window: FollowUpWindow | null;
    score: number;
    answers: object;
    scoring_version: string;
    assessed_at: string;
  };
  'outcomes.sharing_consents': { patient_id: string; clinic_id: string; is_given: boolean; said_at: string };
  'outcomes.safety_tasks': {
    id: string;
    clinic_id: string;
    patient_id: string;
    episode_id: string;
    assessment_id: string;
    raised_at: string;
    due_on: string;
    completed_at: string | null;
    completed_by: string | null;
    note: string | null;
    version: number;
  };
  'outcomes.narratives': {
    id: string;
    clinic_id: string;
    patient_id: string;
    episode_id: string;
    follow_up_window: FollowUpWindow | null;
    text: string;
    source: 'STAFF' | 'LINK';
    written_at: string;
  };
  'outcomes.questionnaire_links': {
    id: string;
    clinic_id: string;
    patient_id: string;
    episode_id: string;
    follow_up_window: FollowUpWindow;
    /** As PostgreSQL writes an array. */
    instruments: string;
    created_at: string;
    expires_at: string;
    used_at: string | null;
  };
  'outcomes.reminders': {
    id: string;
    clinic_id: string;
    patient_id: string;
    episode_id: string;
    follow_up_window: FollowUpWindow;
    occasion: 'OPENING' | 'MIDWAY';
    channel: 'EMAIL' | 'SMS' | 'NONE';
    state: 'SENT' | 'NOT_SENT';
    due_on: string;
    link_id: string;
    attempts: number;
    created_at: string;
    sent_at: string | null;
  };
  'outcomes.clinic_facts': { clinic_id: string; name: string; time_zone: string; region: string };
  'events.log': {
    id: string;
    stream: string;
    seq: number;
    type: string;
    schema_version: number;
    context: string;
    clinic_id: string;
    occurred_at: string;
    payload: object;
  };
  'events.streams': { stream: string; last_seq: number };
  'events.subscriptions': { subscriber: string; stream: string; seq: number };
}

export type TableName = keyof TableRows;
export type Row<T extends TableName> = TableRows[T];
/** Some rows of each table. */
export type RowBatch = { [T in TableName]: Row<T>[] };
