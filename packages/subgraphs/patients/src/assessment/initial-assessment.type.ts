import { DateScalar, DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Diagnosis } from '../diagnosis/diagnosis.type.js';
import {
  type Finding,
  type FindingName,
  findingNames,
  findings,
  hepaticImpairments,
  intendedCourses,
  pregnancies,
} from '../eligibility/eligibility-facts.js';
import { DiagnosisInput, EpisodeMutationInput } from '../episode/episode-mutations.type.js';
import { enumOf } from '../input/enum-of.js';
import { type BaselineInstrument, baselineInstruments } from './baseline-scores.js';

/** Names of findings as enum values. */
export const FindingEnum = enumOf(findings);
registerEnumType(FindingEnum, {
  name: 'Finding',
  description: 'Whether something was found. What was not asked is UNKNOWN, never ABSENT.',
});

export const FindingNameEnum = enumOf(findingNames);
registerEnumType(FindingNameEnum, { name: 'FindingName', description: 'What the history is asked for.' });

export const HepaticImpairmentEnum = enumOf(hepaticImpairments);
registerEnumType(HepaticImpairmentEnum, {
  name: 'HepaticImpairment',
  description: 'By Child-Pugh: A mild, B moderate, C severe.',
});

export const PregnancyEnum = enumOf(pregnancies);
registerEnumType(PregnancyEnum, { name: 'PregnancyStatus', description: 'Whether a patient is pregnant.' });

export const IntendedCourseEnum = enumOf(intendedCourses);
registerEnumType(IntendedCourseEnum, {
  name: 'IntendedCourse',
  description: 'What the treatment is meant to be, before there is a plan.',
});

export const BaselineInstrumentEnum = enumOf(baselineInstruments);
registerEnumType(BaselineInstrumentEnum, {
  name: 'BaselineInstrument',
  description: 'Instruments that are asked at the assessment. NRS is the average pain of the last seven days.',
});

export const PriorTreatmentOutcomeEnum = enumOf(['FAILED', 'PARTIAL_RELIEF', 'NOT_TOLERATED', 'ONGOING'] as const);
registerEnumType(PriorTreatmentOutcomeEnum, {
  name: 'PriorTreatmentOutcome',
  description: 'What a treatment before this one came to.',
});

@ObjectType({ simpleResolvers: true, description: 'One finding of the history.' })
export class HistoryFinding {
  @Field(() => FindingNameEnum)
  name: FindingName;

  @Field(() => FindingEnum)
  finding: Finding;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What a patient does not tolerate.' })
export class Allergy {
  @Field(() => String)
  substance: string;

  @Field(() => String, { nullable: true })
  reaction: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A treatment before this one.' })
export class PriorTreatment {
  @Field(() => String)
  name: string;

  @Field(() => PriorTreatmentOutcomeEnum)
  outcome: string;
}

@ObjectType({ simpleResolvers: true, description: 'Answers at the assessment and what they came to.' })
export class BaselineScore {
  @Field(() => BaselineInstrumentEnum)
  instrument: BaselineInstrument;

  @Field(() => [Int], { nullable: 'items', description: 'As they were given; null is no answer.' })
  answers: (number | null)[];

  @Field(() => Float, { nullable: true, description: 'Null where too few were answered.' })
  score: number | null;

  @Field(() => Boolean, { description: 'Whether open items were filled with the mean of the others.' })
  isProrated: boolean;

  @Field(() => String)
  scoringVersion: string;
}

@ObjectType({ simpleResolvers: true, description: 'What was found when a patient was assessed.' })
export class InitialAssessment {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  assessedAt: string;

  @Field(() => String)
  recordedBy: string;

  @Field(() => Diagnosis)
  diagnosis: Diagnosis;

  @Field(() => Int)
  weightGrams: number;

  @Field(() => Int)
  heightMillimetres: number;

  @Field(() => Float, { description: 'Body mass index, kg/m².' })
  bodyMassIndex: number;

  @Field(() => DateScalar, { description: 'When weight and height were measured.' })
  measuredOn: string;

  @Field(() => Int, { description: 'ASA physical status, 1 to 6.' })
  asaPhysicalStatus: number;

  @Field(() => Int)
  systolicMmHg: number;

  @Field(() => Int)
  diastolicMmHg: number;

  @Field(() => Int)
  heartRatePerMinute: number;

  @Field(() => Int)
  oxygenSaturationPercent: number;

  @Field(() => IntendedCourseEnum)
  intendedCourse: string;

  @Field(() => Boolean)
  compensationClaim: boolean;

  @Field(() => Boolean, { description: 'Whether the list of medications was gone through.' })
  medicationsReviewed: boolean;

  @Field(() => [HistoryFinding], { description: 'Every finding that is asked for, the unknown ones too.' })
  findings: HistoryFinding[];

  @Field(() => HepaticImpairmentEnum)
  hepaticImpairment: string;

  @Field(() => PregnancyEnum)
  pregnancy: string;

  @Field(() => [Allergy])
  allergies: Allergy[];

  @Field(() => [PriorTreatment])
  priorTreatments: PriorTreatment[];

  @Field(() => [BaselineScore])
  baseline: BaselineScore[];

  @Field(() => String, { nullable: true })
  note: string | null;
}

@InputType()
export class HistoryFindingInput {
  @Field(() => FindingNameEnum)
  name: FindingName;

  @Field(() => FindingEnum)
  finding: Finding;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class AllergyInput {
  @Field(() => String)
  substance: string;

  @Field(() => String, { nullable: true })
  reaction?: string | null;
}

@InputType()
export class PriorTreatmentInput {
  @Field(() => String)
  name: string;

  @Field(() => PriorTreatmentOutcomeEnum)
  outcome: string;
}

@InputType({ description: 'Raw answers to one instrument, an item left open as null.' })
export class BaselineAnswersInput {
  @Field(() => BaselineInstrumentEnum)
  instrument: BaselineInstrument;

  @Field(() => [Int], { nullable: 'items' })
  answers: (number | null)[];
}

@InputType({ description: 'What was found. A finding that is left out counts as UNKNOWN.' })
export class RecordInitialAssessmentInput extends EpisodeMutationInput {
  @Field(() => DateTimeScalar)
  assessedAt: string;

  @Field(() => DiagnosisInput)
  diagnosis: DiagnosisInput;

  @Field(() => Int)
  weightGrams: number;

  @Field(() => Int)
  heightMillimetres: number;

  @Field(() => DateScalar)
  measuredOn: string;

  @Field(() => Int, { description: 'ASA physical status, 1 to 6.' })
  asaPhysicalStatus: number;

  @Field(() => Int)
  systolicMmHg: number;

  @Field(() => Int)
  diastolicMmHg: number;

  @Field(() => Int)
  heartRatePerMinute: number;

  @Field(() => Int)
  oxygenSaturationPercent: number;

  @Field(() => IntendedCourseEnum)
  intendedCourse: string;

  @Field(() => Boolean)
  compensationClaim: boolean;

  @Field(() => Boolean)
  medicationsReviewed: boolean;

  @Field(() => [HistoryFindingInput])
  findings: HistoryFindingInput[];

  @Field(() => HepaticImpairmentEnum)
  hepaticImpairment: string;

  @Field(() => PregnancyEnum)
  pregnancy: string;

  @Field(() => [AllergyInput])
  allergies: AllergyInput[];

  @Field(() => [PriorTreatmentInput])
  priorTreatments: PriorTreatmentInput[];

  @Field(() => [BaselineAnswersInput])
  baseline: BaselineAnswersInput[];

  @Field(() => String, { nullable: true })
  note?: string | null;
}
