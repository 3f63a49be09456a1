import { LoadedByKey, type SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOfParent } from '../session/session.loader.js';
import { SessionConnection, SessionsArgs } from '../session/session.type.js';
import { Clinic } from './clinic.type.js';

@Resolver(() => Clinic)
export class ClinicResolver {
  @LoadedByKey()
  @FieldResolver(() => SessionConnection, { nullable: true })
  sessions(
    @Root() clinic: { id: string },
    @Args(() => SessionsArgs, { validate: false }) args: SessionsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfParent('clinic', clinic.id, args, context);
  }
}
