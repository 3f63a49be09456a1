import { LockMode } from '@mikro-orm/postgresql';
import { BadInputError, DomainError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { dosingSource } from '../../plan/dosing-source.js';
import { acceptedLimits } from '../../plan/plan-content.js';
import { type PlanRecord, assertPlanVersion, keepRevision, lockPlan } from '../../plan/plan-record.js';
import { SessionEntity } from '../../session/session.entity.js';
import { actorIdOf } from '../../session/session.events.js';
import { assertMay } from '../../session/session.policy.js';
import { insertRow } from '../../session/write-row.js';
import { assertSuccessor } from '../assert-successor.js';
import { seriesMigrated } from '../series.events.js';

export interface MigrateSeries {
  planId: string;
  expectedVersion: number;
  protocolVersionId: string;
  reason: string;
  softLimitReason?: string | null;
}

/**
 * Lets a series go on by a newer version: its plan, and the sessions to which nobody has come yet. The dose stays, so it
 * is held against the limits of that version at the clinic. What is under way, or over, keeps the version that it had.
 */
export async function migrateSeries(
  context: WriteContext,
  transaction: Transaction,
  { planId, expectedVersion, protocolVersionId, softLimitReason, ...said }: MigrateSeries,
  at: Date,
): Promise<{ planId: string }> {
  const { em, raise, wrote } = transaction;
  const plan = await lockPlan(em, planId);
  const { clinicId, patientId, episodeId } = plan;
  assertMay(context.viewer, 'series:migrate', clinicId, ['input', 'planId']);
  assertPlanVersion(plan, expectedVersion);
  if (plan.state === 'ENDED') throw new DomainError('CONFLICT', 'The plan has ended.', ['input', 'planId']);
  const reason = said.reason.trim();
  if (!reason) throw new BadInputError('Say why the series changes its version.', ['input', 'reason']);
  await assertSuccessor(em, plan, protocolVersionId);
  const { limits } = await dosingSource(em, protocolVersionId, clinicId);
  const accepted = acceptedLimits(plan, limits, softLimitReason);
  const actorId = await rememberActor(context, transaction);
  const toCome = await em.find(
    SessionEntity,
    { planId, state: { $in: ['SCHEDULED', 'CONFIRMED'] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const session of toCome) {
    session.protocolVersionId = protocolVersionId;
    session.version += 1;
    wrote(clinicId, 'Session', session.id);
  }
  await em.flush();
  await pin(transaction, plan, { protocolVersionId, accepted, actorId, at });
  await insertRow(em, 'series_migrations', {
    id: newId('smig'),
    planId,
    clinicId,
    fromVersionId: plan.protocolVersionId,
    toVersionId: protocolVersionId,
    sessionsMoved: toCome.length,
    reason,
    actorId,
    at,
  });
  wrote(clinicId, 'TreatmentPlan', planId);
  wrote(clinicId, 'Patient', patientId);
  raise(
    seriesMigrated(
      {
        episodeId,
        patientId,
        clinicId,
        fromProtocolVersionId: plan.protocolVersionId,
        toProtocolVersionId: protocolVersionId,
        sessionIds: toCome.map(({ id }) => id),
        at: at.toISOString(),
        actorId: actorIdOf(actorId),
      },
      at,
    ),
  );
  return { planId };
}

/** The plan by its new version; what was an order is one by the signature of whoever moved it. */
async function pin(
  { em }: Transaction,
  plan: PlanRecord,
  {
    protocolVersionId,
    accepted,
    actorId,
    at,
  }: { protocolVersionId: string; accepted: object; actorId: string; at: Date },
): Promise<void> {
  await em.execute(
    `update sessions.treatment_plans set protocol_version_id = ?, accepted_limits = ?, version = version + 1,
       signed_by = case when state = 'SIGNED' then ? end, signed_at = case when state = 'SIGNED' then ?::timestamptz end
     where id = ?`,
    [protocolVersionId, JSON.stringify(accepted), actorId, at.toISOString(), plan.id],
  );
  const version = plan.version + 1;
  await keepRevision(em, { ...plan, version }, { ...plan, protocolVersionId, version }, actorId, at);
}
