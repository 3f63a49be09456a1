import helmet from 'helmet';
import { explorerScriptHashes } from './explorer.js';

/** Scripts only from here; styles inline too, for the component library; connections only to here and the issuer. */
export function contentSecurityPolicy(issuer: string): ReturnType<typeof helmet> {
  const { origin } = new URL(issuer);
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...explorerScriptHashes],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", origin],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    // Set by whoever terminates TLS; on loopback there is none.
    strictTransportSecurity: false,
  });
}
