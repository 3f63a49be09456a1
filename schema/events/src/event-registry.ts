import { deviationRecordedV1 } from './deviation-recorded.v1.js';
import { siteAdoptionChangedV1 } from './site-adoption-changed.v1.js';
import { protocolVersionSuspendedV1 } from './protocol-version-suspended.v1.js';
import { protocolVersionSuspensionLiftedV1 } from './protocol-version-suspension-lifted.v1.js';
import { protocolVersionRetiredV1 } from './protocol-version-retired.v1.js';
import { protocolVersionApprovedV1 } from './protocol-version-approved.v1.js';
import { protocolVersionApprovedV2 } from './protocol-version-approved.v2.js';
import { adverseEventRecordedV1 } from './adverse-event-recorded.v1.js';
import { adverseEventResolvedV1 } from './adverse-event-resolved.v1.js';
import { alarmAcknowledgedV1 } from './alarm-acknowledged.v1.js';
import { alarmRaisedV1 } from './alarm-raised.v1.js';
import { assessmentRecordedV1 } from './assessment-recorded.v1.js';
import { careClearanceChangedV1 } from './care-clearance-changed.v1.js';
import { caseMixRecordedV1 } from './case-mix-recorded.v1.js';
import { episodeAdvancedV1 } from './episode-advanced.v1.js';
import { medicationsChangedV1 } from './medications-changed.v1.js';
import { patientRegisteredV1 } from './patient-registered.v1.js';
import { safetyFlagRaisedV1 } from './safety-flag-raised.v1.js';
import { sessionScheduledV1 } from './session-scheduled.v1.js';
import { infusionRateChangedV1 } from './infusion-rate-changed.v1.js';
import { sessionCompletedV1 } from './session-completed.v1.js';
import { sessionCompletedV2 } from './session-completed.v2.js';
import { seriesEndedV1 } from './series-ended.v1.js';
import { seriesEndedV2 } from './series-ended.v2.js';
import { seriesMigratedV1 } from './series-migrated.v1.js';
import { sessionTransitionedV1 } from './session-transitioned.v1.js';
import { vitalSignsRecordedV1 } from './vital-signs-recorded.v1.js';

/** Every payload ever published, by type and then by schema version. A published version never changes. */
export const eventRegistry = {
  'session-transitioned': { 1: sessionTransitionedV1 },
  'assessment-recorded': { 1: assessmentRecordedV1 },
  'patient-registered': { 1: patientRegisteredV1 },
  'episode-advanced': { 1: episodeAdvancedV1 },
  'care-clearance-changed': { 1: careClearanceChangedV1 },
  'case-mix-recorded': { 1: caseMixRecordedV1 },
  'medications-changed': { 1: medicationsChangedV1 },
  'safety-flag-raised': { 1: safetyFlagRaisedV1 },
  'vital-signs-recorded': { 1: vitalSignsRecordedV1 },
  'alarm-raised': { 1: alarmRaisedV1 },
  'alarm-acknowledged': { 1: alarmAcknowledgedV1 },
  'adverse-event-recorded': { 1: adverseEventRecordedV1 },
  'adverse-event-resolved': { 1: adverseEventResolvedV1 },
  'session-scheduled': { 1: sessionScheduledV1 },
  'infusion-rate-changed': { 1: infusionRateChangedV1 },
  'session-completed': { 1: sessionCompletedV1, 2: sessionCompletedV2 },
  'series-ended': { 1: seriesEndedV1, 2: seriesEndedV2 },
  'series-migrated': { 1: seriesMigratedV1 },
  'protocol-version-approved': { 1: protocolVersionApprovedV1, 2: protocolVersionApprovedV2 },
  'protocol-version-suspended': { 1: protocolVersionSuspendedV1 },
  'protocol-version-suspension-lifted': { 1: protocolVersionSuspensionLiftedV1 },
  'protocol-version-retired': { 1: protocolVersionRetiredV1 },
  'site-adoption-changed': { 1: siteAdoptionChangedV1 },
  'deviation-recorded': { 1: deviationRecordedV1 },
} as const;

export type EventType = keyof typeof eventRegistry;
