import { z } from 'zod';
import { assessmentId, clinicId, episodeId, instant, patientId } from './event-ids.js';

/** An answer calls for a clinician's review on the same day. What was answered stays with the outcomes context. */
export const safetyFlagRaisedV1 = z.strictObject({ patientId, episodeId, clinicId, assessmentId, at: instant });

export type SafetyFlagRaisedV1 = z.infer<typeof safetyFlagRaisedV1>;
