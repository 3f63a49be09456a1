import { mayAt } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { Actor } from '../actor/actor.type.js';
import { ProtocolVersion } from '../foreign/protocol-version.type.js';
import { answerPlanMutation } from '../plan/answer-plan-mutation.js';
import type { TreatmentPlanRow } from '../plan/treatment-plan.repository.js';
import { TreatmentPlan, TreatmentPlanPayload } from '../plan/treatment-plan.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { loadMigrations, loadNewerVersion, loadProgress } from './series.loader.js';
import type { SeriesMigrationRow } from './series.repository.js';
import { EndSeriesInput, MigrateSeriesInput, SeriesMigration, SeriesProgress } from './series.type.js';
import { endSeries } from './use-cases/end-series.js';
import { migrateSeries } from './use-cases/migrate-series.js';

type Context = SubgraphContext<SessionsServices>;

@Resolver(() => TreatmentPlan)
export class SeriesResolver {
  @FieldResolver(() => SeriesProgress, { description: 'How far the series has come.' })
  progress(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    return loadProgress(plan.id, context);
  }

  @FieldResolver(() => [SeriesMigration], { description: 'The versions that the series went over to, in time.' })
  migrations(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    return loadMigrations(plan.id, context);
  }

  @FieldResolver(() => ProtocolVersion, {
    nullable: true,
    description: 'The approved version that the clinic has in force, where it is newer than the series’ own.',
  })
  async newerVersion(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    const id = await loadNewerVersion(plan.id, context);
    return id === null ? null : { id };
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who ended the series early.' })
  endedBy(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    return actorOf(plan.endedById, context);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may let the series go on by a newer version.' })
  async viewerCanMigrateSeries(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    if (plan.state === 'ENDED' || !mayAt(context.viewer, 'series:migrate', plan.clinicId).allowed) return false;
    return (await loadNewerVersion(plan.id, context)) !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end the series before its last session.' })
  async viewerCanEndSeries(@Root() plan: TreatmentPlanRow, @Ctx() context: SubgraphContext) {
    if (plan.state === 'ENDED' || !mayAt(context.viewer, 'series:end', plan.clinicId).allowed) return false;
    return (await loadProgress(plan.id, context)).completed < plan.seriesSize;
  }

  @Mutation(() => TreatmentPlanPayload, { description: 'Lets a series go on by a newer protocol version.' })
  migrateSeries(@Arg('input', () => MigrateSeriesInput) input: MigrateSeriesInput, @Ctx() context: Context) {
    return answerPlanMutation(context, 'migrateSeries', input, migrateSeries);
  }

  @Mutation(() => TreatmentPlanPayload, {
    description: 'Ends a series before its last session: sessions to come are cancelled, one under way is finished.',
  })
  endSeries(@Arg('input', () => EndSeriesInput) input: EndSeriesInput, @Ctx() context: Context) {
    return answerPlanMutation(context, 'endSeries', input, endSeries);
  }
}

@Resolver(() => SeriesMigration)
export class SeriesMigrationResolver {
  @FieldResolver(() => ProtocolVersion, { nullable: true })
  fromVersion(@Root() { fromVersionId }: SeriesMigrationRow) {
    return { id: fromVersionId };
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true })
  toVersion(@Root() { toVersionId }: SeriesMigrationRow) {
    return { id: toVersionId };
  }

  @FieldResolver(() => Actor, { description: 'The medical director who decided it.' })
  actor(@Root() { actorId }: SeriesMigrationRow, @Ctx() context: SubgraphContext) {
    return actorOf(actorId, context);
  }
}
