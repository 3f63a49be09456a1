import { Node, type SubgraphContext } from '@surcease/graphql-kit';
import { BadInputError, typeNameOfId } from '@surcease/kernel';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { auditEventsByIds } from '../audit-event/audit-event.repository.js';

const MAXIMUM_NODES = 100;

/** Types that the graph has as nodes of their own; other records are reached through those they belong to. */
const nodeTypes: ReadonlySet<string> = new Set([
  'Assessment',
  'AuditEvent',
  'Clinic',
  'Patient',
  'Protocol',
  'ProtocolVersion',
  'Provider',
  'Room',
  'Session',
]);

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any record by its id; null where it does not exist or is not to be seen, alike.',
  })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [node] = await nodesOf([id], context);
    return node;
  }

  @Query(() => [Node], { nullable: 'items', description: 'Up to 100 records by their ids, in the same order.' })
  nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: SubgraphContext) {
    if (ids.length > MAXIMUM_NODES) throw new BadInputError(`Ask for at most ${MAXIMUM_NODES} ids.`, ['ids']);
    return nodesOf(ids, context);
  }
}

async function nodesOf(ids: readonly string[], context: SubgraphContext): Promise<(object | null)[]> {
  const own = ids.filter((id) => typeNameOfId(id) === 'AuditEvent');
  const events = own.length > 0 ? await auditEventsByIds(context.reader, own) : [];
  const eventsById = new Map(events.flatMap((event) => (event ? [[event.id, event]] : [])));
  return ids.map((id) => {
    const typename = typeNameOfId(id);
    if (typename === null || !nodeTypes.has(typename)) return null;
    if (typename !== 'AuditEvent') return { __typename: typename, nodeId: id };
    const event = eventsById.get(id);
    return event ? { ...event, __typename: typename } : null;
  });
}
