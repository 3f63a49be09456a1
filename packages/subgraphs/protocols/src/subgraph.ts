import { fileURLToPath } from 'node:url';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { defineSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import { versionsByIds } from './protocol-version/protocol-version.repository.js';
import { ProtocolVersionResolver } from './protocol-version/protocol-version.resolver.js';
import { protocolsByIds } from './protocol/protocol.repository.js';
import { ProtocolResolver } from './protocol/protocol.resolver.js';
import type { ProtocolsServices } from './protocols-services.js';

/** Protocols and their versions: how the network treats. */
export const protocolsSubgraph = defineSubgraph<ProtocolsServices>({
  name: 'protocols',
  resolvers: [ProtocolResolver, ProtocolVersionResolver],
  references: {
    Protocol: (ids, { reader }) => protocolsByIds(reader, ids),
    ProtocolVersion: (ids, { reader }) => versionsByIds(reader, ids),
  },
});

export const protocolsEntities: readonly EntitySchema[] = [];

/** What it does about events of other contexts. */
export const protocolsSubscribers: readonly EventSubscriber[] = [];

/** What it does as time passes. */
export const protocolsTasks: readonly PeriodicTask<ProtocolsServices>[] = [];

export const protocolsMigrations = {
  schema: 'protocols',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
