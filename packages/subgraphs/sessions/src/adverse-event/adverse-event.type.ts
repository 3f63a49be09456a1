import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Harm that came with a session, whatever its cause.' })
export class AdverseEvent {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A code of the network’s catalogue, such as DISSOCIATION.' })
  code: string;

  @Field(() => Int, { description: 'CTCAE version 5 grade, 1 to 5.' })
  grade: number;

  @Field(() => Boolean, { description: 'Serious by ICH E2A.' })
  isSerious: boolean;

  @Field(() => DateTimeScalar)
  occurredAt: string;
}
