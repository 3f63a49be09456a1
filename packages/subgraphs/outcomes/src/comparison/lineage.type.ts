import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type ExclusionReason, exclusionReasons } from './lineage.js';

const ExclusionReasonEnum = Object.fromEntries(exclusionReasons.map((name) => [name, name])) as {
  [Name in ExclusionReason]: Name;
};
registerEnumType(ExclusionReasonEnum, {
  name: 'ExclusionReason',
  description:
    'WINDOW_OPEN: the series goes on, or the follow-up window has not closed. NOT_IN_DEFINITION: the indicator leaves it out. NO_ANSWER: eligible, not followed. CLINIC_TOO_SMALL counts clinics.',
});

@ObjectType({ simpleResolvers: true, description: 'How many episodes are not in the numbers for one reason.' })
export class ExclusionCount {
  @Field(() => ExclusionReasonEnum)
  reason: ExclusionReason;

  @Field(() => Int, { nullable: true, description: 'Null where there are fewer than may be shown.' })
  count: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where numbers come from.' })
export class ComparisonLineage {
  @Field(() => String)
  indicatorVersion: string;

  @Field(() => String)
  methodVersion: string;

  @Field(() => DateTimeScalar, { description: 'Nothing that came later is in them.' })
  dataCut: string;

  @Field(() => Int, { description: 'Episodes whose window has closed and that the indicator can be true of.' })
  eligible: number;

  @Field(() => [ExclusionCount])
  excludedByReason: ExclusionCount[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'One term of a model: a log odds ratio, or for a mean a difference.',
})
export class ModelCoefficient {
  @Field(() => String)
  name: string;

  @Field(() => Float)
  value: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A regression of the event (logistic) or of the change (linear, with the baseline: ANCOVA) on what was known of patients before the first infusion.',
})
export class CaseMixModel {
  @Field(() => String, { description: 'The same for the same coefficients.' })
  id: string;

  @Field(() => Int, { description: 'Patients it was fitted on.' })
  n: number;

  @Field(() => Int, { nullable: true, description: 'Null for a mean.' })
  events: number | null;

  @Field(() => Float, { nullable: true, description: 'Area under the ROC curve: 0.5 tells no one apart.' })
  auc: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean squared error of the probabilities.' })
  brier: number | null;

  @Field(() => Float, { nullable: true, description: '1 is calibrated.' })
  calibrationSlope: number | null;

  @Field(() => Float, { nullable: true, description: 'For a mean: the share of the variance that is explained.' })
  rSquared: number | null;

  @Field(() => Float, { nullable: true, description: 'For a mean: the standard deviation of what is not explained.' })
  residualDeviation: number | null;

  @Field(() => [ModelCoefficient])
  coefficients: ModelCoefficient[];

  @Field(() => String, { nullable: true, description: 'Why it adjusts for nothing, where it does not.' })
  note: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How much clinics differ beyond what chance and case mix explain.' })
export class ComparisonOverdispersion {
  @Field(() => Float, { description: 'Mean squared winsorised z; about 1 where chance explains all.' })
  phi: number;

  @Field(() => Float, { description: 'φ above which limits are widened: 1 + 2√(2/I).' })
  threshold: number;

  @Field(() => Boolean, { description: 'Whether limits are wider for it.' })
  adjusted: boolean;

  @Field(() => Float, { description: 'Variance between clinics on the scale of O/E.' })
  tau2: number;
}
