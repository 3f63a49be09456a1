import type { SessionTransition } from '../../graph/schema.generated.js';

/** What each move is called on its button. */
export const transitionNames: Record<SessionTransition, string> = {
  BEGIN_PRE_CHECK: 'Begin the checks',
  CANCEL: 'Cancel',
  CHECK_IN: 'Check in',
  CONFIRM: 'Confirm',
  DEFER: 'Put off',
  DISCHARGE: 'Discharge',
  MARK_NO_SHOW: 'Did not come',
  MEET_CRITERIA: 'Ready for discharge',
  PASS_PRE_CHECK: 'All checks passed',
  PAUSE: 'Pause',
  REGRESS: 'Back to recovery',
  RESUME: 'Resume',
  START_INFUSION: 'Start the infusion',
  STOP: 'Stop the infusion',
  TRANSFER: 'Transfer',
};

/** What each move is called in the log. */
export const transitionDeeds: Record<SessionTransition, string> = {
  BEGIN_PRE_CHECK: 'Checks begun',
  CANCEL: 'Cancelled',
  CHECK_IN: 'Checked in',
  CONFIRM: 'Appointment confirmed',
  DEFER: 'Put off',
  DISCHARGE: 'Discharged',
  MARK_NO_SHOW: 'Did not come',
  MEET_CRITERIA: 'Ready for discharge',
  PASS_PRE_CHECK: 'All checks passed',
  PAUSE: 'Infusion paused',
  REGRESS: 'Back to recovery',
  RESUME: 'Infusion resumed',
  START_INFUSION: 'Infusion started',
  STOP: 'Infusion stopped',
  TRANSFER: 'Transferred',
};

/** In the order in which someone at the bedside looks for them. */
export const transitionOrder: readonly SessionTransition[] = [
  'CONFIRM',
  'CHECK_IN',
  'BEGIN_PRE_CHECK',
  'PASS_PRE_CHECK',
  'START_INFUSION',
  'STOP',
  'PAUSE',
  'RESUME',
  'MEET_CRITERIA',
  'DISCHARGE',
  'REGRESS',
  'DEFER',
  'TRANSFER',
  'MARK_NO_SHOW',
  'CANCEL',
];

export const deferReasons = [
  'BLOOD_PRESSURE',
  'NOT_FASTED',
  'NO_ESCORT',
  'ACUTE_ILLNESS',
  'INTOXICATION',
  'PREGNANCY',
  'MEDICATION_CHANGE',
  'NO_INTRAVENOUS_ACCESS',
  'SAFETY_CONCERN',
  'STAFF_OR_EQUIPMENT',
  'PATIENT_REQUEST',
] as const;

export const stopReasons = ['COMPLETED_AS_PLANNED', 'ADVERSE_EVENT', 'PATIENT_REQUEST', 'EQUIPMENT', 'ORDER'] as const;

export const identifiers = [
  'FULL_NAME',
  'BIRTH_DATE',
  'MEDICAL_RECORD_NUMBER',
  'PHOTO_ID',
  'ADDRESS',
  'PHONE',
] as const;
