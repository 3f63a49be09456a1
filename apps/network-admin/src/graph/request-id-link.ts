import { ApolloLink } from '@apollo/client';
import { map } from 'rxjs';

/** Each request carries an id of its own making; an error that comes back without one gets it, so that it can be reported. */
export const requestIdLink = new ApolloLink((operation, forward) => {
  const requestId = crypto.randomUUID();
  operation.setContext(({ headers }) => ({
    headers: { ...(headers as Record<string, string>), 'x-request-id': requestId },
  }));
  return forward(operation).pipe(
    map((result) => {
      if (!('errors' in result) || !result.errors) return result;
      return {
        ...result,
        errors: result.errors.map((error) => ({ ...error, extensions: { requestId, ...error.extensions } })),
      };
    }),
  );
});
