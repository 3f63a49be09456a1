import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'One reading of a patient’s vital signs.' })
export class VitalSigns {
  @Field(() => DateTimeScalar)
  measuredAt: string;

  @Field(() => Int, { nullable: true, description: 'Systolic blood pressure, mm[Hg].' })
  systolicMmHg: number | null;

  @Field(() => Int, { nullable: true, description: 'Diastolic blood pressure, mm[Hg].' })
  diastolicMmHg: number | null;

  @Field(() => Int, { nullable: true })
  heartRatePerMinute: number | null;

  @Field(() => Int, { nullable: true, description: 'By pulse oximetry, %.' })
  oxygenSaturationPercent: number | null;

  @Field(() => Int, { nullable: true })
  respiratoryRatePerMinute: number | null;
}
