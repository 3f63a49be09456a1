import { DateTimeScalar } from '@surcease/graphql-kit';
import type { FunnelBand } from '@surcease/statistics';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FunnelBandEnum } from '../comparison/funnel-band.type.js';
import type { Indicator as IndicatorDefinition, IndicatorId } from '../comparison/indicator.js';
import { Indicator, IndicatorIdEnum } from '../comparison/indicator.type.js';
import { type Verdict, VerdictEnum } from '../comparison/verdict.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { TrendDirectionEnum } from '../spine/clinic-spine.type.js';
import type { TrendDirection } from '../spine/trend-direction.js';

@ObjectType({ simpleResolvers: true, description: 'One clinic by one indicator.' })
export class RugCell {
  @Field(() => IndicatorIdEnum)
  indicatorId: IndicatorId;

  @Field(() => Int)
  n: number;

  @Field(() => Float, { nullable: true })
  completeness: number | null;

  @Field(() => FunnelBandEnum)
  band: FunnelBand;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => Float, { nullable: true, description: 'Standard errors from what is expected; null where not judged.' })
  z: number | null;

  @Field(() => TrendDirectionEnum)
  trend: TrendDirection;

  @Field(() => Boolean, { description: 'Numbers of this cell are withheld.' })
  isSuppressed: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A clinic’s cells, in the order of the indicators.' })
export class RugClinic {
  @Field(() => Clinic, { nullable: true })
  clinic: { id: string };

  @Field(() => String, { nullable: true, description: 'To cluster by.' })
  region: string | null;

  @Field(() => [RugCell])
  cells: RugCell[];
}

@ObjectType({ simpleResolvers: true, description: 'Every clinic by every indicator.' })
export class OutcomeRug {
  @Field(() => DateTimeScalar)
  asOf: string;

  @Field(() => [Indicator])
  indicators: IndicatorDefinition[];

  @Field(() => [RugClinic])
  clinics: RugClinic[];

  @Field(() => Int, { description: 'Cells that were judged.' })
  judged: number;

  @Field(() => Int, { description: 'Of those, outside the 95 % limits.' })
  outside95: number;

  @Field(() => Float, { description: 'How many chance alone would put there.' })
  expectedByChanceOutside95: number;
}
