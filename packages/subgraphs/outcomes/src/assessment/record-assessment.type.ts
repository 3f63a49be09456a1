import { DateTimeScalar, UserError } from '@surcease/graphql-kit';
import type { InstrumentCode, OpioidUnit } from '@surcease/instruments';
import { Length, MaxLength } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Assessment, InstrumentCodeEnum } from './assessment.type.js';

const wordsOf = <Word extends string>(...words: Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as { [Key in Word]: Key };

export const PainRecallEnum = wordsOf('NOW', 'LAST_24_HOURS', 'LAST_7_DAYS');
registerEnumType(PainRecallEnum, { name: 'PainRecall', description: 'Of what time pain is asked.' });

export const PainQualifierEnum = wordsOf('NOW', 'AVERAGE', 'WORST', 'LEAST');
registerEnumType(PainQualifierEnum, { name: 'PainQualifier', description: 'Which pain of that time is asked.' });

export const ImpressionCodingEnum = wordsOf('GUY_1976', 'HURST_BOLTON');
registerEnumType(ImpressionCodingEnum, {
  name: 'ImpressionCoding',
  description: 'GUY_1976: 1 very much improved … 7 very much worse. HURST_BOLTON: 1 no change … 7 a great deal better.',
});

export const OpioidUnitEnum = wordsOf<OpioidUnit>('MG_PER_DAY', 'MICROGRAMS_PER_HOUR');
registerEnumType(OpioidUnitEnum, { name: 'OpioidUnit', description: 'In what an opioid is dosed.' });

@InputType({ description: 'An opioid and its dose.' })
export class OpioidDoseInput {
  @Field(() => String, { description: 'Such as OXYCODONE or FENTANYL_TRANSDERMAL.' })
  @Length(1, 100)
  opioid: string;

  @Field(() => Float)
  amount: number;

  @Field(() => OpioidUnitEnum)
  unit: OpioidUnit;
}

@InputType({ description: 'The answers of one patient to one instrument.' })
export class RecordAssessmentInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  episodeId: string;

  @Field(() => ID, { nullable: true, description: 'Where it was answered at a session.' })
  sessionId?: string | null;

  @Field(() => InstrumentCodeEnum)
  instrument: InstrumentCode;

  @Field(() => [Int], {
    nullable: 'itemsAndList',
    description: 'By item, in order; null for an open one. Not for MME.',
  })
  items?: (number | null)[] | null;

  @Field(() => PainRecallEnum, { nullable: true, description: 'Needed for NRS.' })
  recall?: string | null;

  @Field(() => PainQualifierEnum, { nullable: true, description: 'Needed for NRS.' })
  qualifier?: string | null;

  @Field(() => ImpressionCodingEnum, { nullable: true, description: 'Needed for PGIC.' })
  coding?: string | null;

  @Field(() => [OpioidDoseInput], { nullable: true, description: 'Needed for MME; an empty list for no opioids.' })
  doses?: OpioidDoseInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; now where left out.' })
  assessedAt?: string | null;

  @Field(() => ID, { nullable: true, description: 'The assessment that this one puts right.' })
  correctsId?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed for a correction.' })
  @MaxLength(500)
  correctionReason?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The assessment with its score, or why it was not recorded.' })
export class RecordAssessmentPayload {
  @Field(() => Assessment, { nullable: true })
  assessment: Assessment | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
