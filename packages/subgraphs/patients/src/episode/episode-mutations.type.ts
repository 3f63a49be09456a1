import { DateScalar, DateTimeScalar, UserError } from '@surcease/graphql-kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DiagnosisGroup, PainMechanism } from '../diagnosis/diagnosis.type.js';
import { Sex } from '../patient/patient.type.js';
import type { CloseReason } from './episode.machine.js';
import { CloseReasonEnum, Episode, PayerEnum, ReferralSourceEnum, TriagePriorityEnum } from './episode.type.js';

@InputType()
export abstract class MutationInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  clientMutationId: string;
}

/** What each mutation of an episode begins with. */
@InputType()
export abstract class EpisodeMutationInput extends MutationInput {
  @Field(() => ID)
  episodeId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion: number;
}

@InputType({ description: 'An episode as it was read.' })
export class EpisodeInput extends EpisodeMutationInput {}

@InputType({ description: 'What a patient is treated for.' })
export class DiagnosisInput {
  @Field(() => DiagnosisGroup)
  group: DiagnosisGroup;

  @Field(() => String, { description: 'ICD-10-CM.' })
  code: string;

  @Field(() => PainMechanism)
  mechanism: PainMechanism;

  @Field(() => DateScalar)
  painSince: string;
}

@InputType({ description: 'Someone who is not yet known to the network.' })
export class NewPatientInput {
  @Field(() => ID)
  clinicId: string;

  @Field(() => String, { description: 'Unique within the clinic.' })
  medicalRecordNumber: string;

  @Field(() => String)
  givenName: string;

  @Field(() => String)
  familyName: string;

  @Field(() => DateScalar)
  birthDate: string;

  @Field(() => Sex)
  sex: Sex;

  @Field(() => String, { description: 'ZIP code, five digits.' })
  postalCode: string;

  @Field(() => ID, { nullable: true })
  responsibleProviderId?: string | null;

  @Field(() => DiagnosisInput, { description: 'As the referral says; the assessment confirms it.' })
  diagnosis: DiagnosisInput;
}

@InputType({ description: 'A referral of someone known, or of someone to be registered.' })
export class ReferPatientInput extends MutationInput {
  @Field(() => ID, { nullable: true })
  patientId?: string | null;

  @Field(() => NewPatientInput, { nullable: true })
  newPatient?: NewPatientInput | null;

  @Field(() => ReferralSourceEnum)
  source: string;

  @Field(() => DateTimeScalar)
  receivedAt: string;

  @Field(() => String, { nullable: true })
  referredBy?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => PayerEnum, { nullable: true })
  payer?: string | null;
}

@InputType({ description: 'How a referral is judged.' })
export class TriageEpisodeInput extends EpisodeMutationInput {
  @Field(() => TriagePriorityEnum)
  priority: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a clinician first spoke with the patient.' })
  firstClinicalContactAt?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'When a patient is to be assessed.' })
export class ScheduleAssessmentInput extends EpisodeMutationInput {
  @Field(() => DateTimeScalar)
  scheduledAt: string;
}

@InputType({ description: 'Why a course of care ends.' })
export class CloseEpisodeInput extends EpisodeMutationInput {
  @Field(() => CloseReasonEnum)
  closeReason: CloseReason;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The episode as it is now, or why it did not change.' })
export class EpisodePayload {
  @Field(() => Episode, { nullable: true })
  episode: Episode | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
