import type { DomainEvent } from '@surcease/persistence';
import type {
  ProtocolVersionApprovedV2,
  ProtocolVersionRetiredV1,
  ProtocolVersionSuspendedV1,
  ProtocolVersionSuspensionLiftedV1,
} from '@surcease/schema-events';
import type { ProtocolVersionRecord } from './protocol-version.entity.js';

function networkEvent(type: string, at: Date, payload: DomainEvent['payload']): DomainEvent {
  return { type, schemaVersion: 1, context: 'protocols', clinicId: null, occurredAt: at, payload };
}

/** The event of a version that its second signature has just approved. */
export function protocolVersionApproved(
  version: ProtocolVersionRecord,
  supersededVersionId: string | null,
  actorId: string,
  at: Date,
): DomainEvent {
  const payload: ProtocolVersionApprovedV2 = {
    protocolId: version.protocolId,
    protocolVersionId: version.id,
    semanticVersion: version.semanticVersion,
    contentHash: version.contentHash,
    effectiveFrom: version.effectiveFrom ?? at.toISOString().slice(0, 10),
    supersededVersionId,
    at: at.toISOString(),
    actorId,
    monitoring: version.content.monitoring,
  };
  return { ...networkEvent('protocol-version-approved', at, payload), schemaVersion: 2 };
}

/** The event of a stop for safety. */
export function protocolVersionSuspended(version: ProtocolVersionRecord, actorId: string, at: Date): DomainEvent {
  const payload: ProtocolVersionSuspendedV1 = {
    protocolId: version.protocolId,
    protocolVersionId: version.id,
    at: at.toISOString(),
    actorId,
  };
  return networkEvent('protocol-version-suspended', at, payload);
}

/** The event of a stop that its second signature has just lifted. */
export function protocolVersionSuspensionLifted(
  version: ProtocolVersionRecord,
  actorId: string,
  at: Date,
): DomainEvent {
  const payload: ProtocolVersionSuspensionLiftedV1 = {
    protocolId: version.protocolId,
    protocolVersionId: version.id,
    at: at.toISOString(),
    actorId,
  };
  return networkEvent('protocol-version-suspension-lifted', at, payload);
}

/** The event of a version that has ended for good. */
export function protocolVersionRetired(version: ProtocolVersionRecord, actorId: string, at: Date): DomainEvent {
  const payload: ProtocolVersionRetiredV1 = {
    protocolId: version.protocolId,
    protocolVersionId: version.id,
    at: at.toISOString(),
    actorId,
  };
  return networkEvent('protocol-version-retired', at, payload);
}
