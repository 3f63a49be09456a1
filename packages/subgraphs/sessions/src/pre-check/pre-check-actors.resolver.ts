import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { Actor } from '../actor/actor.type.js';
import { PreCheckItem } from './pre-check.type.js';

type Acts = Pick<PreCheckItem, 'recordedBy' | 'overriddenBy'>;

@Resolver(() => PreCheckItem)
export class PreCheckActorsResolver {
  @FieldResolver(() => Actor, { nullable: true, description: 'Who made the finding that counts.' })
  recorder(@Root() { recordedBy }: Acts, @Ctx() context: SubgraphContext) {
    return actorOf(recordedBy, context);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'The clinician who answers for the override.' })
  overrider(@Root() { overriddenBy }: Acts, @Ctx() context: SubgraphContext) {
    return actorOf(overriddenBy, context);
  }
}
