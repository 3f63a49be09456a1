import { drugInteractionRules } from './drug-interaction-rules.js';
import type { EvaluationRow } from './eligibility.repository.js';
import { eligibilityRules } from './eligibility-rules.js';
import type { RuleFinding } from './evaluate-eligibility.js';

/** What the graph shows of rules that hold or are open, each with what was set aside. */
export function firedRules({ overrides }: EvaluationRow, found: readonly RuleFinding[], verb: 'found' | 'not known') {
  return found.flatMap(({ ruleId, ruleVersion, because }) => {
    const rule = eligibilityRules.find(({ id }) => id === ruleId);
    if (!rule) return [];
    const override = overrides.find((given) => given.ruleId === ruleId && given.ruleVersion === ruleVersion) ?? null;
    const facts = because
      .map((fact) => fact.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^asa /, 'ASA '))
      .join(', ');
    const reason = because.length === 0 ? 'No other rule holds or is open' : `${facts}: ${verb}`;
    return [{ rule: { ...rule, version: ruleVersion }, reason, facts: because, override }];
  });
}

export function foundInteractions({ interactions }: EvaluationRow) {
  return interactions.flatMap(({ ruleId, medications }) => {
    const rule = drugInteractionRules.find(({ id }) => id === ruleId);
    return rule ? [{ rule, medications }] : [];
  });
}
