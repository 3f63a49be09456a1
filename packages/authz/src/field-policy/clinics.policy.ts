import type { FieldPolicy } from './field-policy.js';

/** What the clinics context serves, its own types and the fields it adds to others. */
export const clinicsPolicy: FieldPolicy = {
  Query: { 'clinic:read': ['clinic', 'clinicBySlug', 'clinics', 'room'] },
  Clinic: {
    'clinic:read': ['id', 'name', 'slug', 'region', 'timeZone', 'city', 'state', 'openedOn', 'rooms', 'nodeId'],
  },
  ClinicConnection: { 'clinic:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ClinicEdge: { 'clinic:read': ['node', 'cursor'] },
  Room: { 'clinic:read': ['id', 'name', 'chairCount', 'clinic', 'nodeId'] },
};
