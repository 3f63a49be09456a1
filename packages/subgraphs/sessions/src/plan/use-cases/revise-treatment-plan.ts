import { DomainError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertMay } from '../../session/session.policy.js';
import { upsertRow } from '../../session/write-row.js';
import { limitsOfPlan } from '../dosing-source.js';
import { acceptedLimits, merged } from '../plan-content.js';
import { assertPlanVersion, keepRevision, lockPlan } from '../plan-record.js';
import type { GivenContent } from './create-treatment-plan.js';

export interface ReviseTreatmentPlan extends GivenContent {
  planId: string;
  expectedVersion: number;
  softLimitReason?: string | null;
}

/** Another wording of a plan. It is no order until it is signed again; the protocol version stays. */
export async function reviseTreatmentPlan(
  { viewer }: WriteContext,
  { em, wrote }: Transaction,
  { planId, expectedVersion, softLimitReason, ...given }: ReviseTreatmentPlan,
  at: Date,
): Promise<{ planId: string }> {
  const before = await lockPlan(em, planId);
  assertMay(viewer, 'plan:write', before.clinicId, ['input', 'planId']);
  assertPlanVersion(before, expectedVersion);
  if (before.state === 'ENDED') throw new DomainError('CONFLICT', 'The plan has ended.', ['input', 'planId']);
  const limits = await limitsOfPlan(em, before);
  const content = merged(given, before);
  const after = { ...before, ...content, version: before.version + 1 };
  await upsertRow(em, 'treatment_plans', ['id'], {
    ...after,
    acceptedLimits: acceptedLimits(content, limits, softLimitReason),
    state: 'DRAFT',
    signedBy: null,
    signedAt: null,
  });
  await keepRevision(em, after, content, viewer.accountId, at);
  wrote(before.clinicId, 'TreatmentPlan', planId);
  wrote(before.clinicId, 'Patient', before.patientId);
  return { planId };
}
