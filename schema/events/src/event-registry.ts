import { adverseEventResolvedV1 } from './adverse-event-resolved.v1.js';
import { adverseEventRecordedV1 } from './adverse-event-recorded.v1.js';
import { alarmAcknowledgedV1 } from './alarm-acknowledged.v1.js';
import { alarmRaisedV1 } from './alarm-raised.v1.js';
import { vitalSignsRecordedV1 } from './vital-signs-recorded.v1.js';
import { assessmentRecordedV1 } from './assessment-recorded.v1.js';
import { patientRegisteredV1 } from './patient-registered.v1.js';
import { sessionTransitionedV1 } from './session-transitioned.v1.js';

/** Every payload ever published, by type and then by schema version. A published version never changes. */
export const eventRegistry = {
  'session-transitioned': { 1: sessionTransitionedV1 },
  'assessment-recorded': { 1: assessmentRecordedV1 },
  'patient-registered': { 1: patientRegisteredV1 },
  'vital-signs-recorded': { 1: vitalSignsRecordedV1 },
  'alarm-raised': { 1: alarmRaisedV1 },
  'alarm-acknowledged': { 1: alarmAcknowledgedV1 },
  'adverse-event-recorded': { 1: adverseEventRecordedV1 },
  'adverse-event-resolved': { 1: adverseEventResolvedV1 },
} as const;

export type EventType = keyof typeof eventRegistry;
