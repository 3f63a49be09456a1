import type { FunnelBand } from '@surcease/statistics';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FunnelBandEnum } from './funnel-band.type.js';
import { Interval } from './interval.type.js';
import { type Verdict, VerdictEnum } from './verdict.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What to expect of a clinic next year: its rate drawn towards the network’s as far as chance may explain it.',
})
export class ShrunkenEstimate {
  @Field(() => Float, { nullable: true, description: 'O/E; null for a mean.' })
  ratio: number | null;

  @Field(() => Float)
  rate: number;

  @Field(() => Float, { description: 'Of the rate.' })
  standardError: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where a clinic may stand among those judged, never as one number; 1 is the highest rate, not the best.',
})
export class RankInterval {
  @Field(() => Int, { nullable: true })
  from: number | null;

  @Field(() => Int, { nullable: true })
  to: number | null;

  @Field(() => Int, { description: 'How many clinics are ranked.' })
  among: number;

  @Field(() => String, { nullable: true, description: 'Why it is not ranked, and what would make it rateable.' })
  refusal: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a clinic reached against what the network would have reached with its patients.',
})
export class StandardisedResult {
  @Field(() => Float, { description: 'O: events; for a mean, its value.' })
  observed: number;

  @Field(() => Float, {
    description:
      'E: the sum of its patients’ probabilities; over all clinics it equals O. For a mean, the mean predicted.',
  })
  expected: number;

  @Field(() => Float, { nullable: true, description: 'O/E; null for a mean.' })
  ratio: number | null;

  @Field(() => Float, {
    description: 'O/E times the network’s rate, not bounded by 1. For a mean, the network’s and O − E.',
  })
  standardisedRate: number;

  @Field(() => Interval, { description: 'Of the standardised rate.' })
  interval: Interval;

  @Field(() => Float, { description: '(O − E)/√V.' })
  z: number;

  @Field(() => Float, {
    description: 'z with what clinics differ beyond chance in its error; what the band follows from.',
  })
  adjustedZ: number;

  @Field(() => ShrunkenEstimate)
  shrunken: ShrunkenEstimate;

  @Field(() => RankInterval)
  rankInterval: RankInterval;

  @Field(() => FunnelBandEnum)
  band: FunnelBand;

  @Field(() => VerdictEnum)
  verdict: Verdict;
}
