import { DateTimeScalar, Node, PageArgs, connectionOf } from '@surcease/graphql-kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Clinic } from '../foreign/nodes.type.js';
import { PurposeOfUseEnum, RoleEnum } from '../viewer/viewer.type.js';

export enum AuditAction {
  READ = 'READ',
  WRITE = 'WRITE',
}
registerEnumType(AuditAction, { name: 'AuditAction', description: 'Whether an operation read or wrote records.' });

@ObjectType({ simpleResolvers: true, description: 'Records of one type that an operation touched.' })
export class AuditRecords {
  @Field(() => String)
  type: string;

  @Field(() => Int)
  count: number;

  @Field(() => [ID], { description: 'All patients; of other types the first twenty.' })
  ids: string[];
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One operation’s touch of one clinic’s records of patients.',
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class AuditEvent extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => DateTimeScalar)
  recordedAt: string;

  @Field(() => ID, { description: 'The account that asked.' })
  viewerId: string;

  @Field(() => String)
  displayName: string;

  @Field(() => [RoleEnum])
  roles: string[];

  @Field(() => PurposeOfUseEnum, { nullable: true })
  purpose: string | null;

  @Field(() => AuditAction)
  action: AuditAction;

  @Field(() => String, { nullable: true })
  operationName: string | null;

  @Field(() => String, { description: 'SHA-256 of the operation’s text.' })
  operationHash: string;

  @Field(() => String)
  requestId: string;

  @Field(() => [AuditRecords])
  records: AuditRecords[];

  @Field(() => Boolean, { description: 'Whether the entry is in its clinic’s hash chain yet.' })
  sealed: boolean;

  @Field(() => Clinic, { nullable: true })
  clinic?: Clinic | null;
}

export const AuditEventConnection = connectionOf(() => AuditEvent, 'AuditEvent');

@InputType({ description: 'Which entries of the audit trail a list holds.' })
export class AuditEventFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  viewerIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Entries that name this record.' })
  recordId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  recordedFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  recordedTo?: string | null;
}

@ArgsType()
export class AuditEventsArgs extends PageArgs {
  @Field(() => AuditEventFilter, { nullable: true })
  filter?: AuditEventFilter | null;
}
