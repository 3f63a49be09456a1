import { DateScalar } from '@surcease/graphql-kit';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum StudyType {
  GUIDELINE = 'GUIDELINE',
  RANDOMISED_TRIAL = 'RANDOMISED_TRIAL',
  COHORT = 'COHORT',
  CASE_SERIES = 'CASE_SERIES',
  REVIEW = 'REVIEW',
  OTHER = 'OTHER',
}
registerEnumType(StudyType, { name: 'StudyType', description: 'What kind of publication it is.' });

export enum CitationGrade {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
}
registerEnumType(CitationGrade, {
  name: 'CitationGrade',
  description: 'The grade that a guideline gives its own statement.',
});

@ObjectType('Citation', { simpleResolvers: true, description: 'A publication that a version rests on.' })
@InputType('CitationInput', { description: 'A publication that a version rests on.' })
export class Citation {
  @Field(() => String, { description: 'What evidence names it by, within the version.' })
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true, description: 'Authors, journal, volume and pages.' })
  source: string | null;

  @Field(() => Int)
  year: number;

  @Field(() => String, { nullable: true, description: 'Digital object identifier, without the resolver’s address.' })
  doi: string | null;

  @Field(() => String, { nullable: true })
  pubMedId: string | null;

  @Field(() => StudyType)
  studyType: StudyType;

  @Field(() => CitationGrade, { nullable: true })
  grade: CitationGrade | null;

  @Field(() => String, { nullable: true, description: 'What the publication says that the version relies on.' })
  statement: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was last looked up whether it was retracted.' })
  retractionCheckedOn: string | null;
}

@ObjectType('FieldEvidence', { simpleResolvers: true, description: 'What a field rests on.' })
@InputType('FieldEvidenceInput', { description: 'What a field rests on.' })
export class FieldEvidence {
  @Field(() => String)
  path: string;

  @Field(() => [String], { description: 'Ids of citations, or EXPERT_OPINION.' })
  sources: string[];
}

@ObjectType('OverridableField', { simpleResolvers: true, description: 'Where a site may differ, and how far.' })
@InputType('OverridableFieldInput', { description: 'Where a site may differ, and how far.' })
export class OverridableField {
  @Field(() => String)
  path: string;

  @Field(() => Int)
  minimum: number;

  @Field(() => Int)
  maximum: number;

  @Field(() => Int)
  step: number;
}
