import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerVersion } from '../protocol-version/answer-version.js';
import { ProtocolVersionPayload } from '../protocol-version/write-version.type.js';
import type { ProtocolsServices } from '../protocols-services.js';
import { LiftProtocolSuspensionInput, SuspendProtocolVersionInput } from './suspension.type.js';
import { liftProtocolSuspension } from './use-cases/lift-protocol-suspension.js';
import { suspendProtocolVersion } from './use-cases/suspend-protocol-version.js';

type Context = SubgraphContext<ProtocolsServices>;

@Resolver()
export class WriteSuspensionResolver {
  @Mutation(() => ProtocolVersionPayload, { description: 'Stops a version for safety, at every site at once.' })
  suspendProtocolVersion(
    @Arg('input', () => SuspendProtocolVersionInput) input: SuspendProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId: _, ...work } = input;
    return answerVersion('suspendProtocolVersion', input, work, context, suspendProtocolVersion);
  }

  @Mutation(() => ProtocolVersionPayload, {
    description:
      'Signs that a stop for safety may end, with a ticket from <issuer>/signing-ticket; the second signature lifts it. Sites stay paused until each resumes.',
  })
  liftProtocolSuspension(
    @Arg('input', () => LiftProtocolSuspensionInput) input: LiftProtocolSuspensionInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId: _, ...work } = input;
    return answerVersion('liftProtocolSuspension', input, work, context, async (writer, transaction, lift, at) =>
      liftProtocolSuspension(writer, transaction, lift, context.services.readSigningTicket(lift.ticket), at),
    );
  }
}
