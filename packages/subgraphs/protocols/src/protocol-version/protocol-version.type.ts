import { DateScalar, DateTimeScalar, Node, connectionOf } from '@surcease/graphql-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProtocolDose } from './protocol-dose.type.js';

export enum ProtocolVersionState {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  CHANGES_REQUESTED = 'CHANGES_REQUESTED',
  APPROVED = 'APPROVED',
  SUPERSEDED = 'SUPERSEDED',
  SUSPENDED = 'SUSPENDED',
  RETIRED = 'RETIRED',
}
registerEnumType(ProtocolVersionState, {
  name: 'ProtocolVersionState',
  description: 'Where a version stands between its draft and its end; SUSPENDED is a stop for safety.',
});

@ObjectType({ simpleResolvers: true, description: 'A publication that a version rests on.' })
export class Citation {
  @Field(() => String)
  title: string;

  @Field(() => Int)
  year: number;

  @Field(() => String, { nullable: true, description: 'Digital object identifier, without the resolver’s address.' })
  doi: string | null;

  @Field(() => String, { nullable: true, description: 'Authors, journal, volume and pages.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'What the publication says that the version relies on.' })
  statement: string | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One wording of a protocol; unchangeable once it is approved.',
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class ProtocolVersion extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => String, {
    description: 'MAJOR for dose, eligibility or monitoring; MINOR for an option; PATCH for words.',
  })
  semanticVersion: string;

  @Field(() => ProtocolVersionState)
  state: ProtocolVersionState;

  @Field(() => String, { description: 'SHA-256 of the content’s canonical JSON, in hexadecimal: what was approved.' })
  contentHash: string;

  @Field(() => DateTimeScalar, { nullable: true })
  approvedAt: string | null;

  @Field(() => DateScalar, { nullable: true })
  effectiveFrom: string | null;

  @Field(() => ProtocolDose)
  dose: ProtocolDose;

  @Field(() => [Citation])
  citations: Citation[];
}

export const ProtocolVersionConnection = connectionOf(() => ProtocolVersion, 'ProtocolVersion');
