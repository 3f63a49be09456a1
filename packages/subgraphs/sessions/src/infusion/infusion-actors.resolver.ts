import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { Actor } from '../actor/actor.type.js';
import type { BolusRow, TransitionRow, RateSegmentRow } from './infusion.repository.js';
import { Bolus, RateSegment, Transition } from './infusion.type.js';

@Resolver(() => Transition)
export class TransitionActorResolver {
  @FieldResolver(() => Actor, { description: 'Who made the move.' })
  actor(@Root() { actorId }: TransitionRow, @Ctx() context: SubgraphContext) {
    return actorOf(actorId, context);
  }
}

@Resolver(() => RateSegment)
export class RateSegmentActorResolver {
  @FieldResolver(() => Actor, { description: 'Who set the rate.' })
  setBy(@Root() { setById }: RateSegmentRow, @Ctx() context: SubgraphContext) {
    return actorOf(setById, context);
  }
}

@Resolver(() => Bolus)
export class BolusActorResolver {
  @FieldResolver(() => Actor, { description: 'Who gave it.' })
  givenBy(@Root() { givenById }: BolusRow, @Ctx() context: SubgraphContext) {
    return actorOf(givenById, context);
  }
}
