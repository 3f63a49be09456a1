import type { SubgraphContext } from '@surcease/graphql-kit';
import { BadInputError, NotFoundError } from '@surcease/kernel';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { compareContents, curveOf } from '../content/compare-versions.js';
import { ChangeLevelEnum, DoseCurve, ProtocolDiff } from '../content/field-change.type.js';
import { startingContent } from '../content/starting-content.js';
import { contentFindings } from '../guard-rail/content-findings.js';
import { ContentFinding, GuardRail } from '../guard-rail/guard-rail.type.js';
import { guardRailsOf, networkGuardRails } from '../guard-rail/guard-rails.js';
import { contentOf, versionOf } from './protocol-version.loader.js';
import type { ProtocolVersionRow } from './protocol-version.repository.js';
import { ProtocolVersion } from './protocol-version.type.js';

/** A usual adult, where nobody says otherwise. */
const USUAL_WEIGHT_GRAMS = 70_000;

@Resolver(() => ProtocolVersion)
export class VersionContentResolver {
  @Query(() => ProtocolDiff, { nullable: true, description: 'What differs between two versions of a protocol.' })
  async protocolDiff(
    @Arg('from', () => ID) from: string,
    @Arg('to', () => ID) to: string,
    @Arg('weightGrams', () => Int, { defaultValue: USUAL_WEIGHT_GRAMS }) weightGrams: number,
    @Ctx() context: SubgraphContext,
  ) {
    const versions = await Promise.all([versionOf(from, context), versionOf(to, context)]);
    if (!versions[0] || !versions[1]) throw new NotFoundError('The version', [versions[0] ? 'to' : 'from']);
    return compareContents(await contentOf(from, context), await contentOf(to, context), weighed(weightGrams));
  }

  @Query(() => [GuardRail], { nullable: true, description: 'The bounds that hold for every protocol.' })
  networkGuardRails() {
    return networkGuardRails;
  }

  @FieldResolver(() => [GuardRail], { description: 'All bounds on this version, the network’s too.' })
  async guardRails(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return guardRailsOf(await contentOf(version.id, context));
  }

  @FieldResolver(() => [ContentFinding], { description: 'Hard limits broken, then warnings, by field.' })
  async findings(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return contentFindings(await contentOf(version.id, context));
  }

  @FieldResolver(() => DoseCurve, { description: 'The dose schedule for a weight, to be drawn.' })
  async doseCurve(
    @Root() version: ProtocolVersionRow,
    @Arg('weightGrams', () => Int, { defaultValue: USUAL_WEIGHT_GRAMS }) weightGrams: number,
    @Ctx() context: SubgraphContext,
  ) {
    return curveOf(await contentOf(version.id, context), weighed(weightGrams));
  }

  @FieldResolver(() => ProtocolDiff, { description: 'What it changes in the version that it was made from.' })
  async changesFromBase(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    const { id, baseVersionId } = version;
    const base = baseVersionId ? await contentOf(baseVersionId, context) : startingContent;
    return compareContents(base, await contentOf(id, context), USUAL_WEIGHT_GRAMS);
  }

  @FieldResolver(() => ChangeLevelEnum)
  async changeLevel(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    const { id, baseVersionId } = version;
    const base = baseVersionId ? await contentOf(baseVersionId, context) : startingContent;
    return compareContents(base, await contentOf(id, context), USUAL_WEIGHT_GRAMS).level;
  }
}

function weighed(weightGrams: number): number {
  if (weightGrams < 30_000 || weightGrams > 300_000)
    throw new BadInputError('Give a weight of 30 to 300 kg, in grams.', ['weightGrams']);
  return weightGrams;
}
