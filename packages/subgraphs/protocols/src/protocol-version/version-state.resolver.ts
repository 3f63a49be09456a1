import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { approvalsOf } from '../review/review.repository.js';
import { liftSignatures, standingSuspension } from '../suspension/suspension.loader.js';
import { wasApproved, versionStatus } from './protocol-version.machine.js';
import { versionOf } from './protocol-version.loader.js';
import { actionsOn } from './protocol-version.policy.js';
import type { ProtocolVersionRow } from './protocol-version.repository.js';
import { ProtocolVersion, ProtocolVersionStatusEnum, VersionAction } from './protocol-version.type.js';

const todayOf = ({ services }: SubgraphContext) => services.clock.now().toISOString().slice(0, 10);

@Resolver(() => ProtocolVersion)
export class VersionStateResolver {
  @FieldResolver(() => ProtocolVersionStatusEnum, {
    description: 'The state, and EFFECTIVE where it is approved and its day has come.',
  })
  status(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return versionStatus(version.state, version.effectiveFrom, todayOf(context));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its review is due by now: no further site takes it up, and whoever uses it is warned.',
  })
  isReviewOverdue(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return wasApproved(version.state) && version.reviewDueOn !== null && version.reviewDueOn < todayOf(context);
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true, description: 'The version that it was made from.' })
  baseVersion(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return version.baseVersionId && versionOf(version.baseVersionId, context);
  }

  @FieldResolver(() => [VersionAction], { description: 'What you may do with it now.' })
  async allowedActions(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    const { viewer } = context;
    const isAuthor = version.authors.some(({ accountId }) => accountId === viewer?.accountId);
    const given = await signaturesFor(version, context);
    const standing = given.filter(({ voidedAt }) => voidedAt === null);
    return actionsOn(viewer, version.state, isAuthor, standing);
  }
}

/** What is signed for the step that is next: to lift the stop that is on a version, else to approve it. */
async function signaturesFor({ id, state }: ProtocolVersionRow, context: SubgraphContext) {
  if (state !== 'SUSPENDED') return context.load('signatures', id, (ids) => approvalsOf(context.reader, ids));
  const suspension = await standingSuspension(id, context);
  return suspension ? liftSignatures(suspension.id, context) : [];
}
