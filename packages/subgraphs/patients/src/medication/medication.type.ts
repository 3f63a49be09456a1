import { DateScalar, DateTimeScalar, UserError } from '@surcease/graphql-kit';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MutationInput } from '../episode/episode-mutations.type.js';
import { enumOf } from '../input/enum-of.js';
import { Patient } from '../patient/patient.type.js';
import { doseUnits, routes } from './opioids-of.js';

export const DoseUnitEnum = enumOf(doseUnits);
registerEnumType(DoseUnitEnum, { name: 'DoseUnit', description: 'What a single dose is measured in.' });

export const MedicationRouteEnum = enumOf(routes);
registerEnumType(MedicationRouteEnum, { name: 'MedicationRoute', description: 'How a medication is taken.' });

@ObjectType({ simpleResolvers: true, description: 'A medication that a patient takes or took.' })
export class Medication {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'RXCUI of RxNorm.' })
  rxnormCode: string | null;

  @Field(() => String)
  name: string;

  @Field(() => Float)
  doseAmount: number;

  @Field(() => DoseUnitEnum)
  doseUnit: string;

  @Field(() => MedicationRouteEnum)
  route: string;

  @Field(() => Float, { description: 'At most, where it is taken as needed.' })
  timesPerDay: number;

  @Field(() => Boolean)
  asNeeded: boolean;

  @Field(() => Boolean)
  isOpioid: boolean;

  @Field(() => DateScalar)
  startedOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it.' })
  endedOn: string | null;

  @Field(() => Int)
  version: number;
}

@ObjectType({ simpleResolvers: true, description: 'Buprenorphine has no factor and stands beside the total.' })
export class BuprenorphineDose {
  @Field(() => String)
  name: string;

  @Field(() => Float)
  amount: number;

  @Field(() => String, { description: 'MG_PER_DAY or MICROGRAMS_PER_HOUR.' })
  unit: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The opioids of a day in morphine milligram equivalents, by the factors of the CDC of 2022. Not for rotation.',
})
export class OpioidTotal {
  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => Float, { nullable: true, description: 'Null where no opioid has a factor.' })
  morphineEquivalentMgPerDay: number | null;

  @Field(() => Boolean, { description: 'False where opioids without a factor are left out: the true total is higher.' })
  isComplete: boolean;

  @Field(() => [String])
  unknownFactors: string[];

  @Field(() => [BuprenorphineDose])
  buprenorphine: BuprenorphineDose[];

  @Field(() => String)
  scoringVersion: string;
}

@InputType({ description: 'A medication that a patient takes.' })
export class RecordMedicationInput extends MutationInput {
  @Field(() => ID)
  patientId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'RXCUI of RxNorm.' })
  rxnormCode?: string | null;

  @Field(() => Float)
  doseAmount: number;

  @Field(() => DoseUnitEnum)
  doseUnit: string;

  @Field(() => MedicationRouteEnum)
  route: string;

  @Field(() => Float)
  timesPerDay: number;

  @Field(() => Boolean)
  asNeeded: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Known opioids count as such whatever is said here.' })
  isOpioid?: boolean | null;

  @Field(() => DateScalar)
  startedOn: string;
}

@InputType({ description: 'A medication that is no longer taken.' })
export class EndMedicationInput extends MutationInput {
  @Field(() => ID)
  medicationId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion: number;

  @Field(() => DateScalar, { description: 'The first day without it.' })
  endedOn: string;
}

@ObjectType({ simpleResolvers: true, description: 'The patient as they are now, or why nothing changed.' })
export class MedicationPayload {
  @Field(() => Patient, { nullable: true })
  patient: Patient | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
