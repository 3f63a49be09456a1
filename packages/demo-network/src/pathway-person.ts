import type { findingNames } from '@surcease/subgraph-patients/eligibility';
import type { DiagnosisGroup, PainMechanism } from './diagnoses.js';

type FindingName = (typeof findingNames)[number];

/** A medication, with the days that it was taken. */
export interface TakenMedication {
  rxnormCode: string | null;
  name: string;
  doseAmount: number;
  timesPerDay: number;
  isOpioid: boolean;
  startedDay: number;
  endedDay: number | null;
}

/** One move of an episode. */
export interface PathwayStep {
  transition: string;
  to: string;
  atMs: number;
  /** Whether a physician, a nurse, a coordinator or the platform made it. */
  by: 'PHYSICIAN' | 'NURSE' | 'COORDINATOR' | 'PLATFORM';
}

/** How an episode is paid for. */
export interface PathwayCoverage {
  payer: string;
  /** State of the request for prior authorisation; null where nobody asked. */
  authorization: 'APPROVED' | 'SUBMITTED' | 'PENDED' | 'DENIED' | 'APPEALED' | null;
  unitsApproved: number;
  validToDay: number;
  paysThemselves: boolean;
}

/** All that the rows of one patient's pathway are written from. */
export interface PathwayPerson {
  clinicId: string;
  patientId: string;
  episodeId: string;
  physicianId: string;
  nurseId: string;
  birthDate: string;
  sex: 'FEMALE' | 'MALE';
  diagnosis: { group: DiagnosisGroup; code: string; mechanism: PainMechanism; painSince: string };
  weightGrams: number;
  weighedDay: number;
  seriesSize: number;
  baselineNrs: number;
  baselinePhq9: number;
  baselineGad7: number;
  priorKetamine: boolean;
  compensationClaim: boolean;
  /** Findings that are not absent. */
  findings: Partial<Record<FindingName, 'PRESENT' | 'UNKNOWN'>>;
  /** A rule that the medical director set aside. */
  overriddenRule: string | null;
  /** Whether what was asked for has been done. */
  conditionsResolved: boolean;
  medications: readonly TakenMedication[];
  coverage: PathwayCoverage;
  /** Completed sessions, with when. */
  completedSessions: readonly { id: string; at: string }[];
  closeReason: string | null;
  steps: readonly PathwayStep[];
}
