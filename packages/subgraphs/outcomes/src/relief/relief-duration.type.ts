import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Suppressed } from '../comparison/clinic-comparison.type.js';
import { Clinic } from '../foreign/clinic.type.js';

@ObjectType({ simpleResolvers: true, description: 'The curve from one time to the next.' })
export class ReliefStep {
  @Field(() => Int, { description: 'Days after the end of the series.' })
  days: number;

  @Field(() => Int, { description: 'Whose relief was still known to hold, just before.' })
  atRisk: number;

  @Field(() => Int, { nullable: true, description: 'Whose relief was lost by then.' })
  events: number | null;

  @Field(() => Int, { nullable: true, description: 'Who were last heard of then, with relief.' })
  censored: number | null;

  @Field(() => Float, { description: 'The share in whom relief still holds.' })
  survival: number;

  @Field(() => Float, { description: '95 %, Greenwood, on the log–log scale.' })
  lower: number;

  @Field(() => Float)
  upper: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How long relief lasted in those who had it at the end of the series (Kaplan–Meier): at least 30 % less pain than at baseline, until the first answer without.',
})
export class ReliefDuration {
  @Field(() => Clinic, { nullable: true, description: 'Null: the whole network.' })
  clinic: { id: string } | null;

  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => String)
  methodVersion: string;

  @Field(() => Int, { description: 'Episodes that had relief at the end of the series.' })
  n: number;

  @Field(() => Int, { nullable: true, description: 'In how many it still held at the last answer.' })
  censored: number | null;

  @Field(() => Float, { nullable: true, description: 'Days; null where the curve stays above one half.' })
  medianDays: number | null;

  @Field(() => Float, { nullable: true, description: '95 %.' })
  medianLowerDays: number | null;

  @Field(() => Float, { nullable: true, description: 'Null where it is not reached.' })
  medianUpperDays: number | null;

  @Field(() => [ReliefStep])
  steps: ReliefStep[];

  @Field(() => Suppressed, { nullable: true })
  suppressed: Suppressed | null;
}
