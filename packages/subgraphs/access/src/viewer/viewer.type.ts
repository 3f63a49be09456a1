import { roles } from '@surcease/authz';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Clinic } from '../foreign/nodes.type.js';

/** TypeGraphQL wants an object; the names come from the one list. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as {
  [Name in (typeof roles)[number]]: Name;
};
registerEnumType(RoleEnum, { name: 'Role', description: 'What someone is in the network or at a clinic.' });

export enum AccountKindEnum {
  STAFF = 'STAFF',
  PARTNER = 'PARTNER',
}
registerEnumType(AccountKindEnum, {
  name: 'AccountKind',
  description: 'Whether an account belongs to the network or to a partner.',
});

export enum PartnerTierEnum {
  AGGREGATE = 'AGGREGATE',
  DEIDENTIFIED = 'DEIDENTIFIED',
  IDENTIFIED = 'IDENTIFIED',
}
registerEnumType(PartnerTierEnum, {
  name: 'PartnerTier',
  description: 'What a partner may see at most: aggregates, de-identified rows, or identified rows.',
});

export enum PurposeOfUseEnum {
  TREATMENT = 'TREATMENT',
  PAYMENT = 'PAYMENT',
  OPERATIONS = 'OPERATIONS',
  RESEARCH = 'RESEARCH',
  AUDIT = 'AUDIT',
}
registerEnumType(PurposeOfUseEnum, {
  name: 'PurposeOfUse',
  description: 'Why patients’ records are asked for. 45 CFR 164.502(b).',
});

@ObjectType({ simpleResolvers: true, description: 'A role, at one clinic or in the whole network.' })
export class RoleGrant {
  @Field(() => RoleEnum)
  role: keyof typeof RoleEnum;

  @Field(() => Clinic, { nullable: true, description: 'Null where the role holds in the whole network.' })
  clinic: Clinic | null;
}

@ObjectType({ simpleResolvers: true, description: 'Who is asking.' })
export class Viewer {
  @Field(() => ID, { description: 'The account.' })
  id: string;

  @Field(() => String)
  displayName: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => AccountKindEnum)
  kind: string;

  @Field(() => PurposeOfUseEnum, { nullable: true, description: 'The purpose of use in force for this operation.' })
  purpose: string | null;

  @Field(() => PartnerTierEnum, { nullable: true })
  partnerTier: string | null;

  @Field(() => [RoleGrant])
  grants: RoleGrant[];

  @Field(() => [String], { description: 'The actions that some grant allows, such as patient:read.' })
  viewerCan: string[];
}
