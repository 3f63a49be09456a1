import { mayAt } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Provider } from '../foreign/provider.type.js';
import { deliveredOf, loadBoluses, loadSegments } from '../infusion/delivered-dose.js';
import { transitionsOfSessions, verificationsOfSessions } from '../infusion/infusion.repository.js';
import { Bolus, RateSegment, Transition, Verification } from '../infusion/infusion.type.js';
import { loadPlan } from '../plan/treatment-plan.loader.js';
import { TreatmentPlan } from '../plan/treatment-plan.type.js';
import { checkTransitions } from './check-transitions.js';
import { loadFacts } from './session-facts.loader.js';
import { TransitionCheck } from './session-payload.type.js';
import type { SessionRow } from './session.repository.js';
import { Session } from './session.type.js';

@Resolver(() => Session)
export class SessionChecksResolver {
  @FieldResolver(() => [TransitionCheck], { description: 'What can follow, and what stands in the way of it now.' })
  async transitionChecks(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    const facts = await loadFacts(session.id, context);
    return checkTransitions(facts, context.writer.viewer, context.services.clock.now());
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may run the infusion here.' })
  viewerCanInfuse(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return mayAt(context.viewer, 'session:infuse', session.clinicId).allowed;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may override checks and order doses here.' })
  viewerCanOrder(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return mayAt(context.viewer, 'plan:write', session.clinicId).allowed;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may schedule here.' })
  viewerCanSchedule(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return mayAt(context.viewer, 'session:schedule', session.clinicId).allowed;
  }

  @FieldResolver(() => TreatmentPlan, { nullable: true })
  plan(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return session.planId === null ? null : loadPlan(session.planId, context);
  }

  @FieldResolver(() => Provider, { nullable: true, description: 'The nurse that the session is booked with.' })
  nurse(@Root() session: SessionRow) {
    return session.nurseId === null ? null : { id: session.nurseId };
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Delivered ketamine up to now, µg: derived, never stored.' })
  deliveredDoseMicrograms(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return deliveredOf(session.id, context);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The rate that runs now, µg/h; 0 in a pause.' })
  async currentRateMicrogramsPerHour(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    const segments = await loadSegments(session.id, context);
    return segments.find(({ endedAt }) => endedAt === null)?.rateMicrogramsPerHour ?? null;
  }

  @FieldResolver(() => [RateSegment], { description: 'In time.' })
  rateSegments(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return loadSegments(session.id, context);
  }

  @FieldResolver(() => [Bolus], { description: 'In time.' })
  boluses(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return loadBoluses(session.id, context);
  }

  @FieldResolver(() => [Verification], { description: 'In time; one holds for 15 minutes.' })
  verifications(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return context.load('verifications', session.id, (ids) => verificationsOfSessions(context.reader, ids));
  }

  @FieldResolver(() => [Transition], { description: 'All moves so far, in order.' })
  transitions(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return context.load('transitions', session.id, (ids) => transitionsOfSessions(context.reader, ids));
  }
}
