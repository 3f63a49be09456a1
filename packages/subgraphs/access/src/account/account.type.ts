import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from '../viewer/viewer.type.js';

@ObjectType({ simpleResolvers: true, description: 'What somebody is, and where.' })
export class HeldRole {
  @Field(() => RoleEnum)
  role: keyof typeof RoleEnum;

  @Field(() => ID, { nullable: true, description: 'Null where the role holds in the whole network.' })
  clinicId: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Somebody of the network’s staff, by the name that they act under.',
})
@Directive('@key(fields: "id")')
export class Account {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  displayName: string;
}
