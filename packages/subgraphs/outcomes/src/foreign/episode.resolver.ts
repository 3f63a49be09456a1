import { PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { followUpsOf } from '../follow-up/follow-up.loader.js';
import { FollowUp } from '../follow-up/follow-up.type.js';
import { pageOfNarrativesOf } from '../narrative/narrative.loader.js';
import { NarrativeConnection } from '../narrative/narrative.type.js';
import { Episode } from './episode.type.js';

@Resolver(() => Episode)
export class EpisodeFollowUpResolver {
  @FieldResolver(() => [FollowUp], { nullable: true, description: 'Its windows, in the order of their days.' })
  followUps(@Root() { id }: { id: string }, @Ctx() context: SubgraphContext) {
    return followUpsOf('episode', id, context);
  }

  @FieldResolver(() => NarrativeConnection, { nullable: true, description: 'The patient’s own account, newest first.' })
  narratives(
    @Root() { id }: { id: string },
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfNarrativesOf('episode', id, page, context);
  }
}
