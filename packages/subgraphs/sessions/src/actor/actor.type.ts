import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('SessionActor', { simpleResolvers: true, description: 'Who did something in a session.' })
export class Actor {
  @Field(() => ID, { description: 'Of an account, or of a provider for what came in from elsewhere.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The name they acted under; null where none was kept.' })
  displayName: string | null;
}
