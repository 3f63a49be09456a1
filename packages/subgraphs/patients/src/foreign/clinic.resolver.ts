import { LoadedByKey, PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { pageName } from '@surcease/kernel';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { notePages } from '../patient/note-patients.js';
import { pagesOfPatientsAtClinics } from '../patient/patient.repository.js';
import { PatientConnection } from '../patient/patient.type.js';
import { Clinic } from './clinic.type.js';

@Resolver(() => Clinic)
export class ClinicPatientsResolver {
  @LoadedByKey()
  @FieldResolver(() => PatientConnection, { nullable: true, description: 'Who is treated here, by family name.' })
  patients(
    @Root() clinic: { id: string },
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return context.loadByKey(`patientsAtClinic:${pageName(page)}`, clinic.id, async (ids) =>
      notePages(context, await pagesOfPatientsAtClinics(context.reader, ids, page)),
    );
  }
}
