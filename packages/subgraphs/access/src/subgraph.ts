import { fileURLToPath } from 'node:url';
import { type SubgraphServices, defineSubgraph } from '@surcease/graphql-kit';
import { AccountResolver } from './account/account.resolver.js';
import { Account } from './account/account.type.js';
import { staffAccountsByIds } from './account/staff-account.repository.js';
import { auditEventsByIds } from './audit-event/audit-event.repository.js';
import { AuditEventResolver } from './audit-event/audit-event.resolver.js';
import { foreignNodes } from './foreign/nodes.type.js';
import { NodeResolver } from './node/node.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

/** Accounts and what they may do, the audit trail, and records by their id alone. */
export const accessSubgraph = defineSubgraph<SubgraphServices>({
  name: 'access',
  resolvers: [ViewerResolver, AccountResolver, AuditEventResolver, NodeResolver],
  orphanedTypes: [Account, ...foreignNodes],
  references: {
    Account: (ids, { reader }) => staffAccountsByIds(reader, ids),
    AuditEvent: (ids, { reader }) => auditEventsByIds(reader, ids),
  },
});

export const accessMigrations = {
  schema: 'access',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
