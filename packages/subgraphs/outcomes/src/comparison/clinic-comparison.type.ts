import { DateTimeScalar } from '@surcease/graphql-kit';
import type { FunnelBand } from '@surcease/statistics';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import type { Indicator as IndicatorDefinition } from './indicator.js';
import { Indicator } from './indicator.type.js';
import { type Verdict, verdicts } from './verdict.js';

export const FunnelBandEnum: { [Band in FunnelBand]: Band } = {
  INSIDE: 'INSIDE',
  ALERT: 'ALERT',
  ALARM: 'ALARM',
  TOO_FEW: 'TOO_FEW',
};
registerEnumType(FunnelBandEnum, {
  name: 'FunnelBand',
  description: 'ALERT: outside the 95 % limits. ALARM: outside the 99.8 % limits. TOO_FEW: not judged.',
});

export const VerdictEnum = Object.fromEntries(verdicts.map((name) => [name, name])) as { [Name in Verdict]: Name };
registerEnumType(VerdictEnum, {
  name: 'Verdict',
  description: 'NOT_COMPARABLE: fewer than 60 % were followed. WITHIN_EXPECTED is not the same as equally good.',
});

@ObjectType({ simpleResolvers: true, description: 'A confidence interval of a rate (Wilson).' })
export class Interval {
  @Field(() => Float)
  lower: number;

  @Field(() => Float)
  upper: number;

  @Field(() => Float, { description: '0.95 for a 95 % interval.' })
  level: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where a rate of n would lie by chance, were it that of the network.',
})
export class FunnelLimit {
  @Field(() => Int)
  n: number;

  @Field(() => Float)
  lower998: number;

  @Field(() => Float)
  lower95: number;

  @Field(() => Float)
  upper95: number;

  @Field(() => Float)
  upper998: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the rate could be, whatever became of those not followed.' })
export class FollowUpBounds {
  @Field(() => Float, { nullable: true, description: 'The rate of those followed; null where it is not given.' })
  observed: number | null;

  @Field(() => Float, { description: 'As if nobody else had responded.' })
  worst: number;

  @Field(() => Float, { description: 'As if everybody else had.' })
  best: number;
}

@ObjectType({ simpleResolvers: true, description: 'Why numbers are withheld: they could point at people.' })
export class Suppressed {
  @Field(() => String)
  reason: string;

  @Field(() => Int, { description: 'Counts below this are not shown.' })
  minN: number;
}

@ObjectType({ simpleResolvers: true, description: 'One clinic in a comparison.' })
export class ClinicComparisonRow {
  @Field(() => Clinic, { nullable: true })
  clinic: { id: string };

  @Field(() => Int, { description: 'Episodes with an answer in the window.' })
  n: number;

  @Field(() => Int, { description: 'Episodes whose window has closed.' })
  nEligible: number;

  @Field(() => Float, { nullable: true, description: 'n of nEligible, 0 to 1; null where nobody is eligible.' })
  completeness: number | null;

  @Field(() => Int, { nullable: true })
  responders: number | null;

  @Field(() => Float, { nullable: true, description: 'Null below 10 answers.' })
  rate: number | null;

  @Field(() => Interval, { nullable: true })
  interval: Interval | null;

  @Field(() => FollowUpBounds, { nullable: true })
  bounds: FollowUpBounds | null;

  @Field(() => FunnelLimit, { nullable: true, description: 'At this clinic’s n; null where it is too small to judge.' })
  limits: FunnelLimit | null;

  @Field(() => FunnelBandEnum)
  band: FunnelBand;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => Suppressed, { nullable: true, description: 'Given where numbers of this row are withheld.' })
  suppressed: Suppressed | null;
}

@ObjectType({ simpleResolvers: true, description: 'The clinics of the network, compared by one indicator.' })
export class ClinicComparison {
  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => DateTimeScalar, { description: 'The data cut.' })
  asOf: string;

  @Field(() => String, { description: 'Changes with the way the numbers are made.' })
  methodVersion: string;

  @Field(() => Int)
  n: number;

  @Field(() => Int)
  nEligible: number;

  @Field(() => Float, { description: 'n of nEligible, 0 to 100; 0 where nobody is eligible.' })
  followUpPercent: number;

  @Field(() => Float, { description: 'Responders of n, 0 to 1; 0 where n is 0.' })
  networkRate: number;

  @Field(() => Float, { description: 'How many of the clinics judged chance alone would put outside the 95 % limits.' })
  expectedByChanceOutside95: number;

  @Field(() => Int, { description: 'How many of the clinics judged are outside the 95 % limits.' })
  outside95: number;

  @Field(() => String, { description: 'The same numbers in words.' })
  sentence: string;

  @Field(() => [ClinicComparisonRow], { description: 'By clinic id: the order tells nothing.' })
  rows: ClinicComparisonRow[];

  @Field(() => [FunnelLimit], { description: 'The limits from n = 10 to a tenth beyond the largest clinic.' })
  funnel: FunnelLimit[];
}
