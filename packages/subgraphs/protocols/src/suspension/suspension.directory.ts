import type { Transaction } from '@surcease/persistence';
import { SuspensionEntity, type SuspensionRecord } from './suspension.entity.js';

/** The stop that is on a version now; its version is to be locked. */
export function standingSuspensionOf(em: Transaction['em'], versionId: string): Promise<SuspensionRecord | null> {
  return em.findOne(SuspensionEntity, { versionId, liftedAt: null, replacedAt: null });
}
