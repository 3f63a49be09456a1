import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../comparison/enum-of.js';
import type { Indicator as IndicatorDefinition } from '../comparison/indicator.js';
import { Indicator } from '../comparison/indicator.type.js';
import { Interval } from '../comparison/interval.type.js';
import { ProtocolVersion } from '../foreign/protocol-version.type.js';

export const differenceVerdicts = ['HIGHER', 'LOWER', 'NOT_TOLD_APART'] as const;
export type DifferenceVerdict = (typeof differenceVerdicts)[number];

export const DifferenceVerdictEnum = enumOf(differenceVerdicts);
registerEnumType(DifferenceVerdictEnum, {
  name: 'DifferenceVerdict',
  description: 'NOT_TOLD_APART: the interval of the difference holds zero, which is not the same as equally good.',
});

@ObjectType({ simpleResolvers: true, description: 'How far two versions lie apart.' })
export class VersionDifference {
  @Field(() => ProtocolVersion, { nullable: true, description: 'What it is a difference from.' })
  from: { id: string };

  @Field(() => Float, { description: 'In the unit of the indicator; a share’s in parts of one.' })
  value: number;

  @Field(() => Interval, {
    description:
      'From the intervals of both (MOVER; Zou & Donner 2008); of shares, Newcombe’s hybrid score interval (1998).',
  })
  interval: { lower: number; upper: number; level: number };

  @Field(() => DifferenceVerdictEnum)
  verdict: DifferenceVerdict;
}

@ObjectType({ simpleResolvers: true, description: 'What patients answered whose series was planned by a version.' })
export class VersionOutcome {
  @Field(() => ProtocolVersion, { nullable: true })
  protocolVersion: { id: string };

  @Field(() => Int, { nullable: true, description: 'Answered; null where they are too few to show.' })
  n: number | null;

  @Field(() => Int, { nullable: true })
  nEligible: number | null;

  @Field(() => Float, { nullable: true })
  followUpPercent: number | null;

  @Field(() => Float, { nullable: true, description: 'In the unit of the indicator, not adjusted for case mix.' })
  value: number | null;

  @Field(() => Interval, { nullable: true })
  interval: { lower: number; upper: number; level: number } | null;

  @Field(() => String, { nullable: true, description: 'Why it is not compared.' })
  refusal: string | null;

  @Field(() => VersionDifference, {
    nullable: true,
    description: 'From the version before it in the list that is compared; null for the first.',
  })
  difference: VersionDifference | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Protocol versions side by side. Other things change with time as well: a difference need not come from them.',
})
export class VersionComparison {
  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => String)
  methodVersion: string;

  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => [VersionOutcome], { description: 'In the order asked.' })
  rows: VersionOutcome[];
}
