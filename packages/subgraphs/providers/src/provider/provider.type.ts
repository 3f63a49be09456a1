import { Node, PageArgs, connectionOf } from '@surcease/graphql-kit';
import { ArgsType, Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { RoleEnum } from '../provider-role/provider-role.type.js';

export enum ProviderSort {
  FAMILY_NAME = 'FAMILY_NAME',
  SPECIALTY = 'SPECIALTY',
}
registerEnumType(ProviderSort, { name: 'ProviderSort', description: 'Orders of a list of providers.' });

@ObjectType({ implements: Node, simpleResolvers: true, description: 'Someone who works at one clinic or several.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class Provider extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => String, { description: 'As colleagues read it, with the degree.' })
  displayName: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => String)
  specialty: string;

  @Field(() => String, { description: 'National Provider Identifier (NPI), ten digits. 45 CFR 162.406.' })
  nationalProviderId: string;
}

export const ProviderConnection = connectionOf(() => Provider, 'Provider');

@InputType({ description: 'Which providers a list holds: those with one role that meets all that is given.' })
export class ProviderFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [RoleEnum], { nullable: true })
  roles?: string[] | null;
}

@ArgsType()
export class ProvidersArgs extends PageArgs {
  @Field(() => ProviderFilter, { nullable: true })
  filter?: ProviderFilter | null;

  @Field(() => ProviderSort, { defaultValue: ProviderSort.FAMILY_NAME })
  sort: ProviderSort;
}
