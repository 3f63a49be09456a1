/** What of a session can be corrected by an amendment. */
export const amendableSubjects = [
  'STARTED_AT',
  'ENDED_AT',
  'STOP_REASON',
  'ESCORT_NAME',
  'DRAWN_MICROGRAMS',
  'WASTED_MICROGRAMS',
] as const;
export type AmendableSubject = (typeof amendableSubjects)[number];
