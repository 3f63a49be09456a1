import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { Viewer } from '@surcease/authz';
import { DomainError, systemClock, type Clock } from '@surcease/kernel';

/** The client's operation a call to a subgraph belongs to. */
export interface InternalOperation {
  name: string | null;
  hash: string;
}

/** What a subgraph learns from the token of a call. */
export interface InternalCall {
  viewer: Viewer | null;
  requestId: string;
  operation: InternalOperation;
}

export interface InternalTokens {
  /** A token for one call: 30 s, one subgraph, one body. Throws where only the public key is held. */
  mint(
    subgraphName: string,
    viewer: Viewer | null,
    bodyText: string,
    call: { requestId: string; operation: InternalOperation },
  ): string;
  /** Throws DomainError UNAUTHENTICATED unless the token was minted for this subgraph and exactly this body. */
  verify(token: string, subgraphName: string, bodyText: string): InternalCall;
}

/** A subgraph needs only the public key: it can check calls, and make none. */
export type InternalTokensConfig = { kid: string } & ({ privateKeyPem: string } | { publicKeyPem: string });

interface InternalClaims extends InternalCall {
  iss: string;
  aud: string;
  iat: number;
  exp: number;
  bodyHash: string;
}

const issuer = 'surcease-gateway';
const lifetimeSeconds = 30;
/** Clocks of two machines; the end of a token's life is not stretched by it. */
const issuedAheadSeconds = 2;
const maximumTokenLength = 64 * 1024;

/** Ed25519 tokens by which the gateway tells a subgraph who asks. Synchronous: one is made for each call. */
export function createInternalTokens(config: InternalTokensConfig, deps: { clock?: Clock } = {}): InternalTokens {
  const clock = deps.clock ?? systemClock;
  const privateKey = 'privateKeyPem' in config ? createPrivateKey(config.privateKeyPem) : null;
  const publicKey: KeyObject = privateKey
    ? createPublicKey(privateKey)
    : createPublicKey('publicKeyPem' in config ? config.publicKeyPem : '');
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('The key for internal tokens must be Ed25519.');
  const header = encode({ alg: 'EdDSA', typ: 'surcease-internal+jwt', kid: config.kid });

  return {
    mint(subgraphName, viewer, bodyText, { requestId, operation }) {
      if (!privateKey) throw new Error('Only the gateway, which holds the private key, can mint internal tokens.');
      const iat = Math.floor(clock.now().getTime() / 1000);
      const claims: InternalClaims = {
        iss: issuer,
        aud: subgraphName,
        iat,
        exp: iat + lifetimeSeconds,
        bodyHash: hash('sha256', bodyText, 'base64url'),
        requestId,
        operation,
        viewer,
      };
      const signed = `${header}.${encode(claims)}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },

    verify(token, subgraphName, bodyText) {
      const parts = token.length <= maximumTokenLength ? token.split('.') : [];
      const [tokenHeader, payload, signature] = parts;
      // One header is ever minted, so nothing in a header is left to interpretation.
      if (parts.length !== 3 || tokenHeader !== header || !payload || !signature) throw refused();
      const signatureBytes = Buffer.from(signature, 'base64url');
      if (signatureBytes.toString('base64url') !== signature) throw refused();
      if (!verify(null, Buffer.from(`${header}.${payload}`), publicKey, signatureBytes)) throw refused();
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as InternalClaims;
      const now = clock.now().getTime() / 1000;
      const isCurrent =
        claims.exp > now && claims.iat <= now + issuedAheadSeconds && claims.exp - claims.iat <= lifetimeSeconds;
      const isMeantForThis = claims.iss === issuer && claims.aud === subgraphName;
      if (!isCurrent || !isMeantForThis || claims.bodyHash !== hash('sha256', bodyText, 'base64url')) throw refused();
      return { viewer: claims.viewer, requestId: claims.requestId, operation: claims.operation };
    },
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function refused(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'The internal token is missing, expired or not meant for this call.');
}
