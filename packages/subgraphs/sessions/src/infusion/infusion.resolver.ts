import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerMutation } from '../session/answer-mutation.js';
import { SessionPayload } from '../session/session-payload.type.js';
import { moveBy } from '../session/use-cases/move-by.js';
import type { SessionsServices } from '../sessions-services.js';
import {
  ChangeRateInput,
  CheckInInput,
  ConfirmVerificationInput,
  DeferSessionInput,
  GiveBolusInput,
  PauseInfusionInput,
  ResumeInfusionInput,
  StartInfusionInput,
  StopInfusionInput,
  TransferSessionInput,
} from './infusion.type.js';
import { changeRate } from './use-cases/change-rate.js';
import { confirmVerification } from './use-cases/confirm-verification.js';
import { giveBolus } from './use-cases/give-bolus.js';

type Context = SubgraphContext<SessionsServices>;

@Resolver()
export class InfusionResolver {
  @Mutation(() => SessionPayload, { description: 'Checks a patient in by two identifiers.' })
  checkIn(@Arg('input', () => CheckInInput) input: CheckInInput, @Ctx() context: Context) {
    return answerMutation(context, 'checkIn', input, moveBy('CHECK_IN'));
  }

  @Mutation(() => SessionPayload, { description: 'Puts a session off before its infusion.' })
  deferSession(@Arg('input', () => DeferSessionInput) input: DeferSessionInput, @Ctx() context: Context) {
    return answerMutation(context, 'deferSession', input, moveBy('DEFER'));
  }

  @Mutation(() => SessionPayload, { description: 'The viewer’s own confirmation of patient, drug, dose and rate.' })
  confirmVerification(
    @Arg('input', () => ConfirmVerificationInput) input: ConfirmVerificationInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, 'confirmVerification', input, confirmVerification);
  }

  @Mutation(() => SessionPayload, { description: 'Starts the infusion at the rate that somebody else has confirmed.' })
  startInfusion(@Arg('input', () => StartInfusionInput) input: StartInfusionInput, @Ctx() context: Context) {
    return answerMutation(context, 'startInfusion', input, moveBy('START_INFUSION'));
  }

  @Mutation(() => SessionPayload, { description: 'Another rate from now on; less is always allowed.' })
  changeRate(@Arg('input', () => ChangeRateInput) input: ChangeRateInput, @Ctx() context: Context) {
    return answerMutation(context, 'changeRate', input, changeRate);
  }

  @Mutation(() => SessionPayload, { description: 'A dose given at once.' })
  giveBolus(@Arg('input', () => GiveBolusInput) input: GiveBolusInput, @Ctx() context: Context) {
    return answerMutation(context, 'giveBolus', input, giveBolus);
  }

  @Mutation(() => SessionPayload, { description: 'Pauses the infusion.' })
  pauseInfusion(@Arg('input', () => PauseInfusionInput) input: PauseInfusionInput, @Ctx() context: Context) {
    return answerMutation(context, 'pauseInfusion', input, moveBy('PAUSE'));
  }

  @Mutation(() => SessionPayload, { description: 'Goes on after a pause of at most an hour.' })
  resumeInfusion(@Arg('input', () => ResumeInfusionInput) input: ResumeInfusionInput, @Ctx() context: Context) {
    return answerMutation(context, 'resumeInfusion', input, moveBy('RESUME'));
  }

  @Mutation(() => SessionPayload, { description: 'Ends the infusion. No limiter refuses it.' })
  stopInfusion(@Arg('input', () => StopInfusionInput) input: StopInfusionInput, @Ctx() context: Context) {
    return answerMutation(context, 'stopInfusion', input, moveBy('STOP'));
  }

  @Mutation(() => SessionPayload, { description: 'Hands the patient over. No limiter refuses it.' })
  transferSession(
    @Arg('input', () => TransferSessionInput) { destination, ...input }: TransferSessionInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, 'transferSession', { ...input, reason: destination }, moveBy('TRANSFER'));
  }
}
