import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type GuardRailLevel, guardRailLevels } from './guard-rails.js';

export const GuardRailLevelEnum = Object.fromEntries(guardRailLevels.map((name) => [name, name])) as {
  [Level in GuardRailLevel]: Level;
};
registerEnumType(GuardRailLevelEnum, {
  name: 'GuardRailLevel',
  description: 'Who sets a bound; where several meet, the strictest counts. Hard ones refuse, soft ones warn.',
});

@ObjectType({ simpleResolvers: true, description: 'A bound on one field of a version’s content.' })
export class GuardRail {
  @Field(() => String)
  id: string;

  @Field(() => GuardRailLevelEnum)
  level: GuardRailLevel;

  @Field(() => String)
  path: string;

  @Field(() => Int, { nullable: true })
  minimum: number | null;

  @Field(() => Int, { nullable: true })
  maximum: number | null;

  @Field(() => String)
  unit: string;

  @Field(() => String, { description: 'Where the bound comes from.' })
  reference: string;
}

export enum FindingSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
}
registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'ERROR refuses review and approval; WARNING is shown beside the field.',
});

@ObjectType({ simpleResolvers: true, description: 'What is to be said of one field of a content.' })
export class ContentFinding {
  @Field(() => FindingSeverity)
  severity: FindingSeverity;

  @Field(() => String, { description: 'A stable name of the rule.' })
  code: string;

  @Field(() => String)
  path: string;

  @Field(() => String)
  message: string;
}
