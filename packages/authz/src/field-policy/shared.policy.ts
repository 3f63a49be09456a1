import type { FieldPolicy } from './field-policy.js';

/** Shapes without facts of their own: whoever reached them was let in by the field that leads here. */
export const sharedPolicy: FieldPolicy = {
  // Answered by the gateway from the client's own bucket.
  Query: { PUBLIC: ['rateLimit'] },
  PageInfo: { PUBLIC: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'] },
  Count: { PUBLIC: ['value', 'precision'] },
  UserError: { PUBLIC: ['code', 'message', 'path', 'currentVersion'] },
  Node: { 'node:read': ['id'] },
  RateLimit: { PUBLIC: ['cost', 'limit', 'remaining', 'resetAt', 'nodeCount'] },
};
