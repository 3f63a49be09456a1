import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProtocolVersionRow } from '../protocol-version/protocol-version.repository.js';
import { ProtocolVersion } from '../protocol-version/protocol-version.type.js';
import { missingRoles } from '../review/review.repository.js';
import { SignatureRole, VersionSignature } from '../review/review.type.js';
import { liftSignatures, standingSuspension, suspensionsOfVersion } from './suspension.loader.js';
import type { SuspensionRow } from './suspension.repository.js';
import { Suspension } from './suspension.type.js';

@Resolver(() => ProtocolVersion)
export class VersionSuspensionResolver {
  @FieldResolver(() => Suspension, { nullable: true, description: 'While a stop for safety is on it.' })
  suspension(@Root() { id }: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return standingSuspension(id, context);
  }

  @FieldResolver(() => [Suspension], { description: 'Every stop that it has had, lifted ones too, the first first.' })
  suspensions(@Root() { id }: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return suspensionsOfVersion(id, context);
  }
}

@Resolver(() => Suspension)
export class SuspensionResolver {
  @FieldResolver(() => [VersionSignature], { description: 'Signatures to lift it, void ones too.' })
  signatures(@Root() { id }: SuspensionRow, @Ctx() context: SubgraphContext) {
    return liftSignatures(id, context);
  }

  @FieldResolver(() => [SignatureRole], { description: 'Whose signatures are missing before it is lifted.' })
  async missingSignatures(@Root() { id }: SuspensionRow, @Ctx() context: SubgraphContext) {
    return missingRoles(await liftSignatures(id, context));
  }
}
