import { Node, connectionOf, DateScalar, PageArgs } from '@surcease/graphql-kit';
import { ArgsType, Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum Region {
  NORTHEAST = 'NORTHEAST',
  MIDWEST = 'MIDWEST',
  SOUTH = 'SOUTH',
  WEST = 'WEST',
}
registerEnumType(Region, { name: 'Region', description: 'Census regions of the United States.' });

export enum ClinicSort {
  NAME = 'NAME',
  OPENED_ON = 'OPENED_ON',
}
registerEnumType(ClinicSort, { name: 'ClinicSort', description: 'Orders of a list of clinics.' });

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A site where the network treats patients.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class Clinic extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The name as it stands in addresses.' })
  slug: string;

  @Field(() => Region)
  region: Region;

  @Field(() => String, { description: 'IANA time zone; schedules and local days follow it.' })
  timeZone: string;

  @Field(() => String)
  city: string;

  @Field(() => String, { description: 'Two-letter state.' })
  state: string;

  @Field(() => DateScalar)
  openedOn: string;
}

export const ClinicConnection = connectionOf(() => Clinic, 'Clinic');

@InputType({ description: 'Which clinics a list holds.' })
export class ClinicFilter {
  @Field(() => [Region], { nullable: true })
  regions?: Region[] | null;
}

@ArgsType()
export class ClinicsArgs extends PageArgs {
  @Field(() => ClinicFilter, { nullable: true })
  filter?: ClinicFilter | null;

  @Field(() => ClinicSort, { defaultValue: ClinicSort.NAME })
  sort: ClinicSort;
}
