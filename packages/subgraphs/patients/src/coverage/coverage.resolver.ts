import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Episode } from '../episode/episode.type.js';
import { daysAt } from '../input/days-at.js';
import { authorizationTransitionsFrom } from './authorization.machine.js';
import { coverageStatus } from './coverage-status.js';
import {
  type AuthorizationRow,
  agreementsOfEpisodes,
  authorizationsOfEpisodes,
  checksOfEpisodes,
  historyOfAuthorizations,
} from './coverage.repository.js';
import { AuthorizationMove, AuthorizationTransitionEnum, Coverage, PriorAuthorization } from './coverage.type.js';

@Resolver(() => Episode)
export class EpisodeCoverageResolver {
  @FieldResolver(() => Coverage)
  async coverage(@Root() { id }: { id: string }, @Ctx() context: SubgraphContext) {
    const { reader } = context;
    const [checks, authorizations, selfPayAgreements] = await Promise.all([
      context.load('checksOfEpisode', id, (ids) => checksOfEpisodes(reader, ids)),
      context.load('authorizationsOfEpisode', id, (ids) => authorizationsOfEpisodes(reader, ids)),
      context.load('agreementsOfEpisode', id, (ids) => agreementsOfEpisodes(reader, ids)),
    ]);
    const status = coverageStatus(authorizations, selfPayAgreements, daysAt(context.services.clock.now()));
    return { status, checks, authorizations, selfPayAgreements };
  }
}

@Resolver(() => PriorAuthorization)
export class PriorAuthorizationResolver {
  @FieldResolver(() => [AuthorizationMove], { description: 'Every move, in order.' })
  history(@Root() authorization: AuthorizationRow, @Ctx() context: SubgraphContext) {
    return context.load('historyOfAuthorization', authorization.id, (ids) =>
      historyOfAuthorizations(context.reader, ids),
    );
  }

  @FieldResolver(() => [AuthorizationTransitionEnum], { description: 'What can follow the present state.' })
  allowedTransitions(@Root() authorization: AuthorizationRow) {
    return authorizationTransitionsFrom(authorization.state);
  }
}
