import { DateTimeScalar, Node, PageArgs, connectionOf } from '@surcease/graphql-kit';
import { type InstrumentCode, instruments } from '@surcease/instruments';
import { ArgsType, Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type FollowUpWindow, followUpWindows } from './follow-up-window.js';

/** TypeGraphQL wants objects; the names come from the instruments. */
export const InstrumentCodeEnum = Object.fromEntries(Object.keys(instruments).map((code) => [code, code])) as {
  [Code in InstrumentCode]: Code;
};
registerEnumType(InstrumentCodeEnum, { name: 'InstrumentCode', description: 'A questionnaire or measure of outcome.' });

export const FollowUpWindowEnum = Object.fromEntries(followUpWindows.map((name) => [name, name])) as {
  [Name in FollowUpWindow]: Name;
};
registerEnumType(FollowUpWindowEnum, {
  name: 'FollowUpWindow',
  description:
    'Days after the end of the series: END 0–3, W1 5–10, W4 21–42, W12 70–112, M6 150–210, M12 330–400. T0: at most 14 before its start.',
});

export const AnswerSourceEnum = { STAFF: 'STAFF', LINK: 'LINK' } as const;
registerEnumType(AnswerSourceEnum, {
  name: 'AnswerSource',
  description: 'Whether staff recorded it, or the patient through a one-time link.',
});

@ObjectType({ simpleResolvers: true, description: 'An opioid and its dose of a day, as it was named.' })
export class AnsweredDose {
  @Field(() => String)
  opioid: string;

  @Field(() => Float)
  amount: number;

  @Field(() => String)
  unit: string;
}

@ObjectType({ simpleResolvers: true, description: 'The raw answers, as they were given.' })
export class AssessmentAnswers {
  @Field(() => [Int], {
    nullable: 'items',
    description: 'By item, in order; an open item is null.',
  })
  items: (number | null)[];

  @Field(() => String, { nullable: true, description: 'Of what time pain was asked.' })
  recall: string | null;

  @Field(() => String, { nullable: true, description: 'Pain now, on average, at its worst or least.' })
  qualifier: string | null;

  @Field(() => String, { nullable: true, description: 'In which of its two codings PGIC was answered.' })
  coding: string | null;

  @Field(() => [AnsweredDose])
  doses: AnsweredDose[];
}

@ObjectType({ implements: Node, simpleResolvers: true, description: 'One instrument answered once by a patient.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class Assessment extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => InstrumentCodeEnum)
  instrument: InstrumentCode;

  @Field(() => FollowUpWindowEnum, { nullable: true, description: 'The window it serves; none for one between.' })
  window: FollowUpWindow | null;

  @Field(() => Float, { nullable: true, description: 'Null where too few items were answered to score it.' })
  score: number | null;

  @Field(() => DateTimeScalar)
  assessedAt: string;

  @Field(() => String, { description: 'The rule that made the score from the answers.' })
  scoringVersion: string;

  @Field(() => Boolean, { description: 'Whether open items were filled with the mean of the others.' })
  isProrated: boolean;

  @Field(() => AnswerSourceEnum)
  source: 'STAFF' | 'LINK';

  @Field(() => DateTimeScalar, { description: 'When it came into the record; later than assessedAt for a late entry.' })
  recordedAt: string;

  @Field(() => String, { nullable: true, description: 'Why it stands in place of another.' })
  correctionReason: string | null;
}

export const AssessmentConnection = connectionOf(() => Assessment, 'Assessment');

@InputType({ description: 'Which assessments a list holds.' })
export class AssessmentFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [InstrumentCodeEnum], { nullable: true })
  instruments?: InstrumentCode[] | null;

  @Field(() => [FollowUpWindowEnum], { nullable: true })
  windows?: FollowUpWindow[] | null;
}

@ArgsType()
export class AssessmentsArgs extends PageArgs {
  @Field(() => AssessmentFilter, { nullable: true })
  filter?: AssessmentFilter | null;
}
