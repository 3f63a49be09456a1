import { LoadedByKey, PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { pageName } from '@surcease/kernel';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { notePages } from '../patient/note-patients.js';
import { pagesOfPatientsOfProviders } from '../patient/patient.repository.js';
import { PatientConnection } from '../patient/patient.type.js';
import { Provider } from './provider.type.js';

@Resolver(() => Provider)
export class ProviderPatientsResolver {
  @LoadedByKey()
  @FieldResolver(() => PatientConnection, {
    nullable: true,
    description: 'For whom this provider answers, by family name: those at clinics that the viewer may see.',
  })
  patients(
    @Root() provider: { id: string },
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return context.loadByKey(`patientsOfProvider:${pageName(page)}`, provider.id, async (ids) =>
      notePages(context, await pagesOfPatientsOfProviders(context.reader, ids, page)),
    );
  }
}
