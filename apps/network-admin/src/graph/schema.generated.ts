export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A calendar date, YYYY-MM-DD. */
  Date: { input: string; output: string };
  /** An instant in UTC, as RFC 3339 writes it. */
  DateTime: { input: string; output: string };
};

/** Whether an account belongs to the network or to a partner. */
export type AccountKind = 'PARTNER' | 'STAFF';

/** Which assessments a list holds. */
export type AssessmentFilter = {
  instruments?: InputMaybe<Array<InstrumentCode>>;
  windows?: InputMaybe<Array<FollowUpWindow>>;
};

/** Whether an operation read or wrote records. */
export type AuditAction = 'READ' | 'WRITE';

/** Which entries of the audit trail a list holds. */
export type AuditEventFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Entries that name this record. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  recordedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  recordedTo?: InputMaybe<Scalars['DateTime']['input']>;
  viewerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Which clinics a list holds. */
export type ClinicFilter = {
  regions?: InputMaybe<Array<Region>>;
};

/** Orders of a list of clinics. */
export type ClinicSort = 'NAME' | 'OPENED_ON';

/** Whether a count was counted to the end. */
export type CountPrecision = 'AT_LEAST' | 'EXACT';

/** Advanced and basic life support, registration for controlled substances, and the state’s licence. */
export type CredentialKind = 'ACLS' | 'BLS' | 'DEA' | 'LICENSE';

/** Whether a credential holds today; EXPIRING within 30 days. */
export type CredentialStatus = 'EXPIRED' | 'EXPIRING' | 'VALID';

/** Groups of chronic pain that are treated and compared alike. */
export type DiagnosisGroup =
  'CENTRAL' | 'CRPS' | 'FIBROMYALGIA' | 'LOW_BACK' | 'OTHER' | 'PERIPHERAL_NEUROPATHIC' | 'PHANTOM_OR_POSTHERPETIC';

/** Whether the rate follows the patient’s weight. */
export type DoseBasis = 'MG_PER_H' | 'MG_PER_KG_PER_H';

/** Days after the end of the series: END 0–3, W1 5–10, W4 21–42, W12 70–112, M6 150–210, M12 330–400. T0: at most 14 before its start. */
export type FollowUpWindow = 'END' | 'M6' | 'M12' | 'T0' | 'W1' | 'W4' | 'W12';

/** ALERT: outside the 95 % limits. ALARM: outside the 99.8 % limits. TOO_FEW: not judged. */
export type FunnelBand = 'ALARM' | 'ALERT' | 'INSIDE' | 'TOO_FEW';

/** Which way patients are better off. */
export type IndicatorDirection = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

/** RESP30_W4: at least 30 % relief at week 4. */
export type IndicatorId = 'RESP30_W4';

/** A questionnaire or measure of outcome. */
export type InstrumentCode =
  'BPI_INTERFERENCE' | 'GAD7' | 'MME' | 'NRS' | 'PEG' | 'PGIC' | 'PHQ9' | 'PROMIS_PF_V2_4A' | 'PROMIS_PI_V1_4A';

/** The mechanism that dominates, in the terms of the IASP. https://www.iasp-pain.org/resources/terminology/ */
export type PainMechanism = 'MIXED' | 'NEUROPATHIC' | 'NOCICEPTIVE' | 'NOCIPLASTIC';

/** What a partner may see at most: aggregates, de-identified rows, or identified rows. */
export type PartnerTier = 'AGGREGATE' | 'DEIDENTIFIED' | 'IDENTIFIED';

/** Which patients a list holds: those that meet all that is given. */
export type PatientFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  diagnosisGroups?: InputMaybe<Array<DiagnosisGroup>>;
  /** How the family name or the medical record number begins, whatever the case; 100 characters at most. */
  search?: InputMaybe<Scalars['String']['input']>;
  statuses?: InputMaybe<Array<PatientStatus>>;
};

/** Orders of a list of patients. */
export type PatientSort =
  | 'FAMILY_NAME'
  /** The latest referral first. */
  | 'REFERRED_ON';

