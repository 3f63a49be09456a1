import { type TriState, kleeneAnd, kleeneOr, triState } from '@surcease/instruments';
import type { EligibilityFacts, FactName } from './eligibility-facts.js';

/** What a rule asks of the facts: one comparison, or several joined. */
export type Criterion =
  | { fact: FactName; is: boolean | string }
  | { fact: FactName; oneOf: readonly string[] }
  | { fact: FactName; atLeast: number }
  | { fact: FactName; below: number }
  | { anyOf: readonly Criterion[] }
  | { allOf: readonly Criterion[] };

export interface Judgement {
  holds: TriState;
  /** The facts that make it so: those that hold, or those that are not known. */
  because: FactName[];
}

/** Judges a criterion by Kleene's logic: a fact that is not known makes nothing false. */
export function judge(criterion: Criterion, facts: EligibilityFacts): Judgement {
  if ('anyOf' in criterion) return join(criterion.anyOf, facts, kleeneOr);
  if ('allOf' in criterion) return join(criterion.allOf, facts, kleeneAnd);
  const value = facts[criterion.fact];
  return { holds: value === null ? 'UNKNOWN' : triState(compare(criterion, value)), because: [criterion.fact] };
}

type Comparison = Extract<Criterion, { fact: FactName }>;

function compare(comparison: Comparison, value: boolean | number | string): boolean {
  if ('is' in comparison) return value === comparison.is;
  if ('oneOf' in comparison) return comparison.oneOf.includes(String(value));
  if ('atLeast' in comparison) return Number(value) >= comparison.atLeast;
  return Number(value) < comparison.below;
}

function join(
  parts: readonly Criterion[],
  facts: EligibilityFacts,
  logic: (...operands: readonly TriState[]) => TriState,
): Judgement {
  const judged = parts.map((part) => judge(part, facts));
  const holds = logic(...judged.map((part) => part.holds));
  return { holds, because: judged.filter((part) => part.holds === holds).flatMap(({ because }) => because) };
}
