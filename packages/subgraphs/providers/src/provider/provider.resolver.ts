import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { credentialsOfProviders } from '../credential/credential.repository.js';
import { Credential } from '../credential/credential.type.js';
import { rolesOfProviders } from '../provider-role/provider-role.repository.js';
import { ProviderRole } from '../provider-role/provider-role.type.js';
import { type ProviderRow, pageOfProviders, providersByIds } from './provider.repository.js';
import { Provider, ProviderConnection, ProvidersArgs } from './provider.type.js';

@Resolver(() => Provider)
export class ProviderResolver {
  @Query(() => Provider, { nullable: true, description: 'One provider, or nothing where there is none to be seen.' })
  async provider(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [provider] = await providersByIds(context.reader, [id]);
    return provider;
  }

  @Query(() => ProviderConnection, { nullable: true, description: 'The people who work at the clinics.' })
  providers(@Args(() => ProvidersArgs, { validate: false }) args: ProvidersArgs, @Ctx() context: SubgraphContext) {
    return pageOfProviders(context.reader, { ...args.filter, sort: args.sort }, args);
  }

  @FieldResolver(() => [ProviderRole], { description: 'Roles at each clinic, the primary ones first.' })
  roles(@Root() provider: ProviderRow, @Ctx() context: SubgraphContext) {
    return context.load('roles', provider.id, (ids) => rolesOfProviders(context.reader, ids));
  }

  @FieldResolver(() => [Credential], { description: 'What lets this person work, by kind.' })
  credentials(@Root() provider: ProviderRow, @Ctx() context: SubgraphContext) {
    return context.load('credentials', provider.id, (ids) => credentialsOfProviders(context.reader, ids));
  }
}
