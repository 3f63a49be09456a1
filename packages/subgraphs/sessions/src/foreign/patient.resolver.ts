import { LoadedByKey, type SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadPlansOfPatient } from '../plan/treatment-plan.loader.js';
import { TreatmentPlan } from '../plan/treatment-plan.type.js';
import { pageOfParent } from '../session/session.loader.js';
import { SessionConnection, SessionsArgs } from '../session/session.type.js';
import { Patient } from './patient.type.js';

@Resolver(() => Patient)
export class PatientResolver {
  @LoadedByKey()
  @FieldResolver(() => SessionConnection, { nullable: true })
  sessions(
    @Root() patient: { id: string },
    @Args(() => SessionsArgs, { validate: false }) args: SessionsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfParent('patient', patient.id, args, context);
  }

  @FieldResolver(() => [TreatmentPlan], { nullable: true, description: 'The newest first.' })
  treatmentPlans(@Root() patient: { id: string }, @Ctx() context: SubgraphContext) {
    return loadPlansOfPatient(patient.id, context);
  }
}
