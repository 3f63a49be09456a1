/** The words of the stored records that this package writes; each context owns its own and checks them. */
export type Role =
  | 'NETWORK_ADMIN'
  | 'ANALYST'
  | 'MEDICAL_DIRECTOR'
  | 'PHARMACIST'
  | 'PHYSICIAN'
  | 'NURSE'
  | 'COORDINATOR'
  | 'CLINIC_MANAGER'
  | 'AUDITOR'
  | 'PARTNER';

export type SessionState =
  | 'SCHEDULED'
  | 'CONFIRMED'
  | 'CHECKED_IN'
  | 'PRE_CHECK'
  | 'READY'
  | 'INFUSING'
  | 'RECOVERY'
  | 'DISCHARGE_READY'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'NO_SHOW'
  | 'DEFERRED'
  | 'TRANSFERRED';

export type SessionTransition =
  | 'CONFIRM'
  | 'CANCEL'
  | 'MARK_NO_SHOW'
  | 'CHECK_IN'
  | 'BEGIN_PRE_CHECK'
  | 'DEFER'
  | 'PASS_PRE_CHECK'
  | 'START_INFUSION'
  | 'STOP'
  | 'TRANSFER'
  | 'MEET_CRITERIA'
  | 'DISCHARGE';

export type FollowUpWindow = 'T0' | 'END' | 'W1' | 'W4' | 'W12' | 'M6' | 'M12';
export type InstrumentCode = 'NRS' | 'PEG' | 'PHQ9' | 'GAD7' | 'PGIC' | 'MME' | 'BPI_INTERFERENCE';
