import type { FieldPolicy } from './field-policy.js';

/** What the patients context serves, its own types and the fields it adds to others. */
export const patientsPolicy: FieldPolicy = {
  Query: { 'patient:read': ['patient', 'patients'] },
  Clinic: { 'patient:read': ['patients'] },
  Provider: { 'patient:read': ['patients'] },
  Patient: {
    'patient:read': [
      'id',
      'medicalRecordNumber',
      'givenName',
      'familyName',
      'initials',
      'birthDate',
      'age',
      'sex',
      'postalCode',
      'clinic',
      'responsibleProvider',
      'diagnosis',
      'referredOn',
      'status',
      'nodeId',
    ],
  },
  PatientConnection: { 'patient:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  PatientEdge: { 'patient:read': ['node', 'cursor'] },
  Diagnosis: { 'patient:read': ['group', 'code', 'mechanism', 'painSince'] },
};
