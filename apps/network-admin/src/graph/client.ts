import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createCache } from './cache.js';
import { operationId } from './operation-id.js';
import { requestIdLink } from './request-id-link.js';
import { throttledLink } from './throttled-link.js';

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
    }
  }
}

export interface ClientOptions {
  uri: string;
  accessToken: () => string | null;
  purpose: () => string | null;
  /** The server no longer takes the token. */
  onUnauthenticated: () => void;
}

const isUnauthenticated = (error: unknown): boolean =>
  (ServerError.is(error) && error.statusCode === 401) ||
  (CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED'));

/** The Apollo client: trusted documents by id, the text only when the server says it does not know the id. */
export function createClient({ uri, accessToken, purpose, onUnauthenticated }: ClientOptions): ApolloClient {
  const identity = new SetContextLink(({ headers }) => {
    const token = accessToken();
    const declared = purpose();
    return {
      headers: {
        ...headers,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(declared ? { 'surcease-purpose': declared } : {}),
      },
    };
  });
  const ended = new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) onUnauthenticated();
  });
  const byId = new PersistedQueryLink({ generateHash: operationId });
  return new ApolloClient({
    link: ApolloLink.from([throttledLink, requestIdLink, ended, identity, byId, new HttpLink({ uri })]),
    cache: createCache(),
    dataMasking: true,
    clientAwareness: { name: 'network-admin' },
    defaultOptions: {
      watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
