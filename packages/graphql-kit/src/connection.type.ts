import 'reflect-metadata';
import type { Page } from '@surcease/persistence';
import { type ClassType, Field, ObjectType } from 'type-graphql';
import { Count, PageInfo } from './page.type.js';

/** The connection and edge types of one node type, as Relay's cursor connections name them. */
export function connectionOf<Node extends object>(node: () => ClassType<Node>, name: string): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${name} in a list, with its place.` })
  class Edge {
    @Field(node)
    node: Node;

    @Field(() => String, { description: 'Opaque; good for this list with this order and filter.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge])
    edges: Edge[];

    @Field(() => [node()])
    nodes: Node[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Count, { description: 'Counted only where it is asked for.' })
    totalCount: Count;
  }
  return Connection as unknown as ClassType<Page<Node>>;
}
