import { judge } from './criterion.js';
import { type DrugInteractionRule, drugInteractionRules, namesIngredient } from './drug-interaction-rules.js';
import type { EligibilityFacts, FactName } from './eligibility-facts.js';
import { type EligibilityRule, eligibilityRules } from './eligibility-rules.js';

export const outcomes = ['ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE'] as const;
export type EligibilityOutcome = (typeof outcomes)[number];

export const conditionKinds = ['TEST_REQUIRED', 'FACT_MISSING', 'INTERACTION'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** A rule that holds, or that cannot be decided, and the facts that make it so. */
export interface RuleFinding {
  ruleId: string;
  ruleVersion: number;
  because: FactName[];
}

export interface InteractionFinding {
  ruleId: string;
  ruleVersion: number;
  /** Names of the medications as they were recorded. */
  medications: string[];
}

export interface NeededCondition {
  ruleId: string;
  kind: ConditionKind;
  requirement: string;
}

export interface Evaluation {
  outcome: EligibilityOutcome;
  fired: RuleFinding[];
  undetermined: RuleFinding[];
  interactions: InteractionFinding[];
  conditions: NeededCondition[];
  /** Also while it cannot be told. */
  capnographyRequired: boolean;
  sameDayReviews: string[];
}

export interface EvaluationInput {
  facts: EligibilityFacts;
  medications: readonly string[];
  /** Rules that a medical director has set aside for this episode, as `E08@1`. */
  overridden: ReadonlySet<string>;
}

export const overrideKey = (rule: Pick<EligibilityRule, 'id' | 'version'>) => `${rule.id}@${rule.version}`;

/** Rules whose facts must be known before anyone is eligible. */
const mandatory: ReadonlySet<string> = new Set(['BLOCK', 'BLOCK_OVERRIDABLE', 'TEST_REQUIRED']);

/**
 * Decides by the rule table. A BLOCK that holds makes ineligible, whatever else there is; a BLOCK_OVERRIDABLE too unless
 * it was set aside; a test, a missing fact of such a rule or a medication to avoid make conditional.
 */
export function evaluateEligibility({ facts, medications, overridden }: EvaluationInput): Evaluation {
  const judged = eligibilityRules.flatMap((rule) => (rule.when === null ? [] : [{ rule, ...judge(rule.when, facts) }]));
  const firing = judged.filter(({ holds }) => holds === 'TRUE');
  const open = judged.filter(({ holds }) => holds === 'UNKNOWN');
  const interactions = interactionsOf(medications);
  const fired = firing.map(findingOf);
  if (firing.length === 0 && open.length === 0)
    for (const rule of eligibilityRules)
      if (rule.when === null) fired.push({ ruleId: rule.id, ruleVersion: rule.version, because: [] });
  const conditions = [
    ...firing.flatMap(({ rule }) => (rule.severity === 'TEST_REQUIRED' ? [testOf(rule)] : [])),
    ...open.flatMap(({ rule, because }) =>
      mandatory.has(rule.severity) && !overridden.has(overrideKey(rule)) ? [missing(rule.id, because)] : [],
    ),
    ...(facts.medicationsReviewed === true ? [] : [missing('MEDICATIONS', ['medicationsReviewed'])]),
    ...interactions.flatMap(({ rule, medications: names }) => (rule.action === 'AVOID' ? [avoid(rule, names)] : [])),
  ];
  const blocked = firing.some(
    ({ rule }) =>
      rule.severity === 'BLOCK' || (rule.severity === 'BLOCK_OVERRIDABLE' && !overridden.has(overrideKey(rule))),
  );
  return {
    outcome: blocked ? 'INELIGIBLE' : conditions.length > 0 ? 'CONDITIONAL' : 'ELIGIBLE',
    fired,
    undetermined: open.map(findingOf),
    interactions: interactions.map(({ rule, medications: names }) => ({
      ruleId: rule.id,
      ruleVersion: rule.version,
      medications: names,
    })),
    conditions,
    capnographyRequired: [...firing, ...open].some(({ rule }) => rule.capnography === true),
    sameDayReviews: firing.flatMap(({ rule }) => (rule.sameDayReview === true ? [rule.id] : [])),
  };
}

const findingOf = ({ rule, because }: { rule: EligibilityRule; because: FactName[] }): RuleFinding => ({
  ruleId: rule.id,
  ruleVersion: rule.version,
  because,
});

const testOf = (rule: EligibilityRule): NeededCondition => ({
  ruleId: rule.id,
  kind: 'TEST_REQUIRED',
  requirement: rule.requires ?? rule.text,
});

const missing = (ruleId: string, because: readonly FactName[]): NeededCondition => ({
  ruleId,
  kind: 'FACT_MISSING',
  requirement: `Establish: ${because.map(inWords).join(', ')}`,
});

const avoid = (rule: DrugInteractionRule, names: readonly string[]): NeededCondition => ({
  ruleId: rule.id,
  kind: 'INTERACTION',
  requirement: `${rule.effect}: find an alternative to ${names.join(', ')}`,
});

const inWords = (fact: FactName) => fact.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function interactionsOf(medications: readonly string[]): { rule: DrugInteractionRule; medications: string[] }[] {
  return drugInteractionRules.flatMap((rule) => {
    const names = medications.filter((name) =>
      rule.ingredients.some((ingredient) => namesIngredient(name, ingredient)),
    );
    return names.length > 0 ? [{ rule, medications: names }] : [];
  });
}
