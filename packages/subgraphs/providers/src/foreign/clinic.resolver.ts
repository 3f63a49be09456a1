import { LoadedByKey, PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { pageName } from '@surcease/kernel';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pagesOfProvidersAtClinics } from '../provider/provider.repository.js';
import { ProviderConnection } from '../provider/provider.type.js';
import { Clinic } from './clinic.type.js';

@Resolver(() => Clinic)
export class ClinicProvidersResolver {
  @LoadedByKey()
  @FieldResolver(() => ProviderConnection, { nullable: true, description: 'Who works here, by family name.' })
  providers(
    @Root() clinic: { id: string },
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return context.loadByKey(`providersAtClinic:${pageName(page)}`, clinic.id, (ids) =>
      pagesOfProvidersAtClinics(context.reader, ids, page),
    );
  }
}
