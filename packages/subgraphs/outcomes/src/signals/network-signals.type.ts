import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../comparison/enum-of.js';
import type { Indicator as IndicatorDefinition } from '../comparison/indicator.js';
import { Indicator } from '../comparison/indicator.type.js';
import { type Verdict, VerdictEnum } from '../comparison/verdict.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { type SignalKind, signalKinds } from './signal-kind.js';

export const SignalKindEnum = enumOf(signalKinds);
registerEnumType(SignalKindEnum, {
  name: 'SignalKind',
  description:
    'OUTSIDE_EXPECTED: beyond chance, all tests taken together. SHIFT: runs about the clinic’s own median. COMPLETENESS_DROP: follow-up fell against the quarters before.',
});

@ObjectType({ simpleResolvers: true, description: 'One thing that needs attention, and why.' })
export class NetworkSignal {
  @Field(() => ID, { description: 'The same as long as it is the same signal.' })
  id: string;

  @Field(() => SignalKindEnum)
  kind: SignalKind;

  @Field(() => Clinic, { nullable: true })
  clinic: { id: string };

  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => Int)
  n: number;

  @Field(() => Float, { nullable: true })
  completeness: number | null;

  @Field(() => Float, { nullable: true, description: 'In the unit of the indicator; null where withheld.' })
  value: number | null;

  @Field(() => Float)
  networkValue: number;

  @Field(() => Float, { nullable: true })
  z: number | null;

  @Field(() => Float, { nullable: true, description: 'Two-sided.' })
  pValue: number | null;

  @Field(() => Float, { nullable: true, description: 'Benjamini–Hochberg over clinics and indicators.' })
  adjustedPValue: number | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM.' })
  since: string | null;

  @Field(() => String)
  sentence: string;
}

@ObjectType({ simpleResolvers: true, description: 'What stands out in the network, among all that was looked at.' })
export class NetworkSignals {
  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => String)
  methodVersion: string;

  @Field(() => Float, { description: 'The share of false ones among OUTSIDE_EXPECTED that is put up with.' })
  falseDiscoveryRate: number;

  @Field(() => Int, { description: 'Clinics × indicators that were tested.' })
  tested: number;

  @Field(() => Int, { description: 'Of those, beyond the 95 % limits.' })
  outside95: number;

  @Field(() => Float, { description: 'How many chance alone would put there.' })
  expectedByChanceOutside95: number;

  @Field(() => [NetworkSignal], { description: 'Most certain first.' })
  signals: NetworkSignal[];
}
