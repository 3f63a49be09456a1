import { defineEntity, p } from '@mikro-orm/postgresql';

/** A patient as the pathway writes them. */
export const PatientEntity = defineEntity({
  name: 'Patient',
  schema: 'patients',
  tableName: 'patients',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    responsibleProviderId: p.text().nullable(),
    medicalRecordNumber: p.text(),
    givenName: p.text(),
    familyName: p.text(),
    birthDate: p.date(),
    sex: p.text(),
    postalCode: p.text(),
    diagnosisGroup: p.text(),
    diagnosisCode: p.text(),
    painMechanism: p.text(),
    painSince: p.date(),
    referredOn: p.date(),
    status: p.text(),
  },
});
