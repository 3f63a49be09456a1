import type { EventSubscriber } from '@surcease/messaging';
import type {
  ProtocolVersionApprovedV1,
  ProtocolVersionApprovedV2,
  ProtocolVersionRetiredV1,
  ProtocolVersionSuspendedV1,
  ProtocolVersionSuspensionLiftedV1,
} from '@surcease/schema-events';

/**
 * Keeps which versions may be used. A suspended one may not, from the moment this is heard until it is lifted. By a
 * retired one nobody plans again, while what was planned by it goes on; where a stop was on it, that stop stays.
 */
export const protocolVersionSubscriber: EventSubscriber = {
  types: [
    'protocol-version-approved',
    'protocol-version-suspended',
    'protocol-version-suspension-lifted',
    'protocol-version-retired',
  ],
  async handle({ type, payload }, { em }) {
    if (type === 'protocol-version-suspended') {
      const { protocolVersionId } = payload as ProtocolVersionSuspendedV1;
      await em.execute(`update sessions.protocol_versions set state = 'SUSPENDED' where id = ?`, [protocolVersionId]);
      return;
    }
    if (type === 'protocol-version-suspension-lifted') {
      const { protocolVersionId } = payload as ProtocolVersionSuspensionLiftedV1;
      await em.execute(
        `update sessions.protocol_versions set state = 'APPROVED' where id = ? and state = 'SUSPENDED'`,
        [protocolVersionId],
      );
      return;
    }
    if (type === 'protocol-version-retired') {
      const { protocolVersionId } = payload as ProtocolVersionRetiredV1;
      await em.execute(`update sessions.protocol_versions set state = 'RETIRED' where id = ? and state = 'APPROVED'`, [
        protocolVersionId,
      ]);
      return;
    }
    const approved = payload as ProtocolVersionApprovedV1 & Partial<ProtocolVersionApprovedV2>;
    const { protocolVersionId, protocolId, semanticVersion, effectiveFrom, monitoring } = approved;
    await em.execute(
      `insert into sessions.protocol_versions (id, protocol_id, semantic_version, state, effective_from, monitoring)
       values (?, ?, ?, 'APPROVED', ?, ?::jsonb)
       on conflict (id) do update set semantic_version = excluded.semantic_version, effective_from = excluded.effective_from,
         monitoring = coalesce(excluded.monitoring, protocol_versions.monitoring)`,
      [protocolVersionId, protocolId, semanticVersion, effectiveFrom, monitoring ? JSON.stringify(monitoring) : null],
    );
  },
};
