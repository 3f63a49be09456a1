import { mayAt } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { Actor } from '../actor/actor.type.js';
import { plannedRateMicrogramsPerHour } from '../dose/dose-arithmetic.js';
import { dosingWeightGrams } from '../dose/dosing-weight.js';
import { Patient } from '../foreign/patient.type.js';
import { ProtocolVersion } from '../foreign/protocol-version.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { answerPlanMutation } from './answer-plan-mutation.js';
import { quantitiesOf } from './plan-content.js';
import { weightAgeDays } from './weight-age.js';
import { loadPlan } from './treatment-plan.loader.js';
import type { TreatmentPlanRow } from './treatment-plan.repository.js';
import {
  CreateTreatmentPlanInput,
  ReviseTreatmentPlanInput,
  SignTreatmentPlanInput,
  TreatmentPlan,
  TreatmentPlanPayload,
} from './treatment-plan.type.js';
import { createTreatmentPlan } from './use-cases/create-treatment-plan.js';
import { reviseTreatmentPlan } from './use-cases/revise-treatment-plan.js';
import { signTreatmentPlan } from './use-cases/sign-treatment-plan.js';

type Context = SubgraphContext<SessionsServices>;

@Resolver(() => TreatmentPlan)
export class TreatmentPlanResolver {
  @Query(() => TreatmentPlan, { nullable: true, description: 'One plan, or nothing where there is none to be seen.' })
  treatmentPlan(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    return loadPlan(id, context);
  }

  @FieldResolver(() => Int, { description: 'The rate that the plan comes to, µg/h.' })
  plannedRateMicrogramsPerHour(@Root() plan: TreatmentPlanRow) {
    return plannedRateMicrogramsPerHour(plan, dosingWeightGrams(plan));
  }

  @FieldResolver(() => Int, { description: 'The dose of a session that the plan comes to, µg.' })
  plannedDoseMicrograms(@Root() plan: TreatmentPlanRow) {
    return quantitiesOf(plan).SESSION_MICROGRAMS;
  }

  @FieldResolver(() => Int, { description: 'The weight that the dose is reckoned by.' })
  dosingWeightGrams(@Root() plan: TreatmentPlanRow) {
    return dosingWeightGrams(plan);
  }

  @FieldResolver(() => [String], { description: 'What to take care of, such as WEIGHT_OLDER_THAN_30_DAYS.' })
  cautions(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    return weightAgeDays(plan.weightMeasuredOn, context.services.clock.now()) > 30 ? ['WEIGHT_OLDER_THAN_30_DAYS'] : [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may revise and sign it.' })
  viewerCanWrite(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    return mayAt(context.viewer, 'plan:write', plan.clinicId).allowed;
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who made it an order.' })
  signer(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    return actorOf(plan.signedBy, context);
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() plan: TreatmentPlanRow) {
    return { id: plan.patientId };
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true, description: 'Pinned for the series.' })
  protocolVersion(@Root() plan: TreatmentPlanRow) {
    return { id: plan.protocolVersionId };
  }

  @Mutation(() => TreatmentPlanPayload, { description: 'Writes a plan for a patient.' })
  createTreatmentPlan(
    @Arg('input', () => CreateTreatmentPlanInput) input: CreateTreatmentPlanInput,
    @Ctx() context: Context,
  ) {
    return answerPlanMutation(context, 'createTreatmentPlan', input, createTreatmentPlan);
  }

  @Mutation(() => TreatmentPlanPayload, { description: 'Writes a plan anew; it has to be signed again.' })
  reviseTreatmentPlan(
    @Arg('input', () => ReviseTreatmentPlanInput) input: ReviseTreatmentPlanInput,
    @Ctx() context: Context,
  ) {
    return answerPlanMutation(context, 'reviseTreatmentPlan', input, reviseTreatmentPlan);
  }

  @Mutation(() => TreatmentPlanPayload, { description: 'Makes a plan an order.' })
  signTreatmentPlan(
    @Arg('input', () => SignTreatmentPlanInput) input: SignTreatmentPlanInput,
    @Ctx() context: Context,
  ) {
    return answerPlanMutation(context, 'signTreatmentPlan', input, signTreatmentPlan);
  }
}
