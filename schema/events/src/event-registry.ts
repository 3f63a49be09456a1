import { assessmentRecordedV1 } from './assessment-recorded.v1.js';
import { patientRegisteredV1 } from './patient-registered.v1.js';
import { sessionTransitionedV1 } from './session-transitioned.v1.js';

/** Every payload ever published, by type and then by schema version. A published version never changes. */
export const eventRegistry = {
  'session-transitioned': { 1: sessionTransitionedV1 },
  'assessment-recorded': { 1: assessmentRecordedV1 },
  'patient-registered': { 1: patientRegisteredV1 },
} as const;

export type EventType = keyof typeof eventRegistry;
