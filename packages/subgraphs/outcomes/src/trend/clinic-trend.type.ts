import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Suppressed } from '../comparison/clinic-comparison.type.js';
import type { Indicator as IndicatorDefinition } from '../comparison/indicator.js';
import { Indicator } from '../comparison/indicator.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { ProtocolVersion } from '../foreign/protocol-version.type.js';
import { TrendDirectionEnum } from '../spine/clinic-spine.type.js';
import type { TrendDirection } from '../spine/trend-direction.js';
import { type TrendChart, type TrendPeriod, trendCharts, trendPeriods } from './clinic-trend.js';

const TrendPeriodEnum = Object.fromEntries(trendPeriods.map((name) => [name, name])) as { [N in TrendPeriod]: N };
registerEnumType(TrendPeriodEnum, {
  name: 'TrendPeriod',
  description: 'QUARTER where months would be too small to show.',
});

const TrendChartEnum = Object.fromEntries(trendCharts.map((name) => [name, name])) as { [N in TrendChart]: N };
registerEnumType(TrendChartEnum, {
  name: 'TrendChart',
  description:
    'P: binomial limits. P_PRIME: Laney’s, where points vary more than that. U: Poisson limits. XMR: individual values and moving ranges.',
});

@ObjectType({ simpleResolvers: true, description: 'Series that ended in one period.' })
export class TrendPoint {
  @Field(() => String, { description: 'The first month of the period, YYYY-MM.' })
  from: string;

  @Field(() => Int)
  n: number;

  @Field(() => Int, { nullable: true })
  events: number | null;

  @Field(() => Float, { nullable: true, description: 'Null without answers, and where it is withheld.' })
  rate: number | null;

  @Field(() => Float, { nullable: true, description: 'Three standard deviations; null with fewer than 12 points.' })
  lower: number | null;

  @Field(() => Float, { nullable: true })
  upper: number | null;

  @Field(() => Boolean, { nullable: true })
  isOutside: boolean | null;

  @Field(() => Boolean)
  isWithheld: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Runs about the median (Anhøj & Olesen 2014): a shift shows in them.',
})
export class TrendRuns {
  @Field(() => Int)
  longestRun: number;

  @Field(() => Int, { description: 'Longer is a signal.' })
  maxRun: number;

  @Field(() => Int)
  crossings: number;

  @Field(() => Int, { description: 'Fewer is a signal.' })
  minCrossings: number;

  @Field(() => Boolean)
  signal: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'When a clinic first used a protocol version. Not a cause of what follows.',
})
export class ProtocolFirstUse {
  @Field(() => ProtocolVersion, { nullable: true })
  protocolVersion: { id: string };

  @Field(() => String, { description: 'YYYY-MM.' })
  month: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where a cumulative chart stood at the end of one period of the trend.',
})
export class CumulativePoint {
  @Field(() => String, { description: 'The first month of the period, YYYY-MM.' })
  from: string;

  @Field(() => Float)
  value: number;

  @Field(() => Boolean, { description: 'It crossed its threshold within the period, and began again.' })
  signal: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Risk-adjusted CUSUM (Steiner 2000), which watches for worse than the case mix lets expect.',
})
export class TrendCusum {
  @Field(() => Float, { description: 'The odds ratio it looks for.' })
  oddsRatio: number;

  @Field(() => Float, { description: 'h: it signals at or above.' })
  threshold: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Patients, on average, until it signals though all is as expected; null where it never does.',
  })
  falseAlarmRunLength: number | null;

  @Field(() => [CumulativePoint])
  points: CumulativePoint[];
}

/** What a trend says, of a clinic or of all. */
@ObjectType({ simpleResolvers: true })
abstract class TrendFields {
  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => TrendPeriodEnum, { nullable: true })
  period: TrendPeriod | null;

  @Field(() => TrendChartEnum, { nullable: true })
  chart: TrendChart | null;

  @Field(() => Float, { nullable: true })
  centre: number | null;

  @Field(() => [TrendPoint])
  points: TrendPoint[];

  @Field(() => TrendRuns, { nullable: true, description: 'Null where points are withheld.' })
  runs: TrendRuns | null;

  @Field(() => TrendDirectionEnum)
  direction: TrendDirection;

  @Field(() => [ProtocolFirstUse])
  protocolFirstUses: ProtocolFirstUse[];
}

@ObjectType({ simpleResolvers: true, description: 'A clinic’s value over time, before case-mix adjustment.' })
export class ClinicTrend extends TrendFields {
  @Field(() => Clinic, { nullable: true })
  clinic: { id: string };

  @Field(() => TrendCusum, {
    nullable: true,
    description: 'For shares that are adjusted for case mix, of all episodes; null where points are withheld.',
  })
  cusum: TrendCusum | null;

  @Field(() => [CumulativePoint], {
    nullable: true,
    description: 'Events beyond those expected (VLAD), running; above 0 is more. Null where the CUSUM is.',
  })
  vlad: CumulativePoint[] | null;

  @Field(() => Suppressed, {
    nullable: true,
    description: 'Where the clinic’s own rate, or some points, are withheld.',
  })
  suppressed: Suppressed | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The value of all clinics of a selection over time, before case-mix adjustment. It has no CUSUM: what is expected is the network itself. Means leave out clinics with fewer than five answers in a period where these are too few together.',
})
export class NetworkTrend extends TrendFields {
  @Field(() => Suppressed, {
    nullable: true,
    description: 'Where points are withheld, as a clinic’s would follow from them and from the other clinics’ trends.',
  })
  suppressed: Suppressed | null;
}
