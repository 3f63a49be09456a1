import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import { ConflictError, DomainError } from '@surcease/kernel';
import type { DeviationFinding } from './deviation-rules.js';

/** A deviation as it is stored. */
export const DeviationEntity = defineEntity({
  name: 'Deviation',
  schema: 'protocols',
  tableName: 'deviations',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    sessionId: p.text().nullable(),
    protocolId: p.text(),
    versionId: p.text(),
    type: p.text().$type<DeviationFinding['type']>(),
    severity: p.text().$type<DeviationFinding['severity']>(),
    planned: p.integer().nullable(),
    actual: p.integer().nullable(),
    unit: p.text().nullable(),
    isIntended: p.boolean(),
    reason: p.text().nullable(),
    detectedBy: p.text().$type<'AUTO' | 'MANUAL'>(),
    detectedAt: p.datetime(),
    recordedByName: p.text(),
    state: p.text().$type<'OPEN' | 'REVIEWED'>(),
    reviewedByName: p.text().nullable(),
    reviewedAt: p.datetime().nullable(),
    reviewNote: p.text().nullable(),
    correctiveAction: p.text().nullable(),
    revision: p.integer(),
  },
});
export type DeviationRecord = InferEntity<typeof DeviationEntity>;

/** Notes what somebody who looked at it found. @throws ConflictError where it changed meanwhile */
export function reviewDeviation(
  deviation: DeviationRecord,
  expectedRevision: number,
  found: { byName: string; note: string; correctiveAction: string | null; at: Date },
): void {
  if (deviation.revision !== expectedRevision)
    throw new ConflictError(
      'The deviation has changed since it was read.',
      ['input', 'expectedRevision'],
      deviation.revision,
    );
  if (deviation.severity === 'CRITICAL' && !found.correctiveAction?.trim())
    throw new DomainError('BAD_USER_INPUT', 'A critical deviation needs a corrective action.', [
      'input',
      'correctiveAction',
    ]);
  Object.assign(deviation, {
    state: 'REVIEWED',
    reviewedByName: found.byName,
    reviewedAt: found.at,
    reviewNote: found.note,
    correctiveAction: found.correctiveAction,
    revision: deviation.revision + 1,
  });
}
