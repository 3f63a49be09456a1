import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum DoseBasis {
  MG_PER_KG_PER_H = 'MG_PER_KG_PER_H',
  MG_PER_H = 'MG_PER_H',
}
registerEnumType(DoseBasis, { name: 'DoseBasis', description: 'Whether the rate follows the patient’s weight.' });

@ObjectType('TitrationStep', { simpleResolvers: true, description: 'A step of the rate, in percent of the full rate.' })
@InputType('TitrationStepInput', { description: 'A step of the rate, in percent of the full rate.' })
export class TitrationStep {
  @Field(() => String)
  id: string;

  @Field(() => Int)
  afterMinutes: number;

  @Field(() => Int)
  ratePercent: number;
}

@ObjectType('ProtocolDose', {
  simpleResolvers: true,
  description: 'What is infused, how fast, how long and how often.',
})
@InputType('ProtocolDoseInput', { description: 'What is infused, how fast, how long and how often.' })
export class ProtocolDose {
  @Field(() => DoseBasis)
  basis: DoseBasis;

  @Field(() => Int, { nullable: true, description: 'Given before the infusion; nothing where there is none.' })
  loadingDoseMicrograms: number | null;

  @Field(() => Int, { nullable: true, description: 'The rate where it follows the weight.' })
  rateMicrogramsPerKgPerHour: number | null;

  @Field(() => Int, { nullable: true, description: 'The rate where it is the same for all.' })
  rateMicrogramsPerHour: number | null;

  @Field(() => Int)
  durationMinutes: number;

  @Field(() => Int, { nullable: true, description: 'The rate is cut here, whatever the weight.' })
  maximumRateMicrogramsPerHour: number | null;

  @Field(() => Int, { description: 'No session delivers more.' })
  maximumSessionMicrograms: number;

  @Field(() => Int, { description: 'Sessions in a series.' })
  seriesSize: number;

  @Field(() => Int, { description: 'Days from one session to the next.' })
  frequencyDays: number;

  @Field(() => [TitrationStep], { description: 'Empty where the rate is full from the start.' })
  titration: TitrationStep[];
}
