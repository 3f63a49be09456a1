import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum VitalSignsSource {
  MANUAL = 'MANUAL',
  MONITOR = 'MONITOR',
}
registerEnumType(VitalSignsSource, {
  name: 'VitalSignsSource',
  description: 'MANUAL: charted by a person. MONITOR: sampled by a device.',
});

@ObjectType({ simpleResolvers: true, description: 'One reading of a patient’s vital signs and scales.' })
export class VitalSigns {
  @Field(() => DateTimeScalar)
  measuredAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was written down; null for readings from before this was kept.',
  })
  recordedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was written down more than 5 minutes later.' })
  lateReason: string | null;

  @Field(() => VitalSignsSource)
  source: 'MANUAL' | 'MONITOR';

  @Field(() => Int, { nullable: true, description: 'Systolic blood pressure, mm[Hg].' })
  systolicMmHg: number | null;

  @Field(() => Int, { nullable: true, description: 'Diastolic blood pressure, mm[Hg].' })
  diastolicMmHg: number | null;

  @Field(() => Int, { nullable: true })
  heartRatePerMinute: number | null;

  @Field(() => Int, { nullable: true, description: 'By pulse oximetry, %.' })
  oxygenSaturationPercent: number | null;

  @Field(() => Int, { nullable: true })
  respiratoryRatePerMinute: number | null;

  @Field(() => Float, { nullable: true })
  temperatureCelsius: number | null;

  @Field(() => Int, { nullable: true, description: 'End-tidal carbon dioxide, mm[Hg].' })
  endTidalCo2MmHg: number | null;

  @Field(() => Int, { nullable: true, description: 'For how long the capnograph has shown no waveform.' })
  waveformAbsentSeconds: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether oxygen was given.' })
  isOnOxygen: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Pain now on the numeric rating scale, 0 to 10.' })
  painNrs: number | null;

  @Field(() => Int, { nullable: true, description: 'Richmond Agitation–Sedation Scale, −5 to +4.' })
  rass: number | null;

  @Field(() => Int, { nullable: true, description: 'Modified Observer’s Assessment of Alertness/Sedation, 0 to 5.' })
  moaas: number | null;

  @Field(() => Int, { nullable: true, description: 'Dissociation, CADSS-6, 0 to 24.' })
  cadss6: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the dissociation distresses the patient.' })
  isDistressed: boolean | null;
}
