import { z } from 'zod';
import { actorId, clinicId, instant, patientId, sessionId, upperSnakeCase } from './event-ids.js';

const whole = z.int().nullable();

/** A reading of a patient’s signals was written down. Units stand in the names; null was not measured. */
export const vitalSignsRecordedV1 = z.strictObject({
  sessionId,
  clinicId,
  patientId,
  measuredAt: instant,
  isLate: z.boolean(),
  source: upperSnakeCase,
  systolicMmHg: whole,
  diastolicMmHg: whole,
  heartRatePerMinute: whole,
  oxygenSaturationPercent: whole,
  respiratoryRatePerMinute: whole,
  temperatureCelsius: z.number().nullable(),
  endTidalCo2MmHg: whole,
  waveformAbsentSeconds: whole,
  isOnOxygen: z.boolean().nullable(),
  painNrs: whole,
  rass: whole,
  moaas: whole,
  cadss6: whole,
  isDistressed: z.boolean().nullable(),
  at: instant,
  actorId,
});

export type VitalSignsRecordedV1 = z.infer<typeof vitalSignsRecordedV1>;
