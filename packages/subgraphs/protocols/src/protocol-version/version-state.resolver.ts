import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { signaturesOf } from '../review/review.repository.js';
import { wasApproved, versionStatus } from './protocol-version.machine.js';
import { versionOf } from './protocol-version.loader.js';
import { actionsOn } from './protocol-version.policy.js';
import type { ProtocolVersionRow } from './protocol-version.repository.js';
import { ProtocolVersion, ProtocolVersionStatusEnum, Suspension, VersionAction } from './protocol-version.type.js';

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

  @FieldResolver(() => Suspension, { nullable: true, description: 'While a stop for safety is on it.' })
  suspension(@Root() { suspendedAt, suspendedByName, suspensionReason }: ProtocolVersionRow) {
    return suspendedAt && { at: suspendedAt, byName: suspendedByName, reason: suspensionReason };
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true, description: 'The version that it was made from.' })
  baseVersion(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return version.baseVersionId && versionOf(version.baseVersionId, context);
  }

  @FieldResolver(() => [VersionAction], { description: 'What you may do with it now.' })
  async allowedActions(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    const { viewer } = context;
    const isAuthor = version.authors.some(({ accountId }) => accountId === viewer?.accountId);
    const given = await context.load('signatures', version.id, (ids) => signaturesOf(context.reader, ids));
    const standing = given.filter(({ voidedAt }) => voidedAt === null);
    return actionsOn(viewer, version.state, isAuthor, standing);
  }
}
