import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { Actor } from '../actor/actor.type.js';
import type { DrugAccountRow } from './drug-account.repository.js';
import { DrugAccount } from './drug-account.type.js';

@Resolver(() => DrugAccount)
export class DrugAccountActorsResolver {
  @FieldResolver(() => Actor, { description: 'Who drew it up.' })
  drawer(@Root() { drawnBy }: DrugAccountRow, @Ctx() context: SubgraphContext) {
    return actorOf(drawnBy, context);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who wasted what was left.' })
  waster(@Root() { wastedBy }: DrugAccountRow, @Ctx() context: SubgraphContext) {
    return actorOf(wastedBy, context);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'The second person, who saw it wasted.' })
  wasteWitness(@Root() { wasteWitnessedBy }: DrugAccountRow, @Ctx() context: SubgraphContext) {
    return actorOf(wasteWitnessedBy, context);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who gave the reason of the discrepancy.' })
  discrepancyExplainer(@Root() { discrepancyExplainedBy }: DrugAccountRow, @Ctx() context: SubgraphContext) {
    return actorOf(discrepancyExplainedBy, context);
  }
}
