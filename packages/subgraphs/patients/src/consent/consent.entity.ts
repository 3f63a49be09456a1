import { defineEntity, p } from '@mikro-orm/postgresql';

/** A consent; withdrawing it is noted on it and nothing is taken away. */
export const ConsentEntity = defineEntity({
  name: 'Consent',
  schema: 'patients',
  tableName: 'consents',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    patientId: p.text(),
    kind: p.text(),
    documentVersion: p.text(),
    partnerName: p.text().nullable(),
    purpose: p.text().nullable(),
    dataClass: p.text().nullable(),
    periodFrom: p.date(),
    periodTo: p.date().nullable(),
    givenAt: p.datetime(),
    recordedBy: p.text(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnBy: p.text().nullable(),
    withdrawalReason: p.text().nullable(),
  },
});
