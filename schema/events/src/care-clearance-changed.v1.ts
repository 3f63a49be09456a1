import { z } from 'zod';
import { clinicId, episodeId, instant, patientId } from './event-ids.js';

const date = z.iso.date();

/** All that decides whether a patient may be treated, whenever any of it changes. */
export const careClearanceChangedV1 = z.strictObject({
  episodeId,
  patientId,
  clinicId,
  treatmentConsent: z.boolean(),
  dataSharingConsent: z.boolean(),
  /** To showing the patient's own account to those who do not treat them. Events before 30 November 2026 do not say: no. */
  narrativeSharingConsent: z.boolean().default(false),
  coverage: z.enum(['AUTHORIZED', 'SELF_PAY', 'NONE']),
  /** Sessions left of the authorisation in force; null where it is none of AUTHORIZED. */
  unitsRemaining: z.int().nonnegative().nullable(),
  authorisedUntil: date.nullable(),
  /** Null before a decision. */
  eligibility: z.enum(['ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE']).nullable(),
  openConditions: z.int().nonnegative(),
  weightGrams: z.int().positive().nullable(),
  weightMeasuredOn: date.nullable(),
  capnographyRequired: z.boolean(),
  at: instant,
});

export type CareClearanceChangedV1 = z.infer<typeof careClearanceChangedV1>;
