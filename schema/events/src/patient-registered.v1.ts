import { z } from 'zod';
import { actorId, clinicId, instant, patientId } from './event-ids.js';

/** A patient was registered at a clinic. Who that is stays with the patients context. */
export const patientRegisteredV1 = z.strictObject({ patientId, clinicId, at: instant, actorId });

export type PatientRegisteredV1 = z.infer<typeof patientRegisteredV1>;
