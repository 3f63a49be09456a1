import type { SigningTicket } from '@surcease/identity';
import { ConflictError, IllegalTransitionError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertNotAuthor, moveVersion } from '../../protocol-version/protocol-version.entity.js';
import {
  protocolVersionRetired,
  protocolVersionSuspensionLifted,
} from '../../protocol-version/protocol-version.events.js';
import { versionTransitionsFrom } from '../../protocol-version/protocol-version.machine.js';
import { assertMayLift, assertSees } from '../../protocol-version/protocol-version.policy.js';
import { lockVersion } from '../../protocol-version/version.directory.js';
import { takeSignature } from '../../review/signature.directory.js';
import { assertContent } from '../../review/signing.policy.js';
import { standingSuspensionOf } from '../suspension.directory.js';

export interface LiftProtocolSuspension {
  versionId: string;
  suspensionId: string;
  contentHash: string;
  reason: string;
}

/**
 * Signs that a stop for safety may end; the second of the two signatures lifts it, and the version is again what it
 * would be without the stop. Sites stay paused: each resumes by a step of its own.
 */
export async function liftProtocolSuspension(
  { viewer }: WriteContext,
  { em, raise }: Transaction,
  { versionId, suspensionId, contentHash, reason }: LiftProtocolSuspension,
  ticket: SigningTicket,
  at: Date,
): Promise<{ versionId: string }> {
  const version = await lockVersion(em, versionId);
  assertSees(viewer, version);
  assertMayLift(viewer);
  const transition = version.retiredAt
    ? 'LIFT_TO_RETIRED'
    : version.supersededAt
      ? 'LIFT_TO_SUPERSEDED'
      : 'LIFT_TO_APPROVED';
  if (version.state !== 'SUSPENDED')
    throw new IllegalTransitionError(version.state, transition, versionTransitionsFrom(version.state));
  assertNotAuthor(version, viewer.accountId);
  assertContent(version, contentHash);
  const suspension = await standingSuspensionOf(em, versionId);
  if (suspension?.id !== suspensionId)
    throw new ConflictError('Another stop is on the version by now.', ['input', 'suspensionId'], version.revision);
  const about = { meaning: 'LIFT_SUSPENSION', suspensionId, reason } as const;
  const { isComplete } = await takeSignature(em, version, about, { viewer, ticket }, at);
  if (!isComplete) return { versionId };
  suspension.liftedAt = at;
  moveVersion(version, transition, at);
  raise(protocolVersionSuspensionLifted(version, viewer.accountId, at));
  // Whoever hears takes a lifted version for one that may be used.
  if (transition === 'LIFT_TO_RETIRED') raise(protocolVersionRetired(version, viewer.accountId, at));
  return { versionId };
}