/** Where a patient stands: in a series of infusions, followed up after it, in boosters, or done. */
export type PatientStatus = 'CLOSED' | 'FOLLOW_UP' | 'IN_SERIES' | 'MAINTENANCE';

/** Where a version stands between its draft and its end; SUSPENDED is a stop for safety. */
export type ProtocolVersionState =
  'APPROVED' | 'CHANGES_REQUESTED' | 'DRAFT' | 'IN_REVIEW' | 'RETIRED' | 'SUPERSEDED' | 'SUSPENDED';

/** Which providers a list holds: those with one role that meets all that is given. */
export type ProviderFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  roles?: InputMaybe<Array<Role>>;
};

/** Orders of a list of providers. */
export type ProviderSort = 'FAMILY_NAME' | 'SPECIALTY';

/** Why patients’ records are asked for. 45 CFR 164.502(b). */
export type PurposeOfUse = 'AUDIT' | 'OPERATIONS' | 'PAYMENT' | 'RESEARCH' | 'TREATMENT';

/** Census regions of the United States. */
export type Region = 'MIDWEST' | 'NORTHEAST' | 'SOUTH' | 'WEST';

/** What someone is in the network or at a clinic. */
export type Role =
  | 'ANALYST'
  | 'AUDITOR'
  | 'CLINIC_MANAGER'
  | 'COORDINATOR'
  | 'MEDICAL_DIRECTOR'
  | 'NETWORK_ADMIN'
  | 'NURSE'
  | 'PARTNER'
  | 'PHARMACIST'
  | 'PHYSICIAN';

/** SNAPSHOT: what there is now. CHANGED: one session moved. HEARTBEAT: still here. RESYNC: forget what you hold, a snapshot follows. */
export type SessionEventKind = 'CHANGED' | 'HEARTBEAT' | 'RESYNC' | 'SNAPSHOT';

/** Which sessions a list holds. */
export type SessionFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  patientId?: InputMaybe<Scalars['ID']['input']>;
  scheduledFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Exclusive. */
  scheduledTo?: InputMaybe<Scalars['DateTime']['input']>;
  states?: InputMaybe<Array<SessionState>>;
};

/** Orders of a list of sessions. */
export type SessionSort = 'SCHEDULED_AT' | 'SCHEDULED_AT_DESCENDING';

/** Where a session stands; the last five end it. */
export type SessionState =
  | 'CANCELLED'
  | 'CHECKED_IN'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'DEFERRED'
  | 'DISCHARGE_READY'
  | 'INFUSING'
  | 'NO_SHOW'
  | 'PAUSED'
  | 'PRE_CHECK'
  | 'READY'
  | 'RECOVERY'
  | 'SCHEDULED'
  | 'TRANSFERRED';

/** A move of a session from one state to another. */
export type SessionTransition =
  | 'BEGIN_PRE_CHECK'
  | 'CANCEL'
  | 'CHECK_IN'
  | 'CONFIRM'
  | 'DEFER'
  | 'DISCHARGE'
  | 'MARK_NO_SHOW'
  | 'MEET_CRITERIA'
  | 'PASS_PRE_CHECK'
  | 'PAUSE'
  | 'REGRESS'
  | 'RESUME'
  | 'START_INFUSION'
  | 'STOP'
  | 'TRANSFER';

/** Sex as it is recorded for clinical use. */
export type Sex = 'FEMALE' | 'MALE' | 'UNKNOWN';

/** One move of a session. */
export type TransitionSessionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Needed to cancel, defer, pause, stop or transfer. */
  reason?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
  transition: SessionTransition;
};

/** Why a mutation was not carried out. */
export type UserErrorCode =
  'BAD_USER_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'NOT_FOUND';

/** NOT_COMPARABLE: fewer than 60 % were followed. WITHIN_EXPECTED is not the same as equally good. */
export type Verdict = 'HIGHER_THAN_EXPECTED' | 'LOWER_THAN_EXPECTED' | 'NOT_COMPARABLE' | 'TOO_FEW' | 'WITHIN_EXPECTED';
