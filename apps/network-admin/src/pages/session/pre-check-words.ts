import type { PreCheckItemCode, PreCheckStanding } from '../../graph/schema.generated.js';

export const preCheckNames: Record<PreCheckItemCode, string> = {
  BASELINE_OBSERVATIONS: 'Baseline observations',
  BLOOD_PRESSURE: 'Blood pressure',
  CONSENT: 'Consent in force',
  EMERGENCY_EQUIPMENT: 'Crash cart, suction and oxygen checked today',
  ESCORT: 'Escort named',
  FASTING: 'Fasting',
  IDENTITY: 'Identity, twice',
  INTOXICATION: 'No sign of intoxication',
  INTRAVENOUS_ACCESS: 'Intravenous access',
  MEDICATIONS: 'Medications and interactions looked at again',
  PHQ9_ITEM9: 'PHQ-9 item 9',
  PREGNANCY: 'Pregnancy test',
  STAFF_CREDENTIALS: 'Staff credentials in date',
  WEIGHT: 'Weight',
};

export const standingNames: Record<PreCheckStanding, string> = {
  DEFER: 'Put off',
  FAILED: 'Failed',
  NOT_APPLICABLE: 'Does not apply',
  OPEN: 'Open',
  OVERRIDDEN: 'Overridden',
  PASSED: 'Passed',
};

const shapes: Record<PreCheckStanding, string> = {
  PASSED: 'm-5 0 3.500 3.500 6.500-7',
  OVERRIDDEN: 'M-5 3 0-4 5 3',
  NOT_APPLICABLE: 'M-4 0h8',
  OPEN: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  FAILED: 'm-4-4 8 8m0-8-8 8',
  DEFER: 'm-4-4 8 8m0-8-8 8',
};
export const standingShape = (standing: PreCheckStanding): string => shapes[standing];
