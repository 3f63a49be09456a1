/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../graph/schema.generated';

import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** Whether an account belongs to the network or to a partner. */
export type AccountKind = 'PARTNER' | 'STAFF';

/** Why patients’ records are asked for. 45 CFR 164.502(b). */
export type PurposeOfUse = 'AUDIT' | 'OPERATIONS' | 'PAYMENT' | 'RESEARCH' | 'TREATMENT';

/** What someone is in the network or at a clinic. */
export type Role =
  | 'ANALYST'
  | 'AUDITOR'
  | 'CLINIC_MANAGER'
  | 'COORDINATOR'
  | 'MEDICAL_DIRECTOR'
  | 'NETWORK_ADMIN'
  | 'NURSE'
  | 'PARTNER'
  | 'PHARMACIST'
  | 'PHYSICIAN';

export type ViewerQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerQuery = {
  viewer: {
    id: string;
    displayName: string;
    email: string | null;
    kind: Types.AccountKind;
    purpose: Types.PurposeOfUse | null;
    viewerCan: Array<string>;
    grants: Array<{ role: Types.Role; clinic: { id: string; name: string; slug: string } | null }>;
  } | null;
};

export const ViewerDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Viewer' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'viewer' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
                { kind: 'Field', name: { kind: 'Name', value: 'email' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'purpose' } },
                { kind: 'Field', name: { kind: 'Name', value: 'viewerCan' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'grants' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'role' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'clinic' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
