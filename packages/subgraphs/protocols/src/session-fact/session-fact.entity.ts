import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';

/** What this context knows of a session, by what it heard. */
export const SessionFactEntity = defineEntity({
  name: 'SessionFact',
  schema: 'protocols',
  tableName: 'session_facts',
  properties: {
    sessionId: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    episodeId: p.text().nullable(),
    protocolVersionId: p.text().nullable(),
    ordinal: p.integer(),
    state: p.text(),
    scheduledAt: p.datetime().nullable(),
    startedAt: p.datetime().nullable(),
    plannedDoseMicrograms: p.integer().nullable(),
    deliveredDoseMicrograms: p.integer().nullable(),
    durationMinutes: p.integer().nullable(),
    stopReason: p.text().nullable(),
    isSeriesEnded: p.boolean(),
  },
});
export type SessionFactRecord = InferEntity<typeof SessionFactEntity>;
