import { Node } from '@surcease/graphql-kit';
import { type ClassType, Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * A type that another context owns, known here by nothing but the id in the question. `id` is external, so whoever
 * selects it makes the gateway ask the owner, who answers null for what does not exist and for what the viewer may
 * not see alike.
 */
function foreignNode(name: string): ClassType<{ nodeId: string }> {
  @ObjectType(name, { implements: Node, simpleResolvers: true })
  @Directive('@key(fields: "nodeId", resolvable: false)')
  class ForeignNode extends Node {
    @Field(() => ID)
    @Directive('@external')
    declare id: string;

    @Field(() => ID)
    @Directive('@inaccessible')
    nodeId: string;
  }
  return ForeignNode;
}

export const Clinic = foreignNode('Clinic');
export type Clinic = { nodeId: string };

/** Every type that `node(id)` may answer with, beside our own. */
export const foreignNodes = [
  Clinic,
  ...['Room', 'Provider', 'Patient', 'Protocol', 'ProtocolVersion', 'Session', 'Assessment'].map(foreignNode),
];
