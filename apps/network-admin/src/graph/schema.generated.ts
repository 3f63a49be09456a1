export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  Date: { input: string; output: string };
  DateTime: { input: string; output: string };
};

export type AccountKind = 'PARTNER' | 'STAFF';

export type AuditAction = 'READ' | 'WRITE';

export type ClinicFilter = {
  regions?: InputMaybe<Array<Region>>;
};

export type ClinicSort = {
  direction: SortDirection;
  field: ClinicSortField;
};

export type ClinicSortField = 'NAME' | 'OPENED_ON';

export type CountPrecision = 'AT_LEAST' | 'EXACT';

export type CredentialKind = 'ACLS' | 'BLS' | 'DEA' | 'LICENSE';

export type CredentialStatus = 'EXPIRED' | 'EXPIRING' | 'VALID';

export type DiagnosisGroup =
  'CENTRAL' | 'CRPS' | 'FIBROMYALGIA' | 'LOW_BACK' | 'OTHER' | 'PERIPHERAL_NEUROPATHIC' | 'PHANTOM_OR_POSTHERPETIC';

export type FollowUpWindow = 'END' | 'M6' | 'M12' | 'T0' | 'W1' | 'W4' | 'W12';

export type FunnelBand = 'ALARM' | 'ALERT' | 'INSIDE' | 'TOO_FEW';

export type IndicatorDirection = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

export type IndicatorId = 'RESP30_W4';

export type PartnerTier = 'AGGREGATE' | 'DEIDENTIFIED' | 'IDENTIFIED';

export type PatientFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type ProviderFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  roles?: InputMaybe<Array<Role>>;
};

export type PurposeOfUse = 'AUDIT' | 'OPERATIONS' | 'PAYMENT' | 'RESEARCH' | 'TREATMENT';

export type Region = 'MIDWEST' | 'NORTHEAST' | 'SOUTH' | 'WEST';

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

export type SessionEventKind = 'CHANGED' | 'HEARTBEAT' | 'RESYNC' | 'SNAPSHOT';

export type SessionFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  patientId?: InputMaybe<Scalars['ID']['input']>;
  scheduledFrom?: InputMaybe<Scalars['DateTime']['input']>;
  scheduledTo?: InputMaybe<Scalars['DateTime']['input']>;
  states?: InputMaybe<Array<SessionState>>;
};

export type SessionSort = {
  direction: SortDirection;
  field: Scalars['String']['input'];
};

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

export type SessionTransition =
  | 'BEGIN_PRE_CHECK'
  | 'CANCEL'
  | 'CHECK_IN'
  | 'CLEAR'
  | 'COMPLETE'
  | 'CONFIRM'
  | 'DEFER'
  | 'DISCHARGE_READY'
  | 'END_INFUSION'
  | 'MARK_NO_SHOW'
  | 'PAUSE'
  | 'RESUME'
  | 'START'
  | 'TRANSFER';

export type SortDirection = 'ASC' | 'DESC';

export type TransitionSessionInput = {
  clientMutationId: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
  transition: SessionTransition;
};

export type UserErrorCode =
  'BAD_USER_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'IDEMPOTENCY_KEY_REUSED' | 'ILLEGAL_TRANSITION' | 'NOT_FOUND';

export type Verdict = 'HIGHER_THAN_EXPECTED' | 'LOWER_THAN_EXPECTED' | 'NOT_COMPARABLE' | 'TOO_FEW' | 'WITHIN_EXPECTED';
