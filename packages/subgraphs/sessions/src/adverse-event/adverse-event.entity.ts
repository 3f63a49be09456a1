import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type {
  AdverseEventAction,
  AdverseEventCode,
  AdverseEventOutcome,
  Causality,
  SeriousnessCriterion,
} from './adverse-event-catalogue.js';

/** Harm that came with a session, as it is stored. */
export const AdverseEventEntity = defineEntity({
  name: 'AdverseEvent',
  schema: 'sessions',
  tableName: 'adverse_events',
  properties: {
    id: p.text().primary(),
    sessionId: p.text(),
    clinicId: p.text(),
    code: p.text().$type<AdverseEventCode>(),
    grade: p.integer(),
    isSerious: p.boolean(),
    seriousness: p.array<SeriousnessCriterion>().columnType('text[]'),
    causality: p.text().$type<Causality>().nullable(),
    action: p.text().$type<AdverseEventAction>().nullable(),
    note: p.text().nullable(),
    occurredAt: p.datetime(),
    recordedAt: p.datetime().nullable(),
    recordedBy: p.text().nullable(),
    lateReason: p.text().nullable(),
    resolvedAt: p.datetime().nullable(),
    outcome: p.text().$type<AdverseEventOutcome>().nullable(),
    resolvedBy: p.text().nullable(),
  },
});
export type AdverseEventRecord = InferEntity<typeof AdverseEventEntity>;
