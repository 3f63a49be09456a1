import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum CapnographyUse {
  ALWAYS = 'ALWAYS',
  WHEN_REQUIRED = 'WHEN_REQUIRED',
  NEVER = 'NEVER',
}
registerEnumType(CapnographyUse, { name: 'CapnographyUse', description: 'When exhaled carbon dioxide is measured.' });

@ObjectType('MonitoringSchedule', { simpleResolvers: true, description: 'What is measured how often.' })
@InputType('MonitoringScheduleInput', { description: 'What is measured how often.' })
export class MonitoringSchedule {
  @Field(() => Int)
  vitalSignsEveryMinutesInTitration: number;

  @Field(() => Int)
  vitalSignsEveryMinutesAtSteadyRate: number;

  @Field(() => Int)
  vitalSignsEveryMinutesInRecovery: number;

  @Field(() => Int)
  sedationEveryMinutes: number;

  @Field(() => Int)
  painEveryMinutes: number;

  @Field(() => Int, { description: 'A measurement that is later than this is overdue.' })
  graceMinutes: number;

  @Field(() => Boolean)
  isOximetryContinuous: boolean;

  @Field(() => Boolean)
  isElectrocardiogramContinuous: boolean;

  @Field(() => CapnographyUse)
  capnography: CapnographyUse;
}
