import type { SubgraphContext } from '@surcease/graphql-kit';
import { isId } from '@surcease/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account } from '../foreign/account.type.js';
import { Provider } from '../foreign/provider.type.js';
import type { SessionRow } from '../session/session.repository.js';
import { Session } from '../session/session.type.js';
import { type ActorRow, actorsOfSessions } from './actor.repository.js';
import { Actor } from './actor.type.js';

@Resolver(() => Actor)
export class ActorResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: 'With the roles they hold; null where the platform acted.',
  })
  account(@Root() { id }: ActorRow) {
    return isId('acct', id) ? { id } : null;
  }

  @FieldResolver(() => Provider, {
    nullable: true,
    description: 'The clinician who acted, of what came in from elsewhere and so has no account.',
  })
  provider(@Root() { id }: ActorRow) {
    return isId('prov', id) ? { id } : null;
  }
}

@Resolver(() => Session)
export class SessionActorsResolver {
  @FieldResolver(() => [Actor], {
    description: 'Everyone who moved, checked, gave, found, signed or corrected something, once each.',
  })
  actors(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return context.load('actorsOfSession', session.id, (ids) => actorsOfSessions(context.reader, ids));
  }
}
