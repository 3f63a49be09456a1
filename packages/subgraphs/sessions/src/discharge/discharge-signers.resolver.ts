import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { Actor } from '../actor/actor.type.js';
import type { DischargeRow } from './discharge.repository.js';
import { Discharge } from './discharge.type.js';

/** What was noted of a discharge; nothing was where only its conditions are known. */
type Noted = Partial<DischargeRow>;

@Resolver(() => Discharge)
export class DischargeSignersResolver {
  @FieldResolver(() => Actor, { nullable: true, description: 'The nurse who signed.' })
  nurseSigner(@Root() { nurseSignedBy }: Noted, @Ctx() context: SubgraphContext) {
    return actorOf(nurseSignedBy ?? null, context);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'The physician who signed.' })
  physicianSigner(@Root() { physicianSignedBy }: Noted, @Ctx() context: SubgraphContext) {
    return actorOf(physicianSignedBy ?? null, context);
  }
}
