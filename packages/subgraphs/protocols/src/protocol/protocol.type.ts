import { Node, connectionOf } from '@surcease/graphql-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DiagnosisGroup } from '../content/diagnosis-group.type.js';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A way to treat, whose versions are approved.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class Protocol extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => String, { description: 'The name as it stands in addresses.' })
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => DiagnosisGroup, { nullable: true, description: 'What it is for; nothing where it is for any group.' })
  indication: DiagnosisGroup | null;

  @Field(() => String)
  summary: string;
}

export const ProtocolConnection = connectionOf(() => Protocol, 'Protocol');
