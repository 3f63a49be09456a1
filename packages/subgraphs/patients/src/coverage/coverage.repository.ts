import type { Reader } from '@surcease/persistence';
import { rowsOfParents } from '../episode/rows-of-parents.js';
import type { AuthorizationState } from './authorization.machine.js';

export interface CoverageCheckRow {
  parentId: string;
  id: string;
  payer: string;
  result: string;
  checkedAt: string;
  checkedBy: string;
  note: string | null;
}

export function checksOfEpisodes(reader: Reader, ids: readonly string[]): Promise<CoverageCheckRow[][]> {
  return rowsOfParents<CoverageCheckRow>(
    reader,
    `select c.episode_id as "parentId", c.id, c.payer, c.result, c.checked_at as "checkedAt", c.checked_by as "checkedBy", c.note
     from patients.coverage_checks c where c.episode_id = any ($1::text[]) order by c.episode_id, c.checked_at desc, c.id desc`,
    ids,
  );
}

/** An authorisation as the graph names its facts. */
export interface AuthorizationRow {
  parentId: string;
  id: string;
  payer: string;
  state: AuthorizationState;
  procedureCodes: string[];
  unitsRequested: number;
  unitsApproved: number | null;
  unitsUsed: number;
  unitsRemaining: number | null;
  validFrom: string | null;
  validTo: string | null;
  denialReason: string | null;
  createdAt: string;
  submittedAt: string | null;
  decidedAt: string | null;
  version: number;
}

/** The authorisations of each episode, the latest first. */
export function authorizationsOfEpisodes(reader: Reader, ids: readonly string[]): Promise<AuthorizationRow[][]> {
  return rowsOfParents<AuthorizationRow>(
    reader,
    `select a.episode_id as "parentId", a.id, a.payer, a.state, a.procedure_codes as "procedureCodes",
       a.units_requested as "unitsRequested", a.units_approved as "unitsApproved", a.units_used as "unitsUsed",
       a.units_approved - a.units_used as "unitsRemaining", a.valid_from as "validFrom", a.valid_to as "validTo",
       a.denial_reason as "denialReason", a.created_at as "createdAt", a.submitted_at as "submittedAt",
       a.decided_at as "decidedAt", a.version
     from patients.prior_authorizations a where a.episode_id = any ($1::text[])
     order by a.episode_id, a.created_at desc, a.id desc`,
    ids,
  );
}

export interface AuthorizationTransitionRow {
  parentId: string;
  id: string;
  transition: string;
  fromState: string | null;
  toState: string;
  at: string;
  actorId: string;
  reason: string | null;
}

export function historyOfAuthorizations(
  reader: Reader,
  ids: readonly string[],
): Promise<AuthorizationTransitionRow[][]> {
  return rowsOfParents<AuthorizationTransitionRow>(
    reader,
    `select t.authorization_id as "parentId", t.id, t.transition, t.from_state as "fromState", t.to_state as "toState",
       t.at, t.actor_id as "actorId", t.reason
     from patients.authorization_transitions t where t.authorization_id = any ($1::text[])
     order by t.authorization_id, t.seq`,
    ids,
  );
}

export interface SelfPayAgreementRow {
  parentId: string;
  id: string;
  pricePerSessionCents: number;
  agreedAt: string;
  recordedBy: string;
  endedAt: string | null;
}

export function agreementsOfEpisodes(reader: Reader, ids: readonly string[]): Promise<SelfPayAgreementRow[][]> {
  return rowsOfParents<SelfPayAgreementRow>(
    reader,
    `select s.episode_id as "parentId", s.id, s.price_per_session_cents as "pricePerSessionCents",
       s.agreed_at as "agreedAt", s.recorded_by as "recordedBy", s.ended_at as "endedAt"
     from patients.self_pay_agreements s where s.episode_id = any ($1::text[])
     order by s.episode_id, s.agreed_at desc, s.id desc`,
    ids,
  );
}
