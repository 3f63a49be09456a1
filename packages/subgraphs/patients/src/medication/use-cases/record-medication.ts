import { BadInputError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertMay } from '../../episode/episode.policy.js';
import { optionalText, requirePastDate, requireText } from '../../input/require-input.js';
import { PatientEntity } from '../../patient/patient.entity.js';
import { MedicationEntity } from '../medication.entity.js';
import { opioidIn } from '../opioids-of.js';
import { tellMedications } from '../tell-medications.js';

export interface RecordMedication {
  patientId: string;
  name: string;
  rxnormCode?: string | null | undefined;
  doseAmount: number;
  doseUnit: string;
  route: string;
  timesPerDay: number;
  asNeeded: boolean;
  /** Whether the clinician says it is an opioid; names of known ones count in any case. */
  isOpioid?: boolean | null | undefined;
  startedOn: string;
}

const MOST_TIMES_PER_DAY = 48;
const MOST_AMOUNT = 100_000;

/** Adds a medication that a patient takes. */
export async function recordMedication(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: RecordMedication,
  at: Date,
): Promise<{ patientId: string }> {
  const { em, wrote } = transaction;
  const patient = await em.findOne(PatientEntity, input.patientId);
  if (!patient) throw new NotFoundError('The patient', ['input', 'patientId']);
  const { id: patientId, clinicId } = patient;
  assertMay(viewer, 'medication:record', clinicId, 'The patient', ['input', 'patientId']);
  const name = requireText(input.name, ['input', 'name'], 200);
  const rxnormCode = optionalText(input.rxnormCode, ['input', 'rxnormCode'], 8);
  // RXCUI: https://www.nlm.nih.gov/research/umls/rxnorm/overview.html
  if (rxnormCode !== null && !/^[1-9]\d{0,7}$/.test(rxnormCode))
    throw new BadInputError('Give a code of RxNorm: digits.', ['input', 'rxnormCode']);
  const act = { at, actorId: viewer.accountId };
  em.create(MedicationEntity, {
    id: newId('med'),
    clinicId,
    patientId,
    rxnormCode,
    name,
    doseAmount: requireAmount(input.doseAmount, MOST_AMOUNT, 'doseAmount'),
    doseUnit: input.doseUnit,
    route: input.route,
    timesPerDay: requireAmount(input.timesPerDay, MOST_TIMES_PER_DAY, 'timesPerDay'),
    asNeeded: input.asNeeded,
    isOpioid: input.isOpioid === true || opioidIn(name) !== null,
    startedOn: requirePastDate(input.startedOn, at, ['input', 'startedOn']),
    recordedAt: at,
    recordedBy: viewer.accountId,
    version: 1,
  });
  wrote(clinicId, 'Patient', patientId);
  await tellMedications(transaction, { patientId, clinicId }, act);
  return { patientId };
}

function requireAmount(value: number, most: number, name: string): number {
  if (!Number.isFinite(value) || value <= 0 || value > most)
    throw new BadInputError(`Give a number above 0, up to ${most}.`, ['input', name]);
  return value;
}
