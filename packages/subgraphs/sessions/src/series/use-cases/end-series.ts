import { LockMode } from '@mikro-orm/postgresql';
import { DomainError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { type PlanRecord, assertPlanVersion, lockPlan } from '../../plan/plan-record.js';
import { assertNotRefused } from '../../session/guard-refused.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { guardRefusals } from '../../session/session-guards.js';
import { SessionEntity, type SessionRecord } from '../../session/session.entity.js';
import { assertMay, assertMayMove } from '../../session/session.policy.js';
import { carryOut } from '../../session/use-cases/carry-out.js';
import type { SeriesEndReason } from '../series-end-reason.js';
import { tellSeriesEnded } from './tell-series-ended.js';

export interface EndSeries {
  planId: string;
  expectedVersion: number;
  reason: SeriesEndReason;
  note?: string | null;
}

/**
 * Ends a series before its last session: those to which nobody has come yet are cancelled, all of them or none. One that
 * is under way is finished as any other, and the series is over with it.
 */
export async function endSeries(
  context: WriteContext,
  transaction: Transaction,
  { planId, expectedVersion, reason, ...said }: EndSeries,
  at: Date,
): Promise<{ planId: string }> {
  const { em, wrote } = transaction;
  const plan = await lockPlan(em, planId);
  const { clinicId, patientId, episodeId } = plan;
  assertMay(context.viewer, 'series:end', clinicId, ['input', 'planId']);
  assertPlanVersion(plan, expectedVersion);
  if (plan.state === 'ENDED') throw new DomainError('CONFLICT', 'The plan has ended.', ['input', 'planId']);
  // All are locked, so that one that is just being finished counts as it will stand.
  const sessions = await em.find(
    SessionEntity,
    { planId },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (sessions.filter(({ kind, state }) => kind === 'SERIES' && state === 'COMPLETED').length >= plan.seriesSize)
    throw new DomainError('CONFLICT', 'The series is complete.', ['input', 'planId']);
  const toCome = sessions.filter(({ state }) => state === 'SCHEDULED' || state === 'CONFIRMED');
  const note = said.note?.trim() || null;
  const endedBy = await rememberActor(context, transaction);
  await em.execute(
    `update sessions.treatment_plans set state = 'ENDED', version = version + 1, ended_at = ?, ended_by = ?, end_reason = ?,
       end_note = ? where id = ?`,
    [at.toISOString(), endedBy, reason, note, planId],
  );
  await cancelAll(context, transaction, plan, toCome, {
    reason: `Series ended: ${reason.toLowerCase().replaceAll('_', ' ')}`,
    note,
    at,
  });
  wrote(clinicId, 'TreatmentPlan', planId);
  wrote(clinicId, 'Patient', patientId);
  await tellSeriesEnded(transaction, { planId, episodeId, patientId, clinicId }, at);
  return { planId };
}

/** Cancels sessions as the table has it. @throws GuardRefusedError naming each that cannot be cancelled any more */
async function cancelAll(
  { viewer }: WriteContext,
  transaction: Transaction,
  { clinicId }: PlanRecord,
  sessions: readonly SessionRecord[],
  { at, ...words }: { reason: string; note: string | null; at: Date },
): Promise<void> {
  assertMayMove(viewer, 'CANCEL', clinicId);
  const judged = [];
  for (const session of sessions) {
    const facts = await factsInTransaction(transaction.em, session.id, at);
    const request = { viewer, at, rateMicrogramsPerHour: null, identifiers: [] };
    judged.push({ session, facts, refusals: guardRefusals('CANCEL', facts, request) });
  }
  assertNotRefused(
    judged.flatMap(({ session, refusals }) =>
      refusals.map(({ code, message }) => ({ code, message: `Session ${session.ordinal}: ${message}` })),
    ),
  );
  for (const { session, facts } of judged)
    await carryOut(
      { transaction, session, facts, viewer, at, rateMicrogramsPerHour: null },
      { transition: 'CANCEL', ...words },
    );
}
