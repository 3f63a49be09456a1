import { actionsOf } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null where nobody is.' })
  viewer(@Ctx() { viewer }: SubgraphContext): Viewer | null {
    if (viewer === null) return null;
    const grants = viewer.grants.map(({ role, clinicId }) => ({
      role,
      clinic: clinicId === null ? null : { nodeId: clinicId },
    }));
    return { ...viewer, id: viewer.accountId, grants: grants as Viewer['grants'], viewerCan: actionsOf(viewer) };
  }
}
