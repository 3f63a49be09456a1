import type { SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOfParent } from '../session/session.loader.js';
import { SessionConnection, SessionsArgs } from '../session/session.type.js';
import { Patient } from './patient.type.js';

@Resolver(() => Patient)
export class PatientResolver {
  @FieldResolver(() => SessionConnection, { nullable: true })
  sessions(
    @Root() patient: { id: string },
    @Args(() => SessionsArgs, { validate: false }) args: SessionsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfParent('patient', patient.id, args, context);
  }
}
