import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type { AuthorizationState } from './authorization.machine.js';

/** What a payer said it covers: append-only. */
export const CoverageCheckEntity = defineEntity({
  name: 'CoverageCheck',
  schema: 'patients',
  tableName: 'coverage_checks',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    payer: p.text(),
    result: p.text(),
    checkedAt: p.datetime(),
    checkedBy: p.text(),
    note: p.text().nullable(),
  },
});

/** A payer's leave for so many sessions. */
export const AuthorizationEntity = defineEntity({
  name: 'PriorAuthorization',
  schema: 'patients',
  tableName: 'prior_authorizations',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    payer: p.text(),
    state: p.text().$type<AuthorizationState>(),
    procedureCodes: p.json<string[]>(),
    unitsRequested: p.integer(),
    unitsApproved: p.integer().nullable(),
    unitsUsed: p.integer(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    denialReason: p.text().nullable(),
    createdAt: p.datetime(),
    submittedAt: p.datetime().nullable(),
    decidedAt: p.datetime().nullable(),
    version: p.integer(),
  },
});
export type AuthorizationRecord = InferEntity<typeof AuthorizationEntity>;

/** One move of an authorisation: append-only. */
export const AuthorizationTransitionEntity = defineEntity({
  name: 'AuthorizationTransition',
  schema: 'patients',
  tableName: 'authorization_transitions',
  properties: {
    id: p.text().primary(),
    authorizationId: p.text(),
    clinicId: p.text(),
    seq: p.integer(),
    transition: p.text(),
    fromState: p.text().nullable(),
    toState: p.text(),
    at: p.datetime(),
    actorId: p.text(),
    reason: p.text().nullable(),
  },
});

/** The one unit that a session used. */
export const AuthorizationUseEntity = defineEntity({
  name: 'AuthorizationUse',
  schema: 'patients',
  tableName: 'authorization_uses',
  properties: {
    sessionId: p.text().primary(),
    authorizationId: p.text(),
    clinicId: p.text(),
    usedAt: p.datetime(),
  },
});

/** The patient agreed to pay; in force until it is ended. */
export const SelfPayAgreementEntity = defineEntity({
  name: 'SelfPayAgreement',
  schema: 'patients',
  tableName: 'self_pay_agreements',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    pricePerSessionCents: p.integer(),
    agreedAt: p.datetime(),
    recordedBy: p.text(),
    endedAt: p.datetime().nullable(),
    endedBy: p.text().nullable(),
  },
});
