import type { DiagnosisGroup } from './diagnoses.js';
import type { FollowUpWindow, InstrumentCode } from './vocabulary.js';

/** Episodes as outcomes counts them, answers, and follow-up. */
export interface OutcomeTables {
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
}
