import { mayAt } from '@surcease/authz';
import { DateTimeScalar, type SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { contentOf, versionOf } from '../protocol-version/protocol-version.loader.js';
import { ProtocolVersion } from '../protocol-version/protocol-version.type.js';
import { configurationNow } from './effective-configuration.loader.js';
import { effectiveConfiguration } from './effective-configuration.js';
import { adoptionStepsFrom, readinessChecklist, versionAllows } from './site-adoption.machine.js';
import {
  type SiteAdoptionRow,
  firstSessionsOf,
  overridesOf,
  siteAdoptions,
  stepsOf,
} from './site-adoption.repository.js';
import {
  ChecklistItem,
  EffectiveConfiguration,
  OverrideConflict,
  SiteAdoption,
  SiteAdoptionFilter,
  SiteAdoptionHistory,
  SiteAdoptionStepEnum,
} from './site-adoption.type.js';

@Resolver(() => SiteAdoption)
export class SiteAdoptionResolver {
  @Query(() => [SiteAdoption], { nullable: true, description: 'Versions at sites, by site.' })
  siteAdoptions(
    @Arg('filter', () => SiteAdoptionFilter, { nullable: true }) filter: SiteAdoptionFilter | null,
    @Ctx() context: SubgraphContext,
  ) {
    return siteAdoptions(context.reader, filter ?? {});
  }

  @Query(() => EffectiveConfiguration, {
    nullable: true,
    description: 'The version in force at a site with what the site sets otherwise; nothing where none is in force.',
  })
  async effectiveConfiguration(
    @Arg('clinicId', () => ID) clinicId: string,
    @Arg('protocolId', () => ID) protocolId: string,
    @Ctx() context: SubgraphContext,
  ) {
    return configurationNow(clinicId, protocolId, context);
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: SiteAdoptionRow) {
    return { id: clinicId };
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true })
  version(@Root() { versionId }: SiteAdoptionRow, @Ctx() context: SubgraphContext) {
    return versionOf(versionId, context);
  }

  @FieldResolver(() => [ChecklistItem])
  checklist(@Root() { checklist }: SiteAdoptionRow) {
    return readinessChecklist.map(({ id, ...item }) => {
      const done = checklist.find(({ itemId }) => itemId === id);
      return { itemId: id, ...item, doneAt: done?.doneAt ?? null, doneByName: done?.doneByName ?? null };
    });
  }

  @FieldResolver(() => [SiteAdoptionHistory], { description: 'Every step that was taken, the first first.' })
  history(@Root() { id }: SiteAdoptionRow, @Ctx() context: SubgraphContext) {
    return context.load('adoptionSteps', id, (ids) => stepsOf(context.reader, ids));
  }

  @FieldResolver(() => [SiteAdoptionStepEnum], { description: 'What you may do there now.' })
  async allowedSteps(@Root() { state, clinicId, versionId }: SiteAdoptionRow, @Ctx() context: SubgraphContext) {
    if (!mayAt(context.viewer, 'adoption:advance', clinicId).allowed) return [];
    const version = await versionOf(versionId, context);
    return adoptionStepsFrom(state).filter((step) => version !== null && versionAllows(version.state, step));
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When the first session by this version was started there.',
  })
  async firstSessionAt(@Root() adoption: SiteAdoptionRow, @Ctx() context: SubgraphContext) {
    return (await startedAt(adoption, context))?.firstSessionAt ?? null;
  }

  @FieldResolver(() => Int, { description: 'Sessions by this version that were started there.' })
  async sessionsStarted(@Root() adoption: SiteAdoptionRow, @Ctx() context: SubgraphContext) {
    return (await startedAt(adoption, context))?.sessionsStarted ?? 0;
  }

  @FieldResolver(() => [OverrideConflict], { description: 'Values of the site that this version does not allow.' })
  async conflicts(@Root() { clinicId, protocolId, versionId }: SiteAdoptionRow, @Ctx() context: SubgraphContext) {
    const overrides = await overridesOf(context.reader, protocolId, clinicId);
    return effectiveConfiguration(await contentOf(versionId, context), overrides).conflicts;
  }
}

/** Counts at every site, whoever asks: a rollout seen in part would mislead. */
async function startedAt({ clinicId, versionId }: SiteAdoptionRow, context: SubgraphContext) {
  const started = await context.load('firstSessions', versionId, async (versionIds) => {
    const rows = await firstSessionsOf(context.services.readers.forTheNetwork('protocol-rollout'), versionIds);
    return versionIds.map((id) => rows.filter((row) => row.versionId === id));
  });
  return started.find((row) => row.clinicId === clinicId);
}
