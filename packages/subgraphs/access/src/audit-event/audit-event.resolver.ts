import type { SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/nodes.type.js';
import { type AuditEventRow, pageOfAuditEvents } from './audit-event.repository.js';
import { AuditEvent, AuditEventConnection, AuditEventsArgs } from './audit-event.type.js';

@Resolver(() => AuditEvent)
export class AuditEventResolver {
  @Query(() => AuditEventConnection, { nullable: true, description: 'The audit trail, newest first.' })
  auditEvents(
    @Args(() => AuditEventsArgs, { validate: false }) args: AuditEventsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfAuditEvents(context.reader, args.filter ?? {}, args);
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() event: AuditEventRow) {
    return event.clinicId === null ? null : { nodeId: event.clinicId };
  }
}
