import type { Reader } from '@surcease/persistence';
import { rowsOfParents } from '../episode/rows-of-parents.js';
import type { InteractionFinding, RuleFinding } from './evaluate-eligibility.js';

export interface OverrideRow {
  ruleId: string;
  ruleVersion: number;
  reason: string;
  overriddenAt: string;
  overriddenBy: string;
}

/** A decision with what was set aside for its episode. */
export interface EvaluationRow {
  parentId: string;
  id: string;
  outcome: string;
  ruleSetVersion: string;
  assessmentId: string;
  fired: RuleFinding[];
  undetermined: RuleFinding[];
  interactions: InteractionFinding[];
  capnographyRequired: boolean;
  evaluatedAt: string;
  evaluatedBy: string;
  overrides: OverrideRow[];
}

/** The decisions of each episode, the latest first. */
export function evaluationsOfEpisodes(reader: Reader, ids: readonly string[]): Promise<EvaluationRow[][]> {
  return rowsOfParents<EvaluationRow>(
    reader,
    `select v.episode_id as "parentId", v.id, v.outcome, v.rule_set_version as "ruleSetVersion",
       v.assessment_id as "assessmentId", v.fired, v.undetermined, v.interactions,
       v.capnography_required as "capnographyRequired", v.evaluated_at as "evaluatedAt", v.evaluated_by as "evaluatedBy",
       coalesce((select jsonb_agg(jsonb_build_object('ruleId', o.rule_id, 'ruleVersion', o.rule_version, 'reason', o.reason,
           'overriddenAt', to_char(o.overridden_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'overriddenBy', o.overridden_by))
         from patients.eligibility_overrides o where o.episode_id = v.episode_id and o.overridden_at <= v.evaluated_at), '[]') as overrides
     from patients.eligibility_evaluations v where v.episode_id = any ($1::text[])
     order by v.episode_id, v.evaluated_at desc, v.id desc`,
    ids,
  );
}

/** A condition as the graph names its facts. */
export interface ConditionRow {
  parentId: string;
  id: string;
  ruleId: string;
  kind: string;
  requirement: string;
  openedAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  resolution: string | null;
}

/** The conditions of each episode, in the order in which they were opened. */
export function conditionsOfEpisodes(reader: Reader, ids: readonly string[]): Promise<ConditionRow[][]> {
  return rowsOfParents<ConditionRow>(
    reader,
    `select c.episode_id as "parentId", c.id, c.rule_id as "ruleId", c.kind, c.requirement, c.opened_at as "openedAt",
       c.resolved_at as "resolvedAt", c.resolved_by as "resolvedBy", c.resolution
     from patients.eligibility_conditions c where c.episode_id = any ($1::text[])
     order by c.episode_id, c.opened_at, c.id`,
    ids,
  );
}
