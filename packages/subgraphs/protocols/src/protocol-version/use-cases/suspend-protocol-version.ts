import type { Transaction, WriteContext } from '@surcease/persistence';
import { pauseEverywhere } from '../../adoption/adoption.directory.js';
import { moveVersion } from '../protocol-version.entity.js';
import { protocolVersionSuspended } from '../protocol-version.events.js';
import { assertMaySuspend, assertSees } from '../protocol-version.policy.js';
import { lockVersion } from '../version.directory.js';

export interface SuspendProtocolVersion {
  versionId: string;
  reason: string;
}

/** Stops a version for safety, at every site in the same instant. No revision is asked for: a stop never loses a race. */
export async function suspendProtocolVersion(
  { viewer }: WriteContext,
  transaction: Transaction,
  { versionId, reason }: SuspendProtocolVersion,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(transaction.em, versionId);
  assertSees(viewer, version);
  assertMaySuspend(viewer);
  moveVersion(version, 'SUSPEND', at);
  version.suspendedAt = at;
  version.suspendedByName = viewer.displayName;
  version.suspensionReason = reason;
  await pauseEverywhere(transaction, version, viewer, 'The version was suspended.', at);
  transaction.raise(protocolVersionSuspended(version, viewer.accountId, at));
  return { versionId };
}
