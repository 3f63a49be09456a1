import { Node, connectionOf } from '@surcease/graphql-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum DiagnosisGroup {
  CRPS = 'CRPS',
  PERIPHERAL_NEUROPATHIC = 'PERIPHERAL_NEUROPATHIC',
  CENTRAL = 'CENTRAL',
  FIBROMYALGIA = 'FIBROMYALGIA',
  LOW_BACK = 'LOW_BACK',
  PHANTOM_OR_POSTHERPETIC = 'PHANTOM_OR_POSTHERPETIC',
  OTHER = 'OTHER',
}
registerEnumType(DiagnosisGroup, {
  name: 'DiagnosisGroup',
  description: 'Groups of chronic pain that are treated and compared alike.',
});

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
