import type { Option } from '../../deeds/form-values.js';
import type {
  CoverageStatus,
  EligibilitySeverity,
  EpisodeTransition,
  FindingName,
  FollowUpStatus,
  FollowUpWindow,
} from '../../graph/schema.generated.js';
import { humanise } from '../../format/words.js';

export const optionsOf = (values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: humanise(value) }));

/** The parts of a patient’s page, as the address names them. */
export const parts = [
  { id: 'pathway', name: 'Pathway' },
  { id: 'assessment', name: 'Assessment' },
  { id: 'eligibility', name: 'Eligibility' },
  { id: 'medications', name: 'Medications' },
  { id: 'consents', name: 'Consents' },
  { id: 'coverage', name: 'Coverage' },
  { id: 'plan', name: 'Plan and sessions' },
  { id: 'follow-up', name: 'Follow-up' },
] as const;
export type PartId = (typeof parts)[number]['id'];

interface TransitionWords {
  name: string;
  part: PartId;
  /** The action of the catalogue that a role must include; without one, the platform makes the move. */
  action: string | null;
}

/** Where on the page each move is made, and what it is called there. */
export const transitionWords: Record<EpisodeTransition, TransitionWords> = {
  TRIAGE: { name: 'Triage', part: 'pathway', action: 'episode:triage' },
  SCHEDULE_ASSESSMENT: { name: 'Book the assessment', part: 'pathway', action: 'episode:schedule-assessment' },
  RECORD_ASSESSMENT: { name: 'Record the assessment', part: 'assessment', action: 'episode:assess' },
  DECIDE_ELIGIBILITY: { name: 'Decide eligibility', part: 'eligibility', action: 'eligibility:decide' },
  CONSENT: { name: 'Consent to treatment', part: 'consents', action: 'consent:record' },
  CHECK_COVERAGE: { name: 'Check coverage', part: 'coverage', action: 'coverage:record' },
  AUTHORIZE: { name: 'Authorisation granted', part: 'coverage', action: 'coverage:record' },
  DENY: { name: 'Coverage denied', part: 'coverage', action: 'coverage:record' },
  APPEAL: { name: 'Appeal', part: 'coverage', action: 'coverage:record' },
  AGREE_SELF_PAY: { name: 'Agree on self-pay', part: 'coverage', action: 'coverage:record' },
  PLAN: { name: 'Plan the series', part: 'plan', action: null },
  START_SERIES: { name: 'Series starts', part: 'plan', action: null },
  COMPLETE_SERIES: { name: 'Series completes', part: 'plan', action: null },
  BEGIN_FOLLOW_UP: { name: 'Begin follow-up', part: 'pathway', action: 'episode:begin-follow-up' },
  BEGIN_MAINTENANCE: { name: 'Begin maintenance', part: 'pathway', action: 'episode:begin-maintenance' },
  CLOSE: { name: 'Close the episode', part: 'pathway', action: 'episode:close' },
};

export const findingWords: Record<FindingName, string> = {
  ketamineHypersensitivity: 'Hypersensitivity to ketamine',
  bloodPressureHazard: 'A rise of blood pressure would be a serious hazard',
  uncontrolledCardiovascularDisease: 'Poorly controlled cardiovascular disease',
  suspectedCardiovascularDisease: 'Suspected or high-risk cardiovascular disease',
  activePsychosis: 'Active or poorly controlled psychosis',
  activeSuicidality: 'Active suicidality',
  breastfeeding: 'Breastfeeding',
  liverRisk: 'Risk of liver disease',
  raisedIntracranialPressure: 'Raised intracranial pressure',
  raisedIntraocularPressure: 'Raised intraocular pressure',
  activeSubstanceUseDisorder: 'Active substance use disorder',
  untreatedSevereSleepApnoea: 'Untreated severe sleep apnoea',
  urinarySymptoms: 'Cystitis or urinary symptoms',
  highCumulativeExposure: 'High cumulative exposure to ketamine',
  hyperthyroidism: 'Hyperthyroidism',
  seizureDisorder: 'Seizure disorder',
  porphyria: 'Porphyria',
  priorKetamine: 'Treated with ketamine before',
};

export const severityWords: Record<EligibilitySeverity, string> = {
  BLOCK: 'Blocks, and cannot be set aside',
  BLOCK_OVERRIDABLE: 'Blocks; the medical director may set it aside',
  TEST_REQUIRED: 'A test is required',
  CAUTION: 'Caution',
  INFORMATION: 'Information',
};

export const coverageWords: Record<CoverageStatus, string> = {
  AUTHORIZED: 'Paid for by the payer’s authorisation',
  SELF_PAY: 'Paid for by the patient',
  PENDING: 'The payer is still to answer',
  DENIED: 'Denied by the payer',
  NONE: 'Nobody pays for sessions yet',
};

/** With how far after the series each lies. */
export const windowWords: Record<FollowUpWindow, string> = {
  T0: 'Baseline',
  END: 'End of series',
  W1: 'Week 1',
  W4: 'Week 4',
  W12: 'Week 12',
  M6: 'Month 6',
  M12: 'Month 12',
};

export const followUpWords: Record<FollowUpStatus, string> = {
  UPCOMING: 'Upcoming',
  SOON: 'Soon',
  DUE: 'Due',
  OVERDUE: 'Overdue',
  ANSWERED: 'Answered',
  MISSED: 'Missed',
};

export const diagnosisGroups = [
  'CRPS',
  'PERIPHERAL_NEUROPATHIC',
  'CENTRAL',
  'FIBROMYALGIA',
  'LOW_BACK',
  'PHANTOM_OR_POSTHERPETIC',
  'OTHER',
] as const;
export const mechanisms = ['NEUROPATHIC', 'NOCIPLASTIC', 'NOCICEPTIVE', 'MIXED'] as const;
export const payers = ['COMMERCIAL', 'MEDICARE', 'MEDICAID', 'WORKERS_COMPENSATION', 'SELF_PAY'] as const;

/** Kept as it is written, since it is an abbreviation. */
export const groupName = (group: string): string => (group === 'CRPS' ? 'CRPS' : humanise(group));

export const diagnosisOptions: Option[] = diagnosisGroups.map((value) => ({ value, label: groupName(value) }));

export const channelWords = { SMS: 'text message', EMAIL: 'e-mail', NONE: 'no channel' } as const;

const instruments: Record<string, string> = {
  PHQ9: 'PHQ-9',
  GAD7: 'GAD-7',
  PROMIS_PI_V1_4A: 'PROMIS pain interference',
  PROMIS_PF_V2_4A: 'PROMIS physical function',
  BPI_INTERFERENCE: 'BPI interference',
};

/** An instrument as clinicians write it: its code where that is the name. */
export const instrumentName = (code: string): string => instruments[code] ?? code.replaceAll('_', ' ');
