import { isId } from '@surcease/kernel';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Account } from '../foreign/account.type.js';
import { Provider } from '../foreign/provider.type.js';
import { EpisodeMove } from './episode.type.js';

@Resolver(() => EpisodeMove)
export class EpisodeMoveResolver {
  @FieldResolver(() => Account, { nullable: true, description: 'Who acted; null where the platform did.' })
  account(@Root() { actorId }: { actorId: string }) {
    return isId('acct', actorId) ? { id: actorId } : null;
  }

  @FieldResolver(() => Provider, {
    nullable: true,
    description: 'The clinician who acted, of a move that came in from elsewhere and so has no account.',
  })
  provider(@Root() { actorId }: { actorId: string }) {
    return isId('prov', actorId) ? { id: actorId } : null;
  }
}
