import { roles } from '@surcease/authz';
import { DateScalar } from '@surcease/graphql-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';

/** TypeGraphQL wants an object; the names come from the one list. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as {
  [Name in (typeof roles)[number]]: Name;
};
registerEnumType(RoleEnum, { name: 'Role', description: 'What someone is in the network or at a clinic.' });

@ObjectType({ simpleResolvers: true, description: 'What a provider is at one clinic.' })
export class ProviderRole {
  @Field(() => Clinic, { nullable: true })
  clinic: Clinic;

  @Field(() => RoleEnum)
  role: string;

  @Field(() => DateScalar)
  since: string;

  @Field(() => Boolean, { description: 'Whether this is where the provider belongs first.' })
  isPrimary: boolean;
}
