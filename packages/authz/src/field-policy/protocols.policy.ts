import type { FieldPolicy } from './field-policy.js';

/** What the protocols context serves, its own types and the fields it adds to others. */
export const protocolsPolicy: FieldPolicy = {
  Query: { 'protocol:read': ['protocol', 'protocols', 'protocolVersion', 'protocolVersions'] },
  Protocol: {
    'protocol:read': ['id', 'slug', 'title', 'indication', 'summary', 'versions', 'approvedVersion', 'nodeId'],
  },
  ProtocolConnection: { 'protocol:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ProtocolEdge: { 'protocol:read': ['node', 'cursor'] },
  ProtocolVersion: {
    'protocol:read': [
      'id',
      'protocol',
      'semanticVersion',
      'state',
      'contentHash',
      'approvedAt',
      'effectiveFrom',
      'dose',
      'citations',
      'nodeId',
    ],
  },
  ProtocolVersionConnection: { 'protocol:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ProtocolVersionEdge: { 'protocol:read': ['node', 'cursor'] },
  ProtocolDose: {
    'protocol:read': [
      'basis',
      'rateMicrogramsPerKgPerHour',
      'rateMicrogramsPerHour',
      'durationMinutes',
      'maximumRateMicrogramsPerHour',
      'maximumSessionMicrograms',
      'seriesSize',
      'frequencyDays',
    ],
  },
  Citation: { 'protocol:read': ['title', 'year', 'doi', 'source', 'statement'] },
};
