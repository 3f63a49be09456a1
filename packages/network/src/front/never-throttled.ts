/** Mutations that no limiter holds up: staff at a patient’s chair are never told to come back later. */
export const neverThrottled: readonly string[] = [
  'transitionSession',
  'pauseInfusion',
  'stopInfusion',
  'transferSession',
  'changeRate',
  'recordAdverseEvent',
  'resolveAdverseEvent',
  'acknowledgeAlarm',
  'recordVitalSigns',
];
