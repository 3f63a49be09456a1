import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class Account {
  @Field(() => ID)
  id: string;
}
