import { DateScalar, Node, PageArgs, connectionOf } from '@surcease/graphql-kit';
import { ArgsType, Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DiagnosisGroup } from '../diagnosis/diagnosis.type.js';

export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(Sex, { name: 'Sex', description: 'Sex as it is recorded for clinical use.' });

export enum PatientStatus {
  INTAKE = 'INTAKE',
  IN_SERIES = 'IN_SERIES',
  FOLLOW_UP = 'FOLLOW_UP',
  MAINTENANCE = 'MAINTENANCE',
  CLOSED = 'CLOSED',
}
registerEnumType(PatientStatus, {
  name: 'PatientStatus',
  description:
    'Where a patient stands: on the way to a first series, in a series of infusions, followed up after it, in boosters, or done.',
});

export enum PatientSort {
  FAMILY_NAME = 'FAMILY_NAME',
  REFERRED_ON = 'REFERRED_ON',
}
registerEnumType(PatientSort, {
  name: 'PatientSort',
  description: 'Orders of a list of patients.',
  valuesConfig: { REFERRED_ON: { description: 'The latest referral first.' } },
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Someone in treatment. Protected health information.',
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class Patient extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => String, { description: 'Unique within the clinic.' })
  medicalRecordNumber: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => String, { description: 'Of given and family name, for lists that others may look over.' })
  initials: string;

  @Field(() => DateScalar)
  birthDate: string;

  @Field(() => Sex)
  sex: Sex;

  @Field(() => String, { description: 'ZIP code, five digits.' })
  postalCode: string;

  @Field(() => DateScalar)
  referredOn: string;

  @Field(() => PatientStatus)
  status: PatientStatus;
}

export const PatientConnection = connectionOf(() => Patient, 'Patient');

@InputType({ description: 'Which patients a list holds: those that meet all that is given.' })
export class PatientFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [DiagnosisGroup], { nullable: true })
  diagnosisGroups?: DiagnosisGroup[] | null;

  @Field(() => [PatientStatus], { nullable: true })
  statuses?: PatientStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the family name or the medical record number begins, whatever the case; 100 characters at most.',
  })
  search?: string | null;
}

@ArgsType()
export class PatientsArgs extends PageArgs {
  @Field(() => PatientFilter, { nullable: true })
  filter?: PatientFilter | null;

  @Field(() => PatientSort, { defaultValue: PatientSort.FAMILY_NAME })
  sort: PatientSort;
}
