import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';

/** A stop for safety: who and why never change, only how it ended. */
export const SuspensionEntity = defineEntity({
  name: 'Suspension',
  schema: 'protocols',
  tableName: 'suspensions',
  properties: {
    id: p.text().primary(),
    versionId: p.text(),
    suspendedAt: p.datetime(),
    suspendedByName: p.text(),
    reason: p.text(),
    liftedAt: p.datetime().nullable(),
    replacedAt: p.datetime().nullable(),
  },
});
export type SuspensionRecord = InferEntity<typeof SuspensionEntity>;
