import { DateScalar } from '@surcease/graphql-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum CredentialKind {
  ACLS = 'ACLS',
  BLS = 'BLS',
  DEA = 'DEA',
  LICENSE = 'LICENSE',
}
registerEnumType(CredentialKind, {
  name: 'CredentialKind',
  description: 'Advanced and basic life support, registration for controlled substances, and the state’s licence.',
});

export enum CredentialStatusEnum {
  VALID = 'VALID',
  EXPIRING = 'EXPIRING',
  EXPIRED = 'EXPIRED',
}
registerEnumType(CredentialStatusEnum, {
  name: 'CredentialStatus',
  description: 'Whether a credential holds today; EXPIRING within 30 days.',
});

@ObjectType({ simpleResolvers: true, description: 'A document that lets a provider do part of the work.' })
export class Credential {
  @Field(() => CredentialKind)
  kind: CredentialKind;

  @Field(() => DateScalar)
  issuedOn: string;

  @Field(() => DateScalar, { description: 'The last day on which it holds.' })
  expiresOn: string;
}
