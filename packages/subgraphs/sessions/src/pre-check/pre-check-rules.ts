/** What is checked before an infusion. CONSENT and STAFF_CREDENTIALS follow from other records and are not entered. */
export const preCheckItems = [
  'IDENTITY',
  'CONSENT',
  'FASTING',
  'ESCORT',
  'PREGNANCY',
  'WEIGHT',
  'MEDICATIONS',
  'INTOXICATION',
  'BLOOD_PRESSURE',
  'BASELINE_OBSERVATIONS',
  'PHQ9_ITEM9',
  'INTRAVENOUS_ACCESS',
  'EMERGENCY_EQUIPMENT',
  'STAFF_CREDENTIALS',
] as const;
export type PreCheckItemCode = (typeof preCheckItems)[number];

/** What each item is called where a sentence says what is missing. */
export const preCheckNames: Readonly<Record<PreCheckItemCode, string>> = {
  IDENTITY: 'Identity',
  CONSENT: 'Consent',
  FASTING: 'Fasting',
  ESCORT: 'Escort',
  PREGNANCY: 'Pregnancy test',
  WEIGHT: 'Weight',
  MEDICATIONS: 'Medications',
  INTOXICATION: 'Intoxication',
  BLOOD_PRESSURE: 'Blood pressure',
  BASELINE_OBSERVATIONS: 'Baseline observations',
  PHQ9_ITEM9: 'PHQ-9 item 9',
  INTRAVENOUS_ACCESS: 'Intravenous access',
  EMERGENCY_EQUIPMENT: 'Emergency equipment',
  STAFF_CREDENTIALS: 'Staff credentials',
};

/** Items that may not concern a patient. */
export const optionalItems: readonly PreCheckItemCode[] = ['PREGNANCY', 'PHQ9_ITEM9'];
export const derivedItems: readonly PreCheckItemCode[] = ['CONSENT', 'STAFF_CREDENTIALS'];
/** What no clinician may wave through. */
export const neverOverridden: readonly PreCheckItemCode[] = ['IDENTITY', 'CONSENT'];

export interface BloodPressure {
  systolicMmHg: number;
  diastolicMmHg: number;
}

/** Network defaults: from here on the pressure is measured again, twice, five minutes apart. */
const recheckFrom: BloodPressure = { systolicMmHg: 160, diastolicMmHg: 100 };
/** From here on the session is put off. */
const deferFrom: BloodPressure = { systolicMmHg: 180, diastolicMmHg: 110 };
export const RECHECKS = 2;
export const RECHECK_AFTER_MINUTES = 5;

const reaches = (pressure: BloodPressure, bound: BloodPressure) =>
  pressure.systolicMmHg >= bound.systolicMmHg || pressure.diastolicMmHg >= bound.diastolicMmHg;

export const mustDefer = (pressure: BloodPressure) => reaches(pressure, deferFrom);
export const mustRecheck = (pressure: BloodPressure) => reaches(pressure, recheckFrom);

export interface FastingHours {
  clearLiquidsHours: number;
  lightMealHours: number;
  fattyMealHours: number;
}

/** Hours that have to have passed (ASA practice guidelines for preoperative fasting, 2017). */
const fastingHours: FastingHours = { clearLiquidsHours: 2, lightMealHours: 6, fattyMealHours: 8 };
const fastedOf: Readonly<Record<keyof FastingHours, string>> = {
  clearLiquidsHours: 'clear liquid',
  lightMealHours: 'light meal',
  fattyMealHours: 'full meal',
};

/** What was taken too short a time ago, a sentence for each. */
export const fastingGaps = (hours: FastingHours): string[] =>
  (Object.keys(fastingHours) as (keyof FastingHours)[])
    .filter((name) => hours[name] < fastingHours[name])
    .map((name) => `The last ${fastedOf[name]} was ${hours[name]} h ago, ${fastingHours[name]} h are needed.`);

export const hasFasted = (hours: FastingHours) => fastingGaps(hours).length === 0;
