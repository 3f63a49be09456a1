import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Diagnosis } from '../diagnosis/diagnosis.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { Provider } from '../foreign/provider.type.js';
import { ageOn } from './age.js';
import { notePages, notePatients } from './note-patients.js';
import { type PatientRow, pageOfPatients, patientsByIds } from './patient.repository.js';
import { Patient, PatientConnection, PatientsArgs } from './patient.type.js';

@Resolver(() => Patient)
export class PatientResolver {
  @Query(() => Patient, { nullable: true, description: 'One patient, or nothing where there is none to be seen.' })
  async patient(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [patient] = notePatients(context, await patientsByIds(context.reader, [id]));
    return patient;
  }

  @Query(() => PatientConnection, {
    nullable: true,
    description: 'The patients of the clinics that the viewer may see.',
  })
  async patients(@Args(() => PatientsArgs, { validate: false }) args: PatientsArgs, @Ctx() context: SubgraphContext) {
    const read = await pageOfPatients(context.reader, { ...args.filter, sort: args.sort }, args);
    const [page] = notePages(context, [read]);
    return page;
  }

  @FieldResolver(() => Int, { description: 'Whole years, today.' })
  age(@Root() patient: PatientRow, @Ctx() context: SubgraphContext) {
    return ageOn(patient.birthDate, context.services.clock.now());
  }

  @FieldResolver(() => Clinic, { nullable: true, description: 'The home clinic.' })
  clinic(@Root() patient: PatientRow) {
    return { id: patient.clinicId };
  }

  @FieldResolver(() => Provider, { nullable: true, description: 'Who answers for the treatment.' })
  responsibleProvider(@Root() patient: PatientRow) {
    return patient.responsibleProviderId === null ? null : { id: patient.responsibleProviderId };
  }

  @FieldResolver(() => Diagnosis)
  diagnosis(@Root() { diagnosisGroup, diagnosisCode, painMechanism, painSince }: PatientRow) {
    return { group: diagnosisGroup, code: diagnosisCode, mechanism: painMechanism, painSince };
  }
}
