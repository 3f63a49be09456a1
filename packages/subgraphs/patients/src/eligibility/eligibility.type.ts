import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EpisodeMutationInput } from '../episode/episode-mutations.type.js';
import { enumOf } from '../input/enum-of.js';
import { interactionActions } from './drug-interaction-rules.js';
import { certainties, severities } from './eligibility-rules.js';
import { conditionKinds, outcomes } from './evaluate-eligibility.js';

export const SeverityEnum = enumOf(severities);
registerEnumType(SeverityEnum, {
  name: 'EligibilitySeverity',
  description: 'What a rule does. BLOCK cannot be set aside; BLOCK_OVERRIDABLE by the medical director, with a reason.',
});

export const CertaintyEnum = enumOf(certainties);
registerEnumType(CertaintyEnum, {
  name: 'SourceCertainty',
  description: 'How sure a source is. What is not SOURCE_READ a medical director confirms before clinical use.',
});

export const InteractionActionEnum = enumOf(interactionActions);
registerEnumType(InteractionActionEnum, {
  name: 'InteractionAction',
  description: 'What an interaction asks for. AVOID opens a condition.',
});

export const EligibilityOutcomeEnum = enumOf(outcomes);
registerEnumType(EligibilityOutcomeEnum, { name: 'EligibilityOutcome', description: 'What the rules decided.' });

export const ConditionKindEnum = enumOf(conditionKinds);
registerEnumType(ConditionKindEnum, {
  name: 'EligibilityConditionKind',
  description: 'A test to be done, a fact to be established, or a medication to be replaced.',
});

@ObjectType({ simpleResolvers: true, description: 'A rule of the table by which eligibility is decided.' })
export class EligibilityRule {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => SeverityEnum)
  severity: string;

  @Field(() => String)
  text: string;

  @Field(() => String)
  source: string;

  @Field(() => CertaintyEnum)
  certainty: string;

  @Field(() => String, { nullable: true, description: 'What it asks for or advises.' })
  requires?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A rule about medications that act together with ketamine.' })
export class DrugInteractionRule {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  drugClass: string;

  @Field(() => [String])
  ingredients: string[];

  @Field(() => String)
  effect: string;

  @Field(() => InteractionActionEnum)
  action: string;

  @Field(() => String)
  source: string;

  @Field(() => CertaintyEnum)
  certainty: string;
}

@ObjectType({ simpleResolvers: true, description: 'A rule that a medical director set aside for one episode.' })
export class EligibilityOverride {
  @Field(() => String)
  reason: string;

  @Field(() => DateTimeScalar)
  overriddenAt: string;

  @Field(() => String)
  overriddenBy: string;
}

@ObjectType({ simpleResolvers: true, description: 'A rule that holds or cannot be decided, and why.' })
export class FiredRule {
  @Field(() => EligibilityRule)
  rule: EligibilityRule;

  @Field(() => String, { description: 'In words: what was found, or what is not known.' })
  reason: string;

  @Field(() => [String], { description: 'The facts that make it so, as the assessment names them.' })
  facts: string[];

  @Field(() => EligibilityOverride, { nullable: true })
  override: EligibilityOverride | null;
}

@ObjectType({ simpleResolvers: true, description: 'An interaction with medications that the patient takes.' })
export class FoundInteraction {
  @Field(() => DrugInteractionRule)
  rule: DrugInteractionRule;

  @Field(() => [String])
  medications: string[];
}

@ObjectType({ simpleResolvers: true, description: 'What must be done or known before a patient consents.' })
export class EligibilityCondition {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The rule that asks for it; MEDICATIONS where the list was not gone through.' })
  ruleId: string;

  @Field(() => ConditionKindEnum)
  kind: string;

  @Field(() => String)
  requirement: string;

  @Field(() => DateTimeScalar)
  openedAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt: string | null;

  @Field(() => String, { nullable: true })
  resolvedBy: string | null;

  @Field(() => String, { nullable: true, description: 'What was found or done.' })
  resolution: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the rules decided, each with its reason.' })
export class EligibilityDecision {
  @Field(() => ID)
  id: string;

  @Field(() => EligibilityOutcomeEnum)
  outcome: string;

  @Field(() => String, { description: 'The version of the table it was decided by.' })
  ruleSetVersion: string;

  @Field(() => Boolean)
  capnographyRequired: boolean;

  @Field(() => DateTimeScalar)
  evaluatedAt: string;

  @Field(() => String)
  evaluatedBy: string;
}

@InputType({ description: 'A rule that is set aside for one episode.' })
export class OverrideEligibilityRuleInput extends EpisodeMutationInput {
  @Field(() => ID)
  ruleId: string;

  @Field(() => String)
  reason: string;
}

@InputType({ description: 'A condition that has been met.' })
export class ResolveConditionInput extends EpisodeMutationInput {
  @Field(() => ID)
  conditionId: string;

  @Field(() => String, { description: 'What was found or done.' })
  resolution: string;
}
