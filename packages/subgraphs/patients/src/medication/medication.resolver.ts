import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type UseCase, runMutation } from '../episode/answer-episode-mutation.js';
import { notePatients } from '../patient/note-patients.js';
import { patientsByIds } from '../patient/patient.repository.js';
import { Patient } from '../patient/patient.type.js';
import type { PatientsServices } from '../patients-services.js';
import { medicationsOfPatients, opioidTotalsOfPatients } from './medication.repository.js';
import {
  EndMedicationInput,
  Medication,
  MedicationPayload,
  OpioidTotal,
  RecordMedicationInput,
} from './medication.type.js';
import { endMedication } from './use-cases/end-medication.js';
import { recordMedication } from './use-cases/record-medication.js';

type Context = SubgraphContext<PatientsServices>;

@Resolver(() => Patient)
export class PatientMedicationsResolver {
  @FieldResolver(() => [Medication], { description: 'Those taken now first, then those that were ended.' })
  medications(@Root() patient: { id: string }, @Ctx() context: SubgraphContext) {
    return context.load('medicationsOfPatient', patient.id, (ids) => medicationsOfPatients(context.reader, ids));
  }

  @FieldResolver(() => OpioidTotal, { nullable: true, description: 'The latest; null where nothing was recorded.' })
  async opioidTotal(@Root() patient: { id: string }, @Ctx() context: SubgraphContext) {
    const [latest] = await totalsOf(patient, context);
    return latest ?? null;
  }

  @FieldResolver(() => [OpioidTotal], { description: 'Each time the medications changed, the latest first.' })
  opioidTotals(@Root() patient: { id: string }, @Ctx() context: SubgraphContext) {
    return totalsOf(patient, context);
  }

  @Mutation(() => MedicationPayload, { description: 'Adds a medication that a patient takes.' })
  recordMedication(
    @Arg('input', () => RecordMedicationInput, { validate: false }) input: RecordMedicationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, 'recordMedication', input, recordMedication);
  }

  @Mutation(() => MedicationPayload, { description: 'Notes that a medication is no longer taken.' })
  endMedication(
    @Arg('input', () => EndMedicationInput, { validate: false }) input: EndMedicationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, 'endMedication', input, endMedication);
  }
}

function totalsOf({ id }: { id: string }, context: SubgraphContext) {
  return context.load('opioidTotalsOfPatient', id, (ids) => opioidTotalsOfPatients(context.reader, ids));
}

async function answer<Input extends object>(
  context: Context,
  operation: string,
  input: Input & { clientMutationId: string },
  useCase: UseCase<Omit<Input & { clientMutationId: string }, 'clientMutationId'>, { patientId: string }>,
) {
  const { result, ...payload } = await runMutation(context, operation, input, useCase);
  const found = result ? notePatients(context, await patientsByIds(context.reader, [result.patientId])) : [];
  return { patient: found[0] ?? null, ...payload };
}
