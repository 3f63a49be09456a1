import { DateTimeScalar } from '@surcease/graphql-kit';
import { Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A stop for safety, in the whole network and at once.' })
export class Suspension {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => String)
  byName: string;

  @Field(() => String)
  reason: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its second signature lifted it.' })
  liftedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a fresh stop took its place.' })
  replacedAt: string | null;
}

@InputType({ description: 'A stop for safety. No revision is asked for: a stop never loses a race.' })
export class SuspendProtocolVersionInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => String)
  @Length(1, 1000)
  reason: string;
}

@InputType({ description: 'A signature to lift a stop for safety.' })
export class LiftProtocolSuspensionInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => ID, { description: 'The stop that was read: a fresh one is not lifted with it.' })
  suspensionId: string;

  @Field(() => String, { description: 'The content that was read: what is signed.' })
  @Matches(/^[0-9a-f]{64}$/)
  contentHash: string;

  @Field(() => String, { description: 'Why sessions may begin again, in the words of whoever signs.' })
  @Length(1, 1000)
  reason: string;

  @Field(() => String, {
    description:
      'Proof of who signs, from POST <issuer>/signing-ticket with the stop as its record: good once, for two minutes.',
  })
  @Length(1, 4096)
  ticket: string;
}
