import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type { EligibilityOutcome, InteractionFinding, RuleFinding } from './evaluate-eligibility.js';

/** One decision by the rule table: append-only. */
export const EvaluationEntity = defineEntity({
  name: 'EligibilityEvaluation',
  schema: 'patients',
  tableName: 'eligibility_evaluations',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    assessmentId: p.text(),
    outcome: p.text().$type<EligibilityOutcome>(),
    ruleSetVersion: p.text(),
    fired: p.json<RuleFinding[]>(),
    undetermined: p.json<RuleFinding[]>(),
    interactions: p.json<InteractionFinding[]>(),
    capnographyRequired: p.boolean(),
    evaluatedAt: p.datetime(),
    evaluatedBy: p.text(),
  },
});

/** A rule that a medical director set aside for one episode. */
export const OverrideEntity = defineEntity({
  name: 'EligibilityOverride',
  schema: 'patients',
  tableName: 'eligibility_overrides',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    ruleId: p.text(),
    ruleVersion: p.integer(),
    reason: p.text(),
    overriddenAt: p.datetime(),
    overriddenBy: p.text(),
  },
});

/** What must be done or known before anyone consents. */
export const ConditionEntity = defineEntity({
  name: 'EligibilityCondition',
  schema: 'patients',
  tableName: 'eligibility_conditions',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    ruleId: p.text(),
    kind: p.text(),
    requirement: p.text(),
    openedAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: p.text().nullable(),
    resolution: p.text().nullable(),
  },
});
export type ConditionRecord = InferEntity<typeof ConditionEntity>;
