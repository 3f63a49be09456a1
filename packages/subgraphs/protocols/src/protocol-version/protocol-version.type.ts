import { DateScalar, DateTimeScalar, Node, connectionOf } from '@surcease/graphql-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type VersionState, protocolVersionStates } from './protocol-version.machine.js';

export const ProtocolVersionStateEnum = Object.fromEntries(protocolVersionStates.map((name) => [name, name]));
registerEnumType(ProtocolVersionStateEnum, {
  name: 'ProtocolVersionState',
  description: 'Where a version stands between its draft and its end; SUSPENDED is a stop for safety.',
});

export const ProtocolVersionStatusEnum = Object.fromEntries(
  [...protocolVersionStates, 'EFFECTIVE'].map((name) => [name, name]),
);
registerEnumType(ProtocolVersionStatusEnum, {
  name: 'ProtocolVersionStatus',
  description: 'The state, and EFFECTIVE where it is approved and its day has come.',
});

export enum VersionAction {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  REQUEST_CHANGES = 'REQUEST_CHANGES',
  APPROVE = 'APPROVE',
  SUSPEND = 'SUSPEND',
  LIFT_SUSPENSION = 'LIFT_SUSPENSION',
  RETIRE = 'RETIRE',
  DISCARD = 'DISCARD',
  COMMENT = 'COMMENT',
  RENEW_REVIEW = 'RENEW_REVIEW',
}
registerEnumType(VersionAction, { name: 'ProtocolVersionAction', description: 'What can be done with a version.' });

@ObjectType({ simpleResolvers: true, description: 'Who wrote a version, as they were called when they wrote it.' })
export class VersionAuthor {
  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  displayName: string;
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
    description:
      'MAJOR for dose, eligibility or monitoring; MINOR for an option; PATCH for words. Of a draft: what it would be.',
  })
  semanticVersion: string;

  @Field(() => ProtocolVersionStateEnum)
  state: VersionState;

  @Field(() => Int, { description: 'Counts every change of the record: what expectedRevision names.' })
  revision: number;

  @Field(() => String, { description: 'SHA-256 of the content’s canonical JSON, in hexadecimal: what was approved.' })
  contentHash: string;

  @Field(() => [VersionAuthor], { description: 'All who wrote in it; none of them may approve it.' })
  authors: VersionAuthor[];

  @Field(() => String, { description: 'Why it was made.' })
  rationale: string;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => DateTimeScalar)
  updatedAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  approvedAt: string | null;

  @Field(() => DateScalar, { nullable: true })
  effectiveFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Twelve months after approval, or after the last review, at the latest.',
  })
  reviewDueOn: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  supersededAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last confirmed as it stands.' })
  lastReviewedAt: string | null;

  @Field(() => String, { nullable: true })
  lastReviewedByName: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  retiredAt: string | null;
}

export const ProtocolVersionConnection = connectionOf(() => ProtocolVersion, 'ProtocolVersion');
