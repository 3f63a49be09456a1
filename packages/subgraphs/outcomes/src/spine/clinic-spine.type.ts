import { DateTimeScalar } from '@surcease/graphql-kit';
import type { FunnelBand } from '@surcease/statistics';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Suppressed } from '../comparison/clinic-comparison.type.js';
import { enumOf } from '../comparison/enum-of.js';
import { FunnelBandEnum } from '../comparison/funnel-band.type.js';
import type { Indicator as IndicatorDefinition } from '../comparison/indicator.js';
import { Indicator } from '../comparison/indicator.type.js';
import { Interval } from '../comparison/interval.type.js';
import { type Verdict, VerdictEnum } from '../comparison/verdict.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { type TrendDirection, trendDirections } from './trend-direction.js';

export const TrendDirectionEnum = enumOf(trendDirections);
registerEnumType(TrendDirectionEnum, {
  name: 'TrendDirection',
  description:
    'The side of its median on which a clinic’s last months lie, for longer than chance explains. STEADY: chance may explain it. UNKNOWN: too few points, or withheld.',
});

@ObjectType({ simpleResolvers: true, description: 'What the clinics of the comparison reached, from least to most.' })
export class PeerSpread {
  @Field(() => Int, { description: 'Clinics with a value that is shown.' })
  clinics: number;

  @Field(() => Float)
  minimum: number;

  @Field(() => Float)
  lowerQuartile: number;

  @Field(() => Float)
  median: number;

  @Field(() => Float)
  upperQuartile: number;

  @Field(() => Float)
  maximum: number;
}

@ObjectType({ simpleResolvers: true, description: 'One indicator of a clinic, against its peers.' })
export class SpineRow {
  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => Int)
  n: number;

  @Field(() => Int)
  nEligible: number;

  @Field(() => Float, { nullable: true })
  completeness: number | null;

  @Field(() => Float, { nullable: true, description: 'In the unit of the indicator; adjusted where that is asked.' })
  value: number | null;

  @Field(() => Interval, { nullable: true })
  interval: Interval | null;

  @Field(() => Float, { description: 'Of all clinics compared.' })
  networkValue: number;

  @Field(() => PeerSpread, {
    nullable: true,
    description: 'Null where fewer than three clinics, or not most of them, have a value.',
  })
  peers: PeerSpread | null;

  @Field(() => FunnelBandEnum)
  band: FunnelBand;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => Float, { nullable: true, description: 'Standard errors from what is expected; null where not judged.' })
  z: number | null;

  @Field(() => TrendDirectionEnum)
  trend: TrendDirection;

  @Field(() => String, { nullable: true, description: 'Why it is not judged, and what would make it rateable.' })
  refusal: string | null;

  @Field(() => Suppressed, { nullable: true })
  suppressed: Suppressed | null;
}

@ObjectType({ simpleResolvers: true, description: 'All indicators of one clinic.' })
export class ClinicSpine {
  @Field(() => Clinic, { nullable: true })
  clinic: { id: string };

  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => String)
  methodVersion: string;

  @Field(() => [SpineRow])
  rows: SpineRow[];
}
