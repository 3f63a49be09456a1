import { DateTimeScalar } from '@surcease/graphql-kit';
import type { FunnelBand } from '@surcease/statistics';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import type { Indicator as IndicatorDefinition } from './indicator.js';
import { Indicator } from './indicator.type.js';
import { FunnelBandEnum } from './funnel-band.type.js';
import { Interval } from './interval.type.js';
import { CaseMixModel, ComparisonLineage, ComparisonOverdispersion } from './lineage.type.js';
import { StandardisedResult } from './standardised.type.js';
import { type Verdict, VerdictEnum } from './verdict.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Where the value of n would lie by chance, were it that of the network.',
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

  @Field(() => Int, { description: 'Episodes with an answer in the window, or sessions.' })
  n: number;

  @Field(() => Int, { description: 'Episodes whose window has closed, or sessions.' })
  nEligible: number;

  @Field(() => Float, { nullable: true, description: 'n of nEligible, 0 to 1; null where nobody is eligible.' })
  completeness: number | null;

  @Field(() => Boolean, { description: 'Fewer than 80 % were followed: who did not answer may differ.' })
  caution: boolean;

  @Field(() => Int, { nullable: true, description: 'Events; null where it is withheld, and for means and medians.' })
  responders: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The clinic’s own value in the unit of the indicator, unadjusted. Null below 10 answers.',
  })
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

  @Field(() => Float, {
    nullable: true,
    description: 'Standard errors from what is expected, as the band has it; null where it is not judged.',
  })
  z: number | null;

  @Field(() => StandardisedResult, {
    nullable: true,
    description: 'Where case mix is adjusted for: limits, band and verdict are then those of the standardised rate.',
  })
  standardised: StandardisedResult | null;

  @Field(() => String, { nullable: true, description: 'Why it is not judged, and what would make it rateable.' })
  refusal: string | null;

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

  @Field(() => Float, { description: 'In the unit of the indicator; for a share, responders of n. 0 where n is 0.' })
  networkRate: number;

  @Field(() => Interval, {
    nullable: true,
    description:
      'Of networkRate, as a clinic’s is made, from the answers of all clinics. Null below 10 answers, and outside the network.',
  })
  networkInterval: Interval | null;

  @Field(() => Float, { description: 'How many of the clinics judged chance alone would put outside the 95 % limits.' })
  expectedByChanceOutside95: number;

  @Field(() => Int, { description: 'How many of the clinics judged are outside the 95 % limits.' })
  outside95: number;

  @Field(() => String, { description: 'The same numbers in words.' })
  sentence: string;

  @Field(() => [ClinicComparisonRow], { description: 'By clinic id: the order tells nothing.' })
  rows: ClinicComparisonRow[];

  @Field(() => CaseMixModel, { nullable: true, description: 'Where case mix is adjusted for.' })
  model: CaseMixModel | null;

  @Field(() => String, {
    nullable: true,
    description: 'Given while the first model is being fitted: the figures are then not adjusted yet. Ask again soon.',
  })
  adjustmentPending: string | null;

  @Field(() => ComparisonOverdispersion, {
    nullable: true,
    description: 'Where case mix is adjusted for and three clinics or more are judged.',
  })
  overdispersion: ComparisonOverdispersion | null;

  @Field(() => ComparisonLineage)
  lineage: ComparisonLineage;

  @Field(() => [FunnelLimit], { description: 'The limits from n = 10 to a tenth beyond the largest clinic.' })
  funnel: FunnelLimit[];
}
