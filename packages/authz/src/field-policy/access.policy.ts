import type { FieldPolicy } from './field-policy.js';

/** What the access context serves, its own types and the fields it adds to others. */
export const accessPolicy: FieldPolicy = {
  Query: { PUBLIC: ['viewer'], 'node:read': ['node', 'nodes'], 'audit:read': ['auditEvents'] },
  // What the viewer already knows of themselves; nobody signed in gets no viewer at all.
  Viewer: { PUBLIC: ['id', 'displayName', 'email', 'kind', 'purpose', 'partnerTier', 'grants', 'viewerCan'] },
  RoleGrant: { PUBLIC: ['role', 'clinic'] },
  Account: { 'account:read': ['id', 'displayName', 'roles'] },
  HeldRole: { 'account:read': ['role', 'clinicId'] },
  AuditEventConnection: { 'audit:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  AuditEventEdge: { 'audit:read': ['node', 'cursor'] },
  AuditEvent: {
    'audit:read': [
      'id',
      'clinic',
      'recordedAt',
      'viewerId',
      'displayName',
      'roles',
      'purpose',
      'operationName',
      'operationHash',
      'action',
      'requestId',
      'records',
      'sealed',
      'nodeId',
    ],
  },
  AuditRecords: { 'audit:read': ['type', 'count', 'ids'] },
};
