import type { InternalCall, InternalTokens } from '@surcease/identity';
import { DomainError } from '@surcease/kernel';
import { GraphQLError } from 'graphql';

/** Tells who calls, by the token that the gateway minted for exactly this text. */
export type IdentifyCaller = (authorization: unknown, text: string) => InternalCall;

/** @throws DomainError UNAUTHENTICATED, from what it makes, for a token that is missing, old, or of another call. */
export function createCallerCheck(tokens: Pick<InternalTokens, 'verify'>, subgraph: string): IdentifyCaller {
  return (authorization, text) => {
    const token = bearerOf(authorization);
    if (token === null) throw new DomainError('UNAUTHENTICATED', 'Only the gateway may ask a subgraph.');
    return tokens.verify(token, subgraph, text);
  };
}

export function bearerOf(authorization: unknown): string | null {
  return (typeof authorization === 'string' && /^Bearer (\S+)$/.exec(authorization)?.[1]) || null;
}

/** What a caller that is not the gateway is told. */
export function refusalOf(error: unknown): GraphQLError {
  if (!(error instanceof DomainError)) throw error;
  return new GraphQLError(error.message, { extensions: { code: error.code } });
}
