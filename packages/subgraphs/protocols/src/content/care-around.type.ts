import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum PremedicationRoute {
  ORAL = 'ORAL',
  INTRAVENOUS = 'INTRAVENOUS',
  SUBLINGUAL = 'SUBLINGUAL',
  TRANSDERMAL = 'TRANSDERMAL',
  INTRANASAL = 'INTRANASAL',
}
registerEnumType(PremedicationRoute, { name: 'PremedicationRoute', description: 'How a drug is given.' });

@ObjectType('Premedication', { simpleResolvers: true, description: 'A drug given before the infusion.' })
@InputType('PremedicationInput', { description: 'A drug given before the infusion.' })
export class Premedication {
  @Field(() => String)
  id: string;

  @Field(() => String)
  drug: string;

  @Field(() => Int)
  doseMicrograms: number;

  @Field(() => PremedicationRoute)
  route: PremedicationRoute;

  @Field(() => Int)
  minutesBefore: number;

  @Field(() => Boolean)
  isRequired: boolean;

  @Field(() => String)
  statement: string;
}

@ObjectType('DischargeCriterion', { simpleResolvers: true, description: 'What must be so before the patient leaves.' })
@InputType('DischargeCriterionInput', { description: 'What must be so before the patient leaves.' })
export class DischargeCriterion {
  @Field(() => String)
  id: string;

  @Field(() => String)
  statement: string;
}

@ObjectType('DischargeRules', { simpleResolvers: true, description: 'When the patient may leave, and how.' })
@InputType('DischargeRulesInput', { description: 'When the patient may leave, and how.' })
export class DischargeRules {
  @Field(() => Int)
  minimumRecoveryMinutes: number;

  @Field(() => Int)
  noDrivingMinutes: number;

  @Field(() => Boolean)
  isEscortRequired: boolean;

  @Field(() => [DischargeCriterion])
  criteria: DischargeCriterion[];
}

@ObjectType('PlannedFollowUp', {
  simpleResolvers: true,
  description: 'When the patient is asked how they are, and by which instruments.',
})
@InputType('PlannedFollowUpInput', { description: 'When the patient is asked how they are, and by which instruments.' })
export class PlannedFollowUp {
  @Field(() => String)
  id: string;

  @Field(() => Int)
  afterDays: number;

  @Field(() => [String])
  instruments: string[];
}

@ObjectType('BoosterPolicy', { simpleResolvers: true, description: 'Single sessions after a series.' })
@InputType('BoosterPolicyInput', { description: 'Single sessions after a series.' })
export class BoosterPolicy {
  @Field(() => Boolean)
  isOffered: boolean;

  @Field(() => Int)
  maximumPer365Days: number;

  @Field(() => Int)
  minimumIntervalDays: number;

  @Field(() => Int)
  sessionsPerBooster: number;
}

@ObjectType('PatientInformation', { simpleResolvers: true, description: 'What the patient is told.' })
@InputType('PatientInformationInput', { description: 'What the patient is told.' })
export class PatientInformation {
  @Field(() => String)
  expectation: string;

  @Field(() => String)
  driving: string;

  @Field(() => String)
  sideEffects: string;

  @Field(() => String)
  coverage: string;
}
