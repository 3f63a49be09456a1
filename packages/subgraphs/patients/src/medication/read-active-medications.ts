import type { Transaction } from '@surcease/persistence';
import { MedicationEntity, type MedicationRecord } from './medication.entity.js';
import type { OpioidSource } from './opioids-of.js';

/** What a patient takes on a day, as far as it was recorded. */
export async function readActiveMedications(
  { em }: Transaction,
  patientId: string,
  at: Date,
): Promise<(MedicationRecord & OpioidSource)[]> {
  await em.flush();
  const today = at.toISOString().slice(0, 10);
  const found = await em.find(MedicationEntity, {
    patientId,
    $or: [{ endedOn: null }, { endedOn: { $gt: today } }],
  });
  return found as (MedicationRecord & OpioidSource)[];
}
