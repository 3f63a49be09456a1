import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ClinicComparisonRow, Suppressed } from '../comparison/clinic-comparison.type.js';
import type { Indicator as IndicatorDefinition } from '../comparison/indicator.js';
import { Indicator } from '../comparison/indicator.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { ProtocolVersion } from '../foreign/protocol-version.type.js';

@ObjectType({ simpleResolvers: true, description: 'One characteristic of a clinic’s patients before treatment.' })
export class CaseMixFact {
  @Field(() => String, { description: 'Such as `diagnosis group` or `baseline NRS`.' })
  characteristic: string;

  @Field(() => String, { nullable: true, description: 'Such as `CRPS`; null where the characteristic is a number.' })
  level: string | null;

  @Field(() => Int, { nullable: true, description: 'Episodes at this level.' })
  n: number | null;

  @Field(() => Float, { nullable: true, description: 'Their share, 0 to 1.' })
  share: number | null;

  @Field(() => Float, { nullable: true, description: 'Where the characteristic is a number.' })
  mean: number | null;

  @Field(() => Float, { nullable: true, description: 'Share or mean in all clinics.' })
  network: number | null;

  @Field(() => Suppressed, { nullable: true })
  suppressed: Suppressed | null;
}

@ObjectType({ simpleResolvers: true, description: 'The spread of a quantity over sessions or series.' })
export class Distribution {
  @Field(() => Int)
  n: number;

  @Field(() => Float, { description: 'A tenth lies below.' })
  lowerDecile: number;

  @Field(() => Float)
  lowerQuartile: number;

  @Field(() => Float)
  median: number;

  @Field(() => Float)
  upperQuartile: number;

  @Field(() => Float)
  upperDecile: number;
}

@ObjectType({ simpleResolvers: true, description: 'How much a clinic gives by one protocol version.' })
export class ProtocolVersionUse {
  @Field(() => ProtocolVersion, { nullable: true })
  protocolVersion: { id: string };

  @Field(() => Int, { nullable: true, description: 'Episodes; null where there are fewer than may be shown.' })
  episodes: number | null;

  @Field(() => Float, { nullable: true })
  share: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How a clinic treats.' })
export class Practice {
  @Field(() => Int, { description: 'Sessions that ended.' })
  sessions: number;

  @Field(() => Distribution, { nullable: true, description: 'Milligrams delivered a session; null below 11 sessions.' })
  doseMilligrams: Distribution | null;

  @Field(() => Distribution, { nullable: true, description: 'Minutes of infusion a session.' })
  durationMinutes: Distribution | null;

  @Field(() => Distribution, { nullable: true, description: 'Sessions of a series that has ended.' })
  sessionsPerSeries: Distribution | null;

  @Field(() => Float, { nullable: true, description: 'Delivered of planned dose, the mean over sessions.' })
  deliveredShareOfPlanned: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of sessions without a deviation from the protocol.' })
  protocolAdherence: number | null;

  @Field(() => Float, { nullable: true })
  deviationsPer100Sessions: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of sessions that were stopped early.' })
  earlyStopShare: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of appointments.' })
  noShowShare: number | null;

  @Field(() => Suppressed, { nullable: true, description: 'Where some of these are withheld.' })
  suppressed: Suppressed | null;
}

@ObjectType({ simpleResolvers: true, description: 'One of the clinics that are laid side by side.' })
export class ClinicSide {
  @Field(() => Clinic, { nullable: true })
  clinic: { id: string };

  @Field(() => Int, { description: 'Episodes of the filter.' })
  episodes: number;

  @Field(() => ClinicComparisonRow, { nullable: true })
  unadjusted: ClinicComparisonRow | null;

  @Field(() => ClinicComparisonRow, { nullable: true })
  adjusted: ClinicComparisonRow | null;

  @Field(() => [CaseMixFact])
  caseMix: CaseMixFact[];

  @Field(() => [ProtocolVersionUse], { description: 'Most used first.' })
  protocolVersions: ProtocolVersionUse[];

  @Field(() => Practice)
  practice: Practice;
}

@ObjectType({ simpleResolvers: true, description: 'Two to six clinics: whom they treat, how, and what came of it.' })
export class ClinicsSideBySide {
  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => Float)
  networkRate: number;

  @Field(() => Practice, { description: 'Of all clinics.' })
  network: Practice;

  @Field(() => [ClinicSide], { description: 'In the order asked.' })
  clinics: ClinicSide[];
}
