import { DateScalar, DateTimeScalar, UserError } from '@surcease/graphql-kit';
import { ArrayMaxSize, IsIn, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type LimitLevel, type LimitedQuantity, limitLevels, limitedQuantities } from '../dose/dose-limit.js';
import { type WeightBasis, weightBases } from '../dose/dosing-weight.js';
import { SeriesEndReasonEnum } from '../series/series.type.js';
import { Refusal, enumOf } from '../session/session-payload.type.js';

export const WeightBasisEnum = enumOf(weightBases);
registerEnumType(WeightBasisEnum, { name: 'WeightBasis', description: 'Which weight a dose is reckoned by.' });
export const LimitLevelEnum = enumOf(limitLevels);
registerEnumType(LimitLevelEnum, { name: 'LimitLevel', description: 'Where a limit comes from, highest first.' });
export const LimitedQuantityEnum = enumOf(limitedQuantities);
registerEnumType(LimitedQuantityEnum, {
  name: 'LimitedQuantity',
  description: 'What is limited; the unit is in the name.',
});

export enum PlanDoseBasis {
  MG_PER_KG_PER_H = 'MG_PER_KG_PER_H',
  MG_PER_H = 'MG_PER_H',
}
registerEnumType(PlanDoseBasis, { name: 'PlanDoseBasis', description: 'Whether the rate follows the weight.' });

export enum TreatmentPlanState {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
  ENDED = 'ENDED',
}
registerEnumType(TreatmentPlanState, { name: 'TreatmentPlanState', description: 'Only a signed plan is an order.' });

@ObjectType({ simpleResolvers: true, description: 'A soft limit that the plan passes, and why.' })
export class AcceptedLimit {
  @Field(() => LimitedQuantityEnum)
  quantity: LimitedQuantity;

  @Field(() => LimitLevelEnum)
  level: LimitLevel;

  @Field(() => Int)
  value: number;

  @Field(() => String)
  source: string;

  @Field(() => String)
  reason: string;
}

@ObjectType({ simpleResolvers: true, description: 'A step of the rate that a nurse may take.' })
export class PlanTitrationStep {
  @Field(() => Int)
  afterMinutes: number;

  @Field(() => Int)
  rateMicrogramsPerHour: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What is given to one patient in one series: an order once it is signed.',
})
@Directive('@key(fields: "id")')
export class TreatmentPlan {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  indication: string;

  @Field(() => PlanDoseBasis)
  doseBasis: string;

  @Field(() => Int, { nullable: true })
  rateMicrogramsPerKgPerHour: number | null;

  @Field(() => Int, { nullable: true })
  rateMicrogramsPerHour: number | null;

  @Field(() => Int)
  durationMinutes: number;

  @Field(() => Int)
  loadingMicrograms: number;

  @Field(() => Int, { nullable: true })
  maximumRateMicrogramsPerHour: number | null;

  @Field(() => Int)
  maximumSessionMicrograms: number;

  @Field(() => Int)
  weightGrams: number;

  @Field(() => DateScalar)
  weightMeasuredOn: string;

  @Field(() => WeightBasisEnum)
  weightBasis: string;

  @Field(() => [PlanTitrationStep])
  titration: PlanTitrationStep[];

  @Field(() => [String])
  premedication: string[];

  @Field(() => Int)
  seriesSize: number;

  @Field(() => Int)
  frequencyDays: number;

  @Field(() => Int)
  boostersPer365Days: number;

  @Field(() => [AcceptedLimit])
  acceptedLimits: AcceptedLimit[];

  @Field(() => TreatmentPlanState)
  state: string;

  @Field(() => ID, { nullable: true })
  signedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the series was ended before its last session.' })
  endedAt: string | null;

  @Field(() => SeriesEndReasonEnum, { nullable: true })
  endReason: string | null;

  @Field(() => String, { nullable: true, description: 'What was said of the end besides.' })
  endNote: string | null;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => Int, { description: 'Grows with each revision; a revision takes the signature away.' })
  version: number;
}

@InputType({ description: 'A step of the rate that a nurse may take.' })
export class PlanTitrationStepInput {
  @Field(() => Int)
  @Min(1)
  afterMinutes: number;

  @Field(() => Int)
  @Min(1)
  rateMicrogramsPerHour: number;
}

@InputType()
export abstract class PlanContentInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  indication?: string | null;

  @Field(() => PlanDoseBasis, { nullable: true, description: 'As the clinic’s configuration has it where left out.' })
  doseBasis?: PlanDoseBasis | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  rateMicrogramsPerKgPerHour?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  rateMicrogramsPerHour?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  @Max(1_440)
  durationMinutes?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(0)
  loadingMicrograms?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  maximumRateMicrogramsPerHour?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  maximumSessionMicrograms?: number | null;

  @Field(() => Int, { nullable: true, description: 'As the patient’s record has it where left out.' })
  @Min(20_000)
  @Max(400_000)
  weightGrams?: number | null;

  @Field(() => DateScalar, { nullable: true })
  weightMeasuredOn?: string | null;

  @Field(() => WeightBasisEnum, { nullable: true, description: 'ACTUAL where left out.' })
  weightBasis?: WeightBasis | null;

  @Field(() => Int, { nullable: true, description: 'For the ideal and the adjusted weight.' })
  @Min(500)
  @Max(2_500)
  heightMillimetres?: number | null;

  @Field(() => String, { nullable: true, description: 'FEMALE or MALE, for the ideal and the adjusted weight.' })
  @IsIn(['FEMALE', 'MALE', null, undefined])
  sex?: 'FEMALE' | 'MALE' | null;

  @Field(() => [PlanTitrationStepInput], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  titration?: PlanTitrationStepInput[] | null;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(20)
  @MaxLength(200, { each: true })
  premedication?: string[] | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  @Max(60)
  seriesSize?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  @Max(365)
  frequencyDays?: number | null;

  @Field(() => Int, { nullable: true })
  @Min(0)
  @Max(365)
  boostersPer365Days?: number | null;

  @Field(() => String, { nullable: true, description: 'Needed where the plan passes a soft limit; it is kept.' })
  @MaxLength(500)
  softLimitReason?: string | null;
}

@InputType({ description: 'A plan from a protocol version; what is left out is as the clinic’s configuration has it.' })
export class CreateTreatmentPlanInput extends PlanContentInput {
  @Field(() => ID)
  patientId: string;

  @Field(() => ID)
  protocolVersionId: string;
}

@InputType({ description: 'Another wording of a plan; the version of the protocol stays. What is left out stays too.' })
export class ReviseTreatmentPlanInput extends PlanContentInput {
  @Field(() => ID)
  planId: string;

  @Field(() => Int)
  @Min(1)
  expectedVersion: number;
}

@InputType({ description: 'Makes a plan an order.' })
export class SignTreatmentPlanInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  planId: string;

  @Field(() => Int)
  @Min(1)
  expectedVersion: number;
}

@ObjectType({ simpleResolvers: true, description: 'The plan as it is now, or why nothing was done.' })
export class TreatmentPlanPayload {
  @Field(() => TreatmentPlan, { nullable: true })
  plan: TreatmentPlan | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => [Refusal], { description: 'The rules that stood in the way, each by its code.' })
  refusals: Refusal[];

  @Field(() => String)
  clientMutationId: string;
}
