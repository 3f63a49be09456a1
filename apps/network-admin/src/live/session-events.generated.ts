/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../graph/schema.generated';

import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** SNAPSHOT: what there is now. CHANGED: one session moved. HEARTBEAT: still here. RESYNC: forget what you hold, a snapshot follows. */
export type SessionEventKind = 'CHANGED' | 'HEARTBEAT' | 'RESYNC' | 'SNAPSHOT';

/** Where a session stands; the last five end it. */
export type SessionState =
  | 'CANCELLED'
  | 'CHECKED_IN'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'DEFERRED'
  | 'DISCHARGE_READY'
  | 'INFUSING'
  | 'NO_SHOW'
  | 'PAUSED'
  | 'PRE_CHECK'
  | 'READY'
  | 'RECOVERY'
  | 'SCHEDULED'
  | 'TRANSFERRED';

/** A move of a session from one state to another. */
export type SessionTransition =
  | 'BEGIN_PRE_CHECK'
  | 'CANCEL'
  | 'CHECK_IN'
  | 'CONFIRM'
  | 'DEFER'
  | 'DISCHARGE'
  | 'MARK_NO_SHOW'
  | 'MEET_CRITERIA'
  | 'PASS_PRE_CHECK'
  | 'PAUSE'
  | 'REGRESS'
  | 'RESUME'
  | 'START_INFUSION'
  | 'STOP'
  | 'TRANSFER';

export type SessionEventsSubscriptionVariables = Exact<{
  clinicIds?: Array<string> | string | null | undefined;
  after?: string | null | undefined;
}>;

export type SessionEventsSubscription = {
  sessionEvents: {
    kind: Types.SessionEventKind;
    clinicId: string | null;
    seq: number | null;
    cursor: string;
    occurredAt: string | null;
    sentAt: string;
    transition: Types.SessionTransition | null;
    fromState: Types.SessionState | null;
    toState: Types.SessionState | null;
    seqs: Array<{ clinicId: string; seq: number }> | null;
    session: {
      id: string;
      ordinal: number;
      state: Types.SessionState;
      scheduledAt: string;
      startedAt: string | null;
      endedAt: string | null;
      plannedDoseMicrograms: number;
      deliveredDoseMicrograms: number | null;
      version: number;
      clinic: { id: string; name: string; slug: string } | null;
      patient: { id: string; initials: string } | null;
      provider: { id: string; displayName: string } | null;
      room: { id: string; name: string } | null;
    } | null;
    sessions: Array<{
      id: string;
      ordinal: number;
      state: Types.SessionState;
      scheduledAt: string;
      startedAt: string | null;
      endedAt: string | null;
      plannedDoseMicrograms: number;
      deliveredDoseMicrograms: number | null;
      version: number;
      clinic: { id: string; name: string; slug: string } | null;
      patient: { id: string; initials: string } | null;
      provider: { id: string; displayName: string } | null;
      room: { id: string; name: string } | null;
    }> | null;
  };
};

export type LiveSessionFragment = {
  id: string;
  ordinal: number;
  state: Types.SessionState;
  scheduledAt: string;
  startedAt: string | null;
  endedAt: string | null;
  plannedDoseMicrograms: number;
  deliveredDoseMicrograms: number | null;
  version: number;
  clinic: { id: string; name: string; slug: string } | null;
  patient: { id: string; initials: string } | null;
  provider: { id: string; displayName: string } | null;
  room: { id: string; name: string } | null;
};

export const LiveSessionFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LiveSession' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'scheduledAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedDoseMicrograms' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deliveredDoseMicrograms' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'patient' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'initials' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'provider' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'room' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<LiveSessionFragment, unknown>;
export const SessionEventsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'subscription',
      name: { kind: 'Name', value: 'SessionEvents' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'clinicIds' } },
          type: {
            kind: 'ListType',
            type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sessionEvents' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'clinicIds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'clinicIds' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'clinicId' } },
                { kind: 'Field', name: { kind: 'Name', value: 'seq' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'seqs' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'clinicId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seq' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'occurredAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentAt' } },
                { kind: 'Field', name: { kind: 'Name', value: 'transition' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fromState' } },
                { kind: 'Field', name: { kind: 'Name', value: 'toState' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'session' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LiveSession' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sessions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'LiveSession' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'LiveSession' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Session' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'id' } },
          { kind: 'Field', name: { kind: 'Name', value: 'ordinal' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'scheduledAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'startedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
          { kind: 'Field', name: { kind: 'Name', value: 'plannedDoseMicrograms' } },
          { kind: 'Field', name: { kind: 'Name', value: 'deliveredDoseMicrograms' } },
          { kind: 'Field', name: { kind: 'Name', value: 'version' } },
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
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'patient' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'initials' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'provider' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'displayName' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'room' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SessionEventsSubscription, SessionEventsSubscriptionVariables>;
