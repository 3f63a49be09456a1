import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account, HeldRole } from './account.type.js';
import { rolesOfAccounts } from './staff-account.repository.js';

@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => [HeldRole], { description: 'The roles that they hold now.' })
  roles(@Root() account: { id: string }, @Ctx() context: SubgraphContext) {
    return context.load('roles of account', account.id, (ids) => rolesOfAccounts(context.reader, ids));
  }
}
