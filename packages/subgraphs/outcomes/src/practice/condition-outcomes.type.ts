import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Suppressed } from '../comparison/clinic-comparison.type.js';
import { DiagnosisGroupEnum } from '../comparison/comparison-filter.type.js';
import type { Indicator as IndicatorDefinition } from '../comparison/indicator.js';
import { Indicator } from '../comparison/indicator.type.js';
import { Interval } from '../comparison/interval.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { ProtocolVersion } from '../foreign/protocol-version.type.js';

@ObjectType({ simpleResolvers: true, description: 'An estimate drawn towards the mean of its protocol version.' })
export class ConditionEstimate {
  @Field(() => Float)
  rate: number;

  @Field(() => Float, { description: '95 %.' })
  lower: number;

  @Field(() => Float)
  upper: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What one protocol version reached for a condition, at one clinic or at all.',
})
export class ConditionCell {
  @Field(() => ProtocolVersion, { nullable: true, description: 'Null: all versions.' })
  protocolVersion: { id: string } | null;

  @Field(() => Clinic, { nullable: true, description: 'Null: all clinics.' })
  clinic: { id: string } | null;

  @Field(() => Int, { nullable: true, description: 'Answered; null where withheld.' })
  n: number | null;

  @Field(() => Int, { nullable: true })
  nEligible: number | null;

  @Field(() => Float, { nullable: true })
  completeness: number | null;

  @Field(() => Float, { nullable: true, description: 'Null below 10 answers.' })
  rate: number | null;

  @Field(() => Interval, { nullable: true })
  interval: Interval | null;

  @Field(() => ConditionEstimate, {
    nullable: true,
    description: 'What to expect next: beta-binomial shrinkage among the clinics of the version.',
  })
  shrunken: ConditionEstimate | null;

  @Field(() => Int, { nullable: true, description: 'Sessions of these episodes.' })
  sessions: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of sessions with any adverse event.' })
  adverseEventShare: number | null;

  @Field(() => Float, { nullable: true })
  seriousAdverseEventsPer1000Sessions: number | null;

  @Field(() => Suppressed, { nullable: true })
  suppressed: Suppressed | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'For one condition, what each protocol version reached where. Not randomised: clinics choose.',
})
export class ConditionOutcomes {
  @Field(() => DiagnosisGroupEnum)
  diagnosisGroup: string;

  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => Int)
  n: number;

  @Field(() => Int)
  nEligible: number;

  @Field(() => Float, { nullable: true })
  networkRate: number | null;

  @Field(() => [ConditionCell], { description: 'Each protocol version at all clinics, most answers first.' })
  versions: ConditionCell[];

  @Field(() => [ConditionCell], { description: 'All protocol versions at each clinic; without what sessions tell.' })
  clinics: ConditionCell[];

  @Field(() => [ConditionCell], { description: 'Each protocol version at each clinic.' })
  cells: ConditionCell[];
}
