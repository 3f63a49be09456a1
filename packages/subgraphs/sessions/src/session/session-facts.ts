import type { MonitoringPayload } from '@surcease/schema-events';
import type { SessionState } from './session.machine.js';
import type { DoseLimit } from '../dose/dose-limit.js';
import type { WeightBasis } from '../dose/dosing-weight.js';
import type { PreCheckItemCode } from '../pre-check/pre-check-rules.js';

/** A clinician as this context has heard of them. */
export interface StaffFacts {
  providerId: string;
  roles: string[];
  credentials: { kind: string; expiresOn: string }[];
}

export interface PlanFacts {
  id: string;
  version: number;
  state: 'DRAFT' | 'SIGNED' | 'ENDED';
  doseBasis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
  rateMicrogramsPerKgPerHour: number | null;
  rateMicrogramsPerHour: number | null;
  durationMinutes: number;
  loadingMicrograms: number;
  maximumRateMicrogramsPerHour: number | null;
  maximumSessionMicrograms: number;
  weightGrams: number;
  weightMeasuredOn: string;
  weightBasis: WeightBasis;
  heightMillimetres: number | null;
  sex: 'FEMALE' | 'MALE' | null;
  titration: { afterMinutes: number; rateMicrogramsPerHour: number }[];
  seriesSize: number;
}

export interface ClearanceFacts {
  treatmentConsent: boolean;
  coverage: string;
  unitsRemaining: number | null;
  authorisedUntil: string | null;
  eligibility: string | null;
  openConditions: number;
  weightGrams: number | null;
  weightMeasuredOn: string | null;
}

export interface ReadingFacts {
  measuredAt: Date;
  systolicMmHg: number | null;
  diastolicMmHg: number | null;
  heartRatePerMinute: number | null;
  oxygenSaturationPercent: number | null;
  respiratoryRatePerMinute: number | null;
  rass: number | null;
  moaas: number | null;
  cadss6: number | null;
}

export interface FindingFacts {
  item: PreCheckItemCode;
  outcome: 'PASSED' | 'FAILED' | 'NOT_APPLICABLE';
  detail: Record<string, unknown>;
  recordedAt: Date;
  recordedBy: string;
}

export interface OverrideFacts {
  item: PreCheckItemCode;
  reason: string;
  overriddenBy: string;
  overriddenAt: Date;
}

export interface VerificationFacts {
  accountId: string;
  /** The clinician behind the account, where it is linked to one. */
  providerId: string | null;
  planId: string;
  planVersion: number;
  rateMicrogramsPerHour: number;
  confirmedAt: Date;
}

export interface SegmentFacts {
  id: string;
  rateMicrogramsPerHour: number;
  startedAt: Date;
  endedAt: Date | null;
}

export interface DrugAccountFacts {
  drawnMicrograms: number;
  wastedMicrograms: number | null;
  wastedBy: string | null;
  wasteWitnessedBy: string | null;
  discrepancyReason: string | null;
}

export interface ScoreFacts {
  aldrete: Record<string, number>;
  padss: Record<string, number>;
  rass: number;
  moaas: number;
  cadss6: number;
  scoredAt: Date;
}

export interface DischargeFacts {
  escortName: string | null;
  escortPresentAt: Date | null;
  instructionsAcknowledgedAt: Date | null;
  nurseSignedBy: string | null;
  physicianSignedBy: string | null;
}

/** All that the rules of a session are decided by, read in one statement. */
export interface SessionFacts {
  id: string;
  clinicId: string;
  patientId: string;
  state: SessionState;
  kind: 'SERIES' | 'BOOSTER';
  scheduledAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  pausedAt: Date | null;
  timeZone: string | null;
  protocolVersionState: string | null;
  /** What the pinned version asks to be measured, as the clinic uses it. */
  monitoring: MonitoringPayload | null;
  protocolLimits: DoseLimit[];
  siteLimits: DoseLimit[];
  plan: PlanFacts | null;
  clearance: ClearanceFacts | null;
  supervisor: StaffFacts;
  nurse: StaffFacts | null;
  /** All who work at the clinic. */
  staff: StaffFacts[];
  readings: ReadingFacts[];
  findings: FindingFacts[];
  overrides: OverrideFacts[];
  verifications: VerificationFacts[];
  segments: SegmentFacts[];
  boluses: { doseMicrograms: number; givenAt: Date }[];
  drugAccount: DrugAccountFacts | null;
  score: ScoreFacts | null;
  discharge: DischargeFacts | null;
  /** Given to the patient in other sessions. */
  others: { dayMicrograms: number; seriesMicrograms: number; boosters365Days: number };
}
