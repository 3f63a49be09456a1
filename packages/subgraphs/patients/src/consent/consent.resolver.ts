import { mayAt } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { answerEpisodeMutation } from '../episode/answer-episode-mutation.js';
import { EpisodePayload } from '../episode/episode-mutations.type.js';
import { Episode } from '../episode/episode.type.js';
import { Patient } from '../patient/patient.type.js';
import type { PatientsServices } from '../patients-services.js';
import { canEnd } from './consent-kinds.js';
import { type ConsentRow, consentsOf, isInForce } from './consent.repository.js';
import { Consent, GiveConsentInput, WithdrawConsentInput } from './consent.type.js';
import { giveConsent } from './use-cases/give-consent.js';
import { withdrawConsent } from './use-cases/withdraw-consent.js';

type Context = SubgraphContext<PatientsServices>;

@Resolver(() => Episode)
export class EpisodeConsentsResolver {
  @FieldResolver(() => [Consent], { description: 'The latest first, withdrawn ones too.' })
  consents(@Root() episode: { id: string }, @Ctx() context: SubgraphContext) {
    return context.load('consentsOfEpisode', episode.id, (ids) => consentsOf(context.reader, 'episode', ids));
  }

  @Mutation(() => EpisodePayload, { description: 'Records a consent.' })
  giveConsent(
    @Arg('input', () => GiveConsentInput, { validate: false }) input: GiveConsentInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'giveConsent', input, giveConsent);
  }

  @Mutation(() => EpisodePayload, { description: 'Notes that a patient no longer consents; new sessions are blocked.' })
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { validate: false }) input: WithdrawConsentInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'withdrawConsent', input, withdrawConsent);
  }
}

@Resolver(() => Patient)
export class PatientConsentsResolver {
  @FieldResolver(() => [Consent], { description: 'Of all episodes, the latest first, withdrawn ones too.' })
  consents(@Root() patient: { id: string }, @Ctx() context: SubgraphContext) {
    return context.load('consentsOfPatient', patient.id, (ids) => consentsOf(context.reader, 'patient', ids));
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it holds today.' })
  isInForce(@Root() consent: ConsentRow, @Ctx() context: SubgraphContext) {
    return isInForce(consent, context.services.clock.now());
  }

  @FieldResolver(() => Boolean, {
    description: 'Consent to treatment can be taken back until its episode is closed, consent to sharing at any time.',
  })
  viewerCanWithdraw(@Root() consent: ConsentRow, @Ctx() { viewer }: SubgraphContext) {
    const { clinicId, kind, episodeState, withdrawnAt } = consent;
    return withdrawnAt === null && canEnd(kind, episodeState) && mayAt(viewer, 'consent:withdraw', clinicId).allowed;
  }
}
