import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum SignatureRole {
  PHARMACIST = 'PHARMACIST',
  MEDICAL_DIRECTOR = 'MEDICAL_DIRECTOR',
}
registerEnumType(SignatureRole, {
  name: 'SignatureRole',
  description: 'The two roles whose signatures make an approval, or lift a suspension.',
});

export enum SignatureMeaning {
  APPROVAL = 'APPROVAL',
  LIFT_SUSPENSION = 'LIFT_SUSPENSION',
}
registerEnumType(SignatureMeaning, { name: 'SignatureMeaning', description: 'What a signature says.' });

@ObjectType({
  simpleResolvers: true,
  description: 'An electronic signature: name, time and meaning, bound to the content by its hash.',
})
export class VersionSignature {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  printedName: string;

  @Field(() => SignatureRole)
  role: SignatureRole;

  @Field(() => SignatureMeaning)
  meaning: SignatureMeaning;

  @Field(() => String, { description: 'The content that was signed.' })
  contentHash: string;

  @Field(() => DateTimeScalar)
  signedAt: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a lift: why sessions may begin again, in the signer’s words.',
  })
  reason: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When an edit, a request for changes or a fresh suspension took it back.',
  })
  voidedAt: string | null;

  @Field(() => String, { nullable: true })
  voidReason: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A remark in a review.' })
export class VersionComment {
  @Field(() => ID)
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field that it is about; nothing where it is about the whole.',
  })
  path: string | null;

  @Field(() => String)
  body: string;

  @Field(() => Boolean)
  isChangeRequest: boolean;

  @Field(() => String)
  authorName: string;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt: string | null;

  @Field(() => String, { nullable: true })
  resolvedByName: string | null;
}
