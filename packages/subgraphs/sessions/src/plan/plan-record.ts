import type { EntityManager } from '@mikro-orm/postgresql';
import { ConflictError, NotFoundError } from '@surcease/kernel';
import { insertRow } from '../session/write-row.js';
import type { PlanContent } from './plan-content.js';

/** A plan as its use cases hold it, locked. */
export interface PlanRecord extends PlanContent {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string | null;
  protocolVersionId: string;
  state: 'DRAFT' | 'SIGNED' | 'ENDED';
  version: number;
}

/** The plan, locked. @throws NotFoundError */
export async function lockPlan(em: EntityManager, planId: string): Promise<PlanRecord> {
  const [row] = await em.execute<Record<string, unknown>[]>(
    'select p.* from sessions.treatment_plans p where p.id = ? for update',
    [planId],
  );
  if (!row) throw new NotFoundError('The plan', ['input', 'planId']);
  const named = Object.entries(row).map(([column, value]) => [
    column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    value instanceof Date ? value.toISOString() : value,
  ]);
  const record = Object.fromEntries(named) as PlanRecord;
  return { ...record, weightMeasuredOn: String(record.weightMeasuredOn).slice(0, 10) };
}

/** @throws ConflictError where the plan was revised meanwhile */
export function assertPlanVersion({ version }: PlanRecord, expectedVersion: number): void {
  if (version !== expectedVersion)
    throw new ConflictError('The plan has changed since it was read.', ['input', 'expectedVersion'], version);
}

/** Keeps this wording of a plan, so that it can be read after the next. */
export function keepRevision(
  em: EntityManager,
  { id, clinicId, version }: Pick<PlanRecord, 'id' | 'clinicId' | 'version'>,
  content: object,
  actorId: string,
  at: Date,
): Promise<void> {
  return insertRow(em, 'treatment_plan_revisions', { planId: id, clinicId, version, content, actorId, at });
}
