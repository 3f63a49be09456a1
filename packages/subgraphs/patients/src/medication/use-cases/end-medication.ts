import { BadInputError, ConflictError, NotFoundError } from '@surcease/kernel';
import { LockMode } from '@mikro-orm/postgresql';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertMay } from '../../episode/episode.policy.js';
import { requirePastDate } from '../../input/require-input.js';
import { MedicationEntity } from '../medication.entity.js';
import { tellMedications } from '../tell-medications.js';

export interface EndMedication {
  medicationId: string;
  expectedVersion: number;
  /** The first day without it. */
  endedOn: string;
}

/** Notes that a medication is no longer taken; another dose of it is another medication from that day on. */
export async function endMedication(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: EndMedication,
  at: Date,
): Promise<{ patientId: string }> {
  const { em, wrote } = transaction;
  const path = ['input', 'medicationId'];
  const medication = await em.findOne(MedicationEntity, input.medicationId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!medication) throw new NotFoundError('The medication', path);
  const { patientId, clinicId } = medication;
  assertMay(viewer, 'medication:record', clinicId, 'The medication', path);
  if (medication.version !== input.expectedVersion)
    throw new ConflictError(
      'The medication has changed since it was read.',
      ['input', 'expectedVersion'],
      medication.version,
    );
  if (medication.endedOn) throw new BadInputError('This medication has been ended already.', path);
  const endedOn = requirePastDate(input.endedOn, at, ['input', 'endedOn']);
  if (endedOn < medication.startedOn) throw new BadInputError('This is before it began.', ['input', 'endedOn']);
  medication.endedOn = endedOn;
  medication.version += 1;
  wrote(clinicId, 'Patient', patientId);
  await tellMedications(transaction, { patientId, clinicId }, { at, actorId: viewer.accountId });
  return { patientId };
}
