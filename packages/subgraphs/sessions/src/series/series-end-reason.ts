/** Why a series ends before its last session. */
export const seriesEndReasons = [
  'ADVERSE_EVENT',
  'SAFETY_CONCERN',
  'NON_RESPONSE',
  'GOALS_MET',
  'PATIENT_REQUEST',
  'COVERAGE_ENDED',
  'OTHER',
] as const;
export type SeriesEndReason = (typeof seriesEndReasons)[number];
