import { DateTimeScalar, UserError } from '@surcease/graphql-kit';
import { Length, MaxLength } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Alarm } from '../alarm/alarm.type.js';
import { Session } from '../session/session.type.js';
import { VitalSigns, VitalSignsSource } from './vital-signs.type.js';

@InputType({ description: 'One reading; what was not measured is left out. Each value has a plausible range.' })
export class RecordVitalSignsInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now where left out; at most a day ago.' })
  measuredAt?: string | null;

  @Field(() => VitalSignsSource, { nullable: true, description: 'MANUAL where left out.' })
  source?: 'MANUAL' | 'MONITOR' | null;

  @Field(() => String, { nullable: true, description: 'Needed where it is written down more than 5 minutes later.' })
  @MaxLength(500)
  lateReason?: string | null;

  @Field(() => Int, { nullable: true, description: '40 to 300 mm[Hg].' })
  systolicMmHg?: number | null;

  @Field(() => Int, { nullable: true, description: '20 to 200 mm[Hg], below systolic.' })
  diastolicMmHg?: number | null;

  @Field(() => Int, { nullable: true, description: '20 to 250.' })
  heartRatePerMinute?: number | null;

  @Field(() => Int, { nullable: true, description: '40 to 100 %.' })
  oxygenSaturationPercent?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 60.' })
  respiratoryRatePerMinute?: number | null;

  @Field(() => Float, { nullable: true, description: '28 to 44 °C, one decimal.' })
  temperatureCelsius?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 150 mm[Hg].' })
  endTidalCo2MmHg?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 3600 s without a waveform.' })
  waveformAbsentSeconds?: number | null;

  @Field(() => Boolean, { nullable: true })
  isOnOxygen?: boolean | null;

  @Field(() => Int, { nullable: true, description: '0 to 10.' })
  painNrs?: number | null;

  @Field(() => Int, { nullable: true, description: '−5 to +4.' })
  rass?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 5.' })
  moaas?: number | null;

  @Field(() => Int, { nullable: true, description: '0 to 24.' })
  cadss6?: number | null;

  @Field(() => Boolean, { nullable: true })
  isDistressed?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'The reading as it is written, or why it was refused.' })
export class RecordVitalSignsPayload {
  @Field(() => VitalSigns, { nullable: true })
  vitalSigns: VitalSigns | null;

  @Field(() => Session, { nullable: true })
  session: Session | null;

  @Field(() => [Alarm], { nullable: true, description: 'Alarms that this reading raised or made critical.' })
  alarms: Alarm[] | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
