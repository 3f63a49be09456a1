import { fileURLToPath } from 'node:url';
import { type SubgraphServices, defineSubgraph } from '@surcease/graphql-kit';
import { versionsByIds } from './protocol-version/protocol-version.repository.js';
import { ProtocolVersionResolver } from './protocol-version/protocol-version.resolver.js';
import { protocolsByIds } from './protocol/protocol.repository.js';
import { ProtocolResolver } from './protocol/protocol.resolver.js';

/** Protocols and their versions: how the network treats. */
export const protocolsSubgraph = defineSubgraph<SubgraphServices>({
  name: 'protocols',
  resolvers: [ProtocolResolver, ProtocolVersionResolver],
  references: {
    Protocol: (ids, { reader }) => protocolsByIds(reader, ids),
    ProtocolVersion: (ids, { reader }) => versionsByIds(reader, ids),
  },
});

export const protocolsMigrations = {
  schema: 'protocols',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
