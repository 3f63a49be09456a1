import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SessionRow } from '../session/session.repository.js';
import { Session } from '../session/session.type.js';
import { monitoringOf } from './monitoring-of-session.js';
import { monitoringFactsOf } from './monitoring.repository.js';
import { SessionMonitoring } from './monitoring.type.js';

@Resolver(() => Session)
export class SessionMonitoringResolver {
  @FieldResolver(() => SessionMonitoring, { description: 'When the patient is to be looked at next, and how it went.' })
  async monitoring(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    const facts = await context.load('monitoring', session.id, (ids) => monitoringFactsOf(context.reader, ids));
    return monitoringOf(facts, context.services.clock.now());
  }
}
