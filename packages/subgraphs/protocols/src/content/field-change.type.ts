import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { contentSections, type ContentSection } from './content-section.js';
import { riskDirections, type RiskDirection } from './risk-direction.js';
import { changeLevels, type ChangeLevel } from './semantic-version.js';

const enumOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

export const ContentSectionEnum = enumOf(Object.values(contentSections));
registerEnumType(ContentSectionEnum, { name: 'ContentSection', description: 'A part of a version’s content.' });

export const RiskDirectionEnum = enumOf(riskDirections);
registerEnumType(RiskDirectionEnum, {
  name: 'RiskDirection',
  description:
    'In which way a change may harm: the dose of a session by what it plans to give in all and at its peak, any other field as far as it alone can tell. NONE is no promise of safety.',
});

export const ChangeLevelEnum = enumOf(changeLevels);
registerEnumType(ChangeLevelEnum, {
  name: 'ChangeLevel',
  description: 'MAJOR for dose, eligibility or monitoring; MINOR for an option; PATCH for words; NONE for nothing.',
});

@ObjectType({ simpleResolvers: true, description: 'One field that differs between two versions.' })
export class FieldChange {
  @Field(() => String, { description: 'Such as dose.durationMinutes, or stopRules[low-oxygen].threshold.' })
  path: string;

  @Field(() => ContentSectionEnum)
  section: ContentSection;

  @Field(() => String, { nullable: true, description: 'As text; nothing where the field was not there or was empty.' })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;

  @Field(() => String, { nullable: true, description: 'Of a quantity.' })
  unit: string | null;

  @Field(() => Float, { nullable: true, description: 'Of the old value, for numbers.' })
  deltaPercent: number | null;

  @Field(() => RiskDirectionEnum)
  risk: RiskDirection;
}

@ObjectType({ simpleResolvers: true, description: 'A corner of the dose schedule: from here on this rate.' })
export class DosePoint {
  @Field(() => Int)
  atMinutes: number;

  @Field(() => Int)
  rateMicrogramsPerHour: number;

  @Field(() => Int)
  cumulativeMicrograms: number;
}

@ObjectType({ simpleResolvers: true, description: 'The dose schedule of one version for one weight.' })
export class DoseCurve {
  @Field(() => Int)
  weightGrams: number;

  @Field(() => Int, { description: 'What the whole session plans to give.' })
  plannedMicrograms: number;

  @Field(() => [DosePoint])
  points: DosePoint[];
}

@ObjectType({ simpleResolvers: true, description: 'All that differs between two versions.' })
export class ProtocolDiff {
  @Field(() => [FieldChange], { description: 'By section and path; empty where the contents are the same.' })
  changes: FieldChange[];

  @Field(() => ChangeLevelEnum)
  level: ChangeLevel;

  @Field(() => [RiskDirectionEnum], { description: 'Each risk that some change has, once.' })
  risks: RiskDirection[];

  @Field(() => DoseCurve)
  fromCurve: DoseCurve;

  @Field(() => DoseCurve)
  toCurve: DoseCurve;
}
