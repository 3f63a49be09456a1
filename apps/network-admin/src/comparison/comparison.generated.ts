/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../graph/schema.generated';

import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** ALERT: outside the 95 % limits. ALARM: outside the 99.8 % limits. TOO_FEW: not judged. */
export type FunnelBand = 'ALARM' | 'ALERT' | 'INSIDE' | 'TOO_FEW';

/** Which way patients are better off. */
export type IndicatorDirection = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

/** RESP30_W4: at least 30 % relief at week 4. */
export type IndicatorId = 'RESP30_W4';

/** Census regions of the United States. */
export type Region = 'MIDWEST' | 'NORTHEAST' | 'SOUTH' | 'WEST';

/** NOT_COMPARABLE: fewer than 60 % were followed. WITHIN_EXPECTED is not the same as equally good. */
export type Verdict = 'HIGHER_THAN_EXPECTED' | 'LOWER_THAN_EXPECTED' | 'NOT_COMPARABLE' | 'TOO_FEW' | 'WITHIN_EXPECTED';

export type ComparisonQueryVariables = Exact<{
  indicator: Types.IndicatorId;
}>;

export type ComparisonQuery = {
  clinicComparison: {
    asOf: string;
    methodVersion: string;
    n: number;
    nEligible: number;
    followUpPercent: number;
    networkRate: number;
    expectedByChanceOutside95: number;
    outside95: number;
    sentence: string;
    indicator: {
      id: Types.IndicatorId;
      name: string;
      description: string;
      direction: Types.IndicatorDirection;
      minimumN: number;
      version: string;
    };
    funnel: Array<{ n: number; lower998: number; lower95: number; upper95: number; upper998: number }>;
    rows: Array<{
      n: number;
      nEligible: number;
      completeness: number | null;
      responders: number | null;
      rate: number | null;
      band: Types.FunnelBand;
      verdict: Types.Verdict;
      clinic: { id: string; name: string; slug: string; region: Types.Region } | null;
      interval: { lower: number; upper: number; level: number } | null;
      bounds: { observed: number | null; worst: number; best: number } | null;
      limits: { n: number; lower998: number; lower95: number; upper95: number; upper998: number } | null;
      suppressed: { reason: string; minN: number } | null;
    }>;
  } | null;
};

export const ComparisonDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Comparison' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'indicator' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorId' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'clinicComparison' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'indicator' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'indicator' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'indicator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'description' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'direction' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'minimumN' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                { kind: 'Field', name: { kind: 'Name', value: 'methodVersion' } },
                { kind: 'Field', name: { kind: 'Name', value: 'n' } },
                { kind: 'Field', name: { kind: 'Name', value: 'nEligible' } },
                { kind: 'Field', name: { kind: 'Name', value: 'followUpPercent' } },
                { kind: 'Field', name: { kind: 'Name', value: 'networkRate' } },
                { kind: 'Field', name: { kind: 'Name', value: 'expectedByChanceOutside95' } },
                { kind: 'Field', name: { kind: 'Name', value: 'outside95' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'funnel' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'n' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lower998' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lower95' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper95' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper998' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'clinic' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'slug' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'region' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'n' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'nEligible' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'completeness' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'responders' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rate' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'interval' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'bounds' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'observed' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'worst' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'best' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'limits' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'n' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'lower998' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'lower95' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'upper95' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'upper998' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'band' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'suppressed' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'minN' } },
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
} as unknown as DocumentNode<ComparisonQuery, ComparisonQueryVariables>;
