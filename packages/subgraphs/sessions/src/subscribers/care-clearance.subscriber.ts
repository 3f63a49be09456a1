import type { EventSubscriber } from '@surcease/messaging';
import type { CareClearanceChangedV1 } from '@surcease/schema-events';
import { upsertRow } from '../session/write-row.js';

/** Keeps whether a patient may be treated, as the patients context last told it. */
export const careClearanceSubscriber: EventSubscriber = {
  types: ['care-clearance-changed'],
  async handle({ payload }, { em }) {
    const clearance = payload as CareClearanceChangedV1;
    await upsertRow(em, 'care_clearances', ['episodeId'], {
      episodeId: clearance.episodeId,
      patientId: clearance.patientId,
      clinicId: clearance.clinicId,
      treatmentConsent: clearance.treatmentConsent,
      coverage: clearance.coverage,
      unitsRemaining: clearance.unitsRemaining,
      authorisedUntil: clearance.authorisedUntil,
      eligibility: clearance.eligibility,
      openConditions: clearance.openConditions,
      weightGrams: clearance.weightGrams,
      weightMeasuredOn: clearance.weightMeasuredOn,
      capnographyRequired: clearance.capnographyRequired,
      heardAt: clearance.at,
    });
  },
};
