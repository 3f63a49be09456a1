import { DomainError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { assertMay } from '../../session/session.policy.js';
import { limitsOfPlan } from '../dosing-source.js';
import { acceptedLimits } from '../plan-content.js';
import { assertPlanVersion, lockPlan } from '../plan-record.js';

export interface SignTreatmentPlan {
  planId: string;
  expectedVersion: number;
}

/** Makes a plan an order. Limits may have become stricter since it was written: it is held against them again. */
export async function signTreatmentPlan(
  writer: WriteContext,
  transaction: Transaction,
  { planId, expectedVersion }: SignTreatmentPlan,
  at: Date,
): Promise<{ planId: string }> {
  const { em, wrote } = transaction;
  const plan = await lockPlan(em, planId);
  assertMay(writer.viewer, 'plan:write', plan.clinicId, ['input', 'planId']);
  assertPlanVersion(plan, expectedVersion);
  if (plan.state !== 'DRAFT')
    throw new DomainError('CONFLICT', `The plan is ${plan.state.toLowerCase()} already.`, ['input', 'planId']);
  const limits = await limitsOfPlan(em, plan);
  acceptedLimits(plan, limits, 'accepted when the plan was written');
  await em.execute(`update sessions.treatment_plans set state = 'SIGNED', signed_by = ?, signed_at = ? where id = ?`, [
    await rememberActor(writer, transaction),
    at.toISOString(),
    planId,
  ]);
  wrote(plan.clinicId, 'TreatmentPlan', planId);
  wrote(plan.clinicId, 'Patient', plan.patientId);
  return { planId };
}
