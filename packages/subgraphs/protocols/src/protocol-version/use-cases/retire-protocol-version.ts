import type { Transaction, WriteContext } from '@surcease/persistence';
import { pauseEverywhere } from '../../adoption/adoption.directory.js';
import { assertRevision, moveVersion } from '../protocol-version.entity.js';
import { protocolVersionRetired } from '../protocol-version.events.js';
import { assertMaySuspend, assertSees } from '../protocol-version.policy.js';
import { lockVersion } from '../version.directory.js';

export interface RetireProtocolVersion {
  versionId: string;
  expectedRevision: number;
  reason: string;
}

/** Ends a version for good: sites that still use it are paused, and nobody plans by it again. Series go on as planned. */
export async function retireProtocolVersion(
  { viewer }: WriteContext,
  transaction: Transaction,
  { versionId, expectedRevision, reason }: RetireProtocolVersion,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(transaction.em, versionId);
  assertSees(viewer, version);
  assertMaySuspend(viewer);
  assertRevision(version, expectedRevision);
  moveVersion(version, 'RETIRE', at);
  version.retiredAt = at;
  await pauseEverywhere(transaction, version, viewer, reason, at);
  transaction.raise(protocolVersionRetired(version, viewer.accountId, at));
  return { versionId };
}
