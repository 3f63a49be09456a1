import type { InstrumentCode } from '@surcease/instruments';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { InstrumentCodeEnum } from './assessment.type.js';

@ObjectType({ simpleResolvers: true, description: 'One answer to choose from.' })
export class InstrumentOption {
  @Field(() => Int)
  value: number;

  @Field(() => String)
  label: string;
}

@ObjectType({ simpleResolvers: true, description: 'One question.' })
export class InstrumentItem {
  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true, description: 'What the lowest number means.' })
  lowEnd: string | null;

  @Field(() => String, { nullable: true, description: 'What the highest number means.' })
  highEnd: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An instrument of the network: how it is asked, scored and licensed.',
})
export class InstrumentDefinition {
  @Field(() => InstrumentCodeEnum)
  code: InstrumentCode;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'POINTS, T_SCORE, MME_PER_DAY or CATEGORY.' })
  unit: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which way is better; null where the coding of the answer decides.',
  })
  direction: string | null;

  @Field(() => Float)
  minimumScore: number;

  @Field(() => Float, { nullable: true, description: 'Null where there is no upper end.' })
  maximumScore: number | null;

  @Field(() => Int)
  itemCount: number;

  @Field(() => Int, { description: 'With fewer answered items there is no score.' })
  minimumAnswered: number;

  @Field(() => Int)
  lowestAnswer: number;

  @Field(() => Int, { nullable: true })
  highestAnswer: number | null;

  @Field(() => [String])
  recall: string[];

  @Field(() => [Float], { description: 'Scores from which the next band begins.' })
  thresholds: number[];

  @Field(() => String)
  importantChange: string;

  @Field(() => String, { description: 'GREEN: the wording may ship. AMBER and RED: scores only.' })
  licence: string;

  @Field(() => String)
  licenceTerms: string;

  @Field(() => String)
  source: string;

  @Field(() => String)
  scoringVersion: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands above the items; null where the wording may not ship.',
  })
  instruction: string | null;

  @Field(() => [InstrumentItem], { description: 'Empty where the wording may not ship.' })
  items: InstrumentItem[];

  @Field(() => [InstrumentOption])
  options: InstrumentOption[];
}
