import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { patientRegistered } from '../episode/episode.events.js';
import { requireDiagnosisCode, requirePastDate, requireText } from '../input/require-input.js';
import { PatientEntity } from './patient.entity.js';

/** Someone who is not yet known to the network. */
export interface NewPatient {
  clinicId: string;
  medicalRecordNumber: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  sex: string;
  postalCode: string;
  responsibleProviderId?: string | null | undefined;
  diagnosis: { group: string; code: string; mechanism: string; painSince: string };
}

/**
 * Registers a patient within a referral, and answers the new id.
 * @throws BadInputError where a fact does not hold
 */
export async function registerPatient(
  { em, raise }: Transaction,
  patient: NewPatient,
  referredAt: Date,
  at: Date,
  actorId: string,
): Promise<string> {
  const path = (name: string) => ['input', 'newPatient', name];
  const { group, code, mechanism, painSince } = patient.diagnosis;
  const birthDate = requirePastDate(patient.birthDate, at, path('birthDate'));
  if (birthDate < '1900-01-01') throw new BadInputError('This is before 1900.', path('birthDate'));
  if (painSince < birthDate)
    throw new BadInputError('This is before the birth date.', [...path('diagnosis'), 'painSince']);
  if (!/^\d{5}$/.test(patient.postalCode)) throw new BadInputError('Give five digits.', path('postalCode'));
  const medicalRecordNumber = requireText(patient.medicalRecordNumber, path('medicalRecordNumber'), 40);
  const taken = await em.count(PatientEntity, { clinicId: patient.clinicId, medicalRecordNumber });
  if (taken > 0) throw new BadInputError('A patient of this clinic has this number.', path('medicalRecordNumber'));
  const id = newId('pat');
  em.create(PatientEntity, {
    id,
    clinicId: patient.clinicId,
    responsibleProviderId: patient.responsibleProviderId,
    medicalRecordNumber,
    givenName: requireText(patient.givenName, path('givenName'), 100),
    familyName: requireText(patient.familyName, path('familyName'), 100),
    birthDate,
    sex: patient.sex,
    postalCode: patient.postalCode,
    diagnosisGroup: group,
    diagnosisCode: requireDiagnosisCode(code, [...path('diagnosis'), 'code']),
    painMechanism: mechanism,
    painSince: requirePastDate(painSince, at, [...path('diagnosis'), 'painSince']),
    referredOn: referredAt.toISOString().slice(0, 10),
    status: 'INTAKE',
  });
  raise(patientRegistered({ id, clinicId: patient.clinicId }, at, actorId));
  return id;
}
