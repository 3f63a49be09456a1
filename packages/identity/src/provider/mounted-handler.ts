import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';

/** Serves the provider below the issuer's path, whether or not a router has taken that path off already. */
export function createMountedHandler(
  provider: Provider,
  issuer: URL,
): (request: IncomingMessage, response: ServerResponse) => void {
  const mountPath = issuer.pathname.replace(/\/$/, '');
  const callback = provider.callback();
  return (request: IncomingMessage & { originalUrl?: string }, response) => {
    const url = request.url ?? '/';
    if (request.originalUrl === undefined) {
      request.originalUrl = url;
      if (url.startsWith(`${mountPath}/`)) request.url = url.slice(mountPath.length);
    }
    void callback(request, response);
  };
}

/**
 * The provider makes its addresses from the Host header, which a caller chooses and a proxy rewrites.
 * Here they come from the issuer, whatever was called; so does whether cookies are Secure.
 */
export function pinToIssuer(provider: Provider, issuer: URL): void {
  Object.defineProperties(provider.request, {
    host: { get: () => issuer.host },
    protocol: { get: () => issuer.protocol.slice(0, -1) },
    href: {
      get(this: { req: IncomingMessage & { originalUrl?: string } }) {
        const path = this.req.originalUrl ?? this.req.url ?? '/';
        return issuer.origin + (path.startsWith('/') ? path : '/');
      },
    },
  });
}
