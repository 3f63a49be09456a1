import { newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { pauseEverywhere } from '../../adoption/adoption.directory.js';
import { moveVersion } from '../../protocol-version/protocol-version.entity.js';
import { protocolVersionSuspended } from '../../protocol-version/protocol-version.events.js';
import { assertMaySuspend, assertSees } from '../../protocol-version/protocol-version.policy.js';
import { lockVersion } from '../../protocol-version/version.directory.js';
import { SignatureEntity, voidSignatures } from '../../review/review.entity.js';
import { standingSuspensionOf } from '../suspension.directory.js';
import { SuspensionEntity } from '../suspension.entity.js';

export interface SuspendProtocolVersion {
  versionId: string;
  reason: string;
}

/**
 * Stops a version for safety, at every site in the same instant. No revision is asked for: a stop never loses a race.
 * A fresh stop takes the place of one that stands, and voids what was signed to lift that one.
 */
export async function suspendProtocolVersion(
  { viewer }: WriteContext,
  transaction: Transaction,
  { versionId, reason }: SuspendProtocolVersion,
  at: Date,
): Promise<{ versionId: string }> {
  const { em, raise } = transaction;
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMaySuspend(viewer);
  const replaced = await standingSuspensionOf(em, versionId);
  if (replaced) {
    replaced.replacedAt = at;
    const given = await em.find(SignatureEntity, { suspensionId: replaced.id, voidedAt: null });
    voidSignatures(given, at, 'The version was suspended afresh.');
    // One stop stands at a time: the first gives way before the next comes.
    await em.flush();
  }
  em.create(SuspensionEntity, {
    id: newId('susp'),
    versionId,
    suspendedAt: at,
    suspendedByName: viewer.displayName,
    reason,
  });
  // The table wants to know of the stop before the version stands still.
  await em.flush();
  moveVersion(version, 'SUSPEND', at);
  await pauseEverywhere(transaction, version, viewer, 'The version was suspended.', at);
  raise(protocolVersionSuspended(version, viewer.accountId, at));
  return { versionId };
}
