import type { FieldPolicy } from './field-policy.js';

/** What the providers context serves, its own types and the fields it adds to others. */
export const providersPolicy: FieldPolicy = {
  Query: { 'provider:read': ['provider', 'providers'] },
  Clinic: { 'provider:read': ['providers'] },
  Provider: {
    'provider:read': [
      'id',
      'displayName',
      'givenName',
      'familyName',
      'specialty',
      'nationalProviderId',
      'roles',
      'credentials',
      'nodeId',
    ],
  },
  ProviderConnection: { 'provider:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ProviderEdge: { 'provider:read': ['node', 'cursor'] },
  ProviderRole: { 'provider:read': ['clinic', 'role', 'since', 'isPrimary'] },
  Credential: { 'provider:read': ['kind', 'issuedOn', 'expiresOn', 'status'] },
};
