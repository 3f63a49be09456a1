import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerEpisodeMutation } from '../episode/answer-episode-mutation.js';
import { EpisodeInput, EpisodePayload } from '../episode/episode-mutations.type.js';
import type { PatientsServices } from '../patients-services.js';
import {
  AgreeSelfPayInput,
  DraftAuthorizationInput,
  RecordCoverageCheckInput,
  TransitionAuthorizationInput,
} from './coverage.type.js';
import { agreeSelfPay } from './use-cases/agree-self-pay.js';
import { draftAuthorization } from './use-cases/draft-authorization.js';
import { endSelfPay } from './use-cases/end-self-pay.js';
import { recordCoverageCheck } from './use-cases/record-coverage-check.js';
import { transitionAuthorization } from './use-cases/transition-authorization.js';

type Context = SubgraphContext<PatientsServices>;
const unchecked = { validate: false } as const;

@Resolver()
export class CoverageMutationsResolver {
  @Mutation(() => EpisodePayload, { description: 'Records what a payer said.' })
  recordCoverageCheck(
    @Arg('input', () => RecordCoverageCheckInput, unchecked) input: RecordCoverageCheckInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'recordCoverageCheck', input, recordCoverageCheck);
  }

  @Mutation(() => EpisodePayload, { description: 'Begins a request for prior authorisation.' })
  draftAuthorization(
    @Arg('input', () => DraftAuthorizationInput, unchecked) input: DraftAuthorizationInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'draftAuthorization', input, draftAuthorization);
  }

  @Mutation(() => EpisodePayload, { description: 'Takes a prior authorisation on, and its episode with it.' })
  transitionAuthorization(
    @Arg('input', () => TransitionAuthorizationInput, unchecked) input: TransitionAuthorizationInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'transitionAuthorization', input, transitionAuthorization);
  }

  @Mutation(() => EpisodePayload, { description: 'Records that the patient agrees to pay for sessions.' })
  agreeSelfPay(@Arg('input', () => AgreeSelfPayInput, unchecked) input: AgreeSelfPayInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'agreeSelfPay', input, agreeSelfPay);
  }

  @Mutation(() => EpisodePayload, { description: 'Ends the agreement in force.' })
  endSelfPay(@Arg('input', () => EpisodeInput, unchecked) input: EpisodeInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'endSelfPay', input, endSelfPay);
  }
}
