import { Field, InputType, ObjectType } from 'type-graphql';
import {
  BoosterPolicy,
  DischargeRules,
  PatientInformation,
  PlannedFollowUp,
  Premedication,
} from './care-around.type.js';
import { Citation, FieldEvidence, OverridableField } from './citation.type.js';
import { EligibilityRefinement, Indication } from './indication.type.js';
import { MonitoringSchedule } from './monitoring-schedule.type.js';
import { ProtocolDose } from './protocol-dose.type.js';
import { StopRule } from './stop-rule.type.js';

const description = 'All that a version asks for; the unit of each quantity stands in its name.';

@ObjectType('ProtocolContent', { simpleResolvers: true, description })
@InputType('ProtocolContentInput', { description })
export class ProtocolContentDocument {
  @Field(() => [Indication])
  indications: Indication[];

  @Field(() => [EligibilityRefinement])
  eligibility: EligibilityRefinement[];

  @Field(() => ProtocolDose)
  dose: ProtocolDose;

  @Field(() => [Premedication])
  premedication: Premedication[];

  @Field(() => MonitoringSchedule)
  monitoring: MonitoringSchedule;

  @Field(() => [StopRule])
  stopRules: StopRule[];

  @Field(() => DischargeRules)
  discharge: DischargeRules;

  @Field(() => [PlannedFollowUp])
  followUp: PlannedFollowUp[];

  @Field(() => BoosterPolicy)
  boosters: BoosterPolicy;

  @Field(() => PatientInformation)
  patientInformation: PatientInformation;

  @Field(() => [Citation])
  citations: Citation[];

  @Field(() => [FieldEvidence])
  evidence: FieldEvidence[];

  @Field(() => [OverridableField])
  overridable: OverridableField[];
}
