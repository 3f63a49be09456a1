import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { NotFoundError } from '@surcease/kernel';
import { PatientEntity } from '../patient/patient.entity.js';

/** The patient, locked for an episode to be opened. @throws NotFoundError at `input.patientId` */
export async function knownPatient(em: EntityManager, patientId: string): Promise<{ id: string; clinicId: string }> {
  const patient = await em.findOne(PatientEntity, patientId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!patient) throw new NotFoundError('The patient', ['input', 'patientId']);
  return patient;
}
