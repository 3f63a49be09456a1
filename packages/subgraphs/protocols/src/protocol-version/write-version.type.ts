import { DateScalar, UserError } from '@surcease/graphql-kit';
import { Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DiagnosisGroup } from '../content/diagnosis-group.type.js';
import { ProtocolContentDocument } from '../content/protocol-content.type.js';
import { ProtocolVersion } from './protocol-version.type.js';

const KEY = 'Idempotency key: the same key within a day gets the same answer.';

@InputType({ description: 'A protocol that there is not yet.' })
export class NewProtocolInput {
  @Field(() => String, { description: 'The name as it stands in addresses.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Length(3, 80)
  slug: string;

  @Field(() => String)
  @Length(3, 200)
  title: string;

  @Field(() => DiagnosisGroup, { nullable: true })
  indication?: DiagnosisGroup | null;

  @Field(() => String)
  @Length(1, 1000)
  summary: string;
}

@InputType({ description: 'A draft: from a version, or the first of a new protocol.' })
export class CreateProtocolDraftInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID, { nullable: true, description: 'The version whose content the draft begins with.' })
  fromVersionId?: string | null;

  @Field(() => NewProtocolInput, {
    nullable: true,
    description: 'Instead: a protocol to begin, with a content to fill in.',
  })
  newProtocol?: NewProtocolInput | null;
}

@InputType({ description: 'The whole content of a draft, as it is to be.' })
export class SaveProtocolDraftInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  @Min(1)
  expectedRevision: number;

  @Field(() => ProtocolContentDocument)
  content: ProtocolContentDocument;

  @Field(() => String, { nullable: true, description: 'Why the change is made.' })
  @MaxLength(4000)
  rationale?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Another version of the protocol to build on, such as one approved meanwhile.',
  })
  baseVersionId?: string | null;
}

@InputType({ description: 'A step of a version that needs no more than its name.' })
export class MoveProtocolVersionInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  @Min(1)
  expectedRevision: number;
}

@InputType({ description: 'A step of a version, with the reason for it.' })
export class ReasonedProtocolVersionInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  @Min(1)
  expectedRevision: number;

  @Field(() => String)
  @Length(1, 1000)
  reason: string;
}

@InputType({ description: 'A signature on the content of a version.' })
export class ApproveProtocolVersionInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => String, { description: 'The content that was read: what is signed.' })
  @Matches(/^[0-9a-f]{64}$/)
  contentHash: string;

  @Field(() => String, {
    description:
      'Proof of who signs, from POST <issuer>/signing-ticket: good for this version and content, once, for two minutes.',
  })
  @Length(1, 4096)
  ticket: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From when it is in force; today where it is left out. Counts where this signature completes the approval.',
  })
  effectiveFrom?: string | null;
}

@InputType({ description: 'A remark on a field, or on the whole.' })
export class CommentOnProtocolVersionInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => String, { nullable: true, description: 'A field of the content.' })
  @MaxLength(200)
  path?: string | null;

  @Field(() => String)
  @Length(1, 4000)
  body: string;
}

@InputType({ description: 'A remark that has been dealt with.' })
export class ResolveProtocolCommentInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  commentId: string;
}

@ObjectType({ simpleResolvers: true, description: 'The version as it is now, or why nothing was done.' })
export class ProtocolVersionPayload {
  @Field(() => ProtocolVersion, { nullable: true })
  protocolVersion: ProtocolVersion | null;

  @Field(() => ProtocolVersion, {
    nullable: true,
    description: 'On CONFLICT: what stands there now, content and all, to be shown beside what was sent.',
  })
  current: ProtocolVersion | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
