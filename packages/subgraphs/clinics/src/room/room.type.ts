import { Node } from '@surcease/graphql-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A room with one or more infusion chairs.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class Room extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => String)
  name: string;

  @Field(() => Int)
  chairCount: number;
}
