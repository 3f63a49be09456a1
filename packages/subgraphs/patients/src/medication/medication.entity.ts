import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type { BuprenorphineDose } from './opioids-of.js';

/** A medication that a patient takes or took. */
export const MedicationEntity = defineEntity({
  name: 'Medication',
  schema: 'patients',
  tableName: 'medications',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    rxnormCode: p.text().nullable(),
    name: p.text(),
    doseAmount: p.decimal('number'),
    doseUnit: p.text(),
    route: p.text(),
    timesPerDay: p.decimal('number'),
    asNeeded: p.boolean(),
    isOpioid: p.boolean(),
    startedOn: p.date(),
    endedOn: p.date().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.text(),
    version: p.integer(),
  },
});
export type MedicationRecord = InferEntity<typeof MedicationEntity>;

/** What a patient's opioids came to when the list changed: append-only. */
export const OpioidTotalEntity = defineEntity({
  name: 'OpioidTotal',
  schema: 'patients',
  tableName: 'opioid_totals',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    asOf: p.datetime(),
    morphineEquivalentMgPerDay: p.decimal('number').nullable(),
    isComplete: p.boolean(),
    unknownFactors: p.json<string[]>(),
    buprenorphine: p.json<BuprenorphineDose[]>(),
    scoringVersion: p.text(),
  },
});
