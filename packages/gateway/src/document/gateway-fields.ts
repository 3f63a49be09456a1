import { type GraphQLSchema, extendSchema, parse } from 'graphql';

export const rateLimitField = 'rateLimit';
export const rateLimitType = 'RateLimit';

/** A client's budget as `rateLimit` tells it; points, and an ISO 8601 instant. */
export interface RateLimit {
  cost: number;
  limit: number;
  remaining: number;
  resetAt: string;
  nodeCount: number;
}

/** Resolves the gateway's own root fields. */
export interface OwnRoot {
  rateLimit(): RateLimit;
}

const definitions = /* GraphQL */ `
  extend type Query {
    """
    The client's budget of points, and what this operation takes of it. Asking costs nothing by itself.
    """
    rateLimit(
      """
      Only measure: the answer holds this field alone, nothing else runs and nothing is charged.
      """
      dryRun: Boolean = false
    ): RateLimit
  }

  """
  A bucket of points that fills up steadily; operations take from it.
  """
  type RateLimit {
    """
    Points of this operation by the sizes it asks for, before anything ran.
    """
    cost: Int!
    """
    Points a full bucket holds.
    """
    limit: Int!
    """
    Points left once this operation is charged.
    """
    remaining: Int!
    """
    When the bucket is full again if nothing more is taken.
    """
    resetAt: DateTime!
    """
    Records the answer may hold.
    """
    nodeCount: Int!
  }
`;

/**
 * Adds the fields that the gateway answers without a subgraph. The committed schema is printed from this as well.
 * @throws Error where a subgraph already declares one of them.
 */
export function withGatewayFields(schema: GraphQLSchema): GraphQLSchema {
  const scalar = schema.getType('DateTime') ? '' : 'scalar DateTime\n';
  return extendSchema(schema, parse(scalar + definitions, { noLocation: true }));
}
