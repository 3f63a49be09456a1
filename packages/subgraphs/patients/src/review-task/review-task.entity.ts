import { defineEntity, p } from '@mikro-orm/postgresql';

/** Something that a clinician must look at by a time. */
export const ReviewTaskEntity = defineEntity({
  name: 'ReviewTask',
  schema: 'patients',
  tableName: 'review_tasks',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    episodeId: p.text(),
    ruleId: p.text(),
    raisedAt: p.datetime(),
    dueAt: p.datetime(),
    completedAt: p.datetime().nullable(),
    completedBy: p.text().nullable(),
    note: p.text().nullable(),
    version: p.integer(),
  },
});
