import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';

import { readOrCreateFile } from './secret-file.js';

/** What the embedded provider must remember between runs so that nobody is signed out by a restart. */
export interface IdentitySecrets {
  /** Private ES256 keys as JWK; the first signs. */
  signingKeys: JWK[];
  cookieKeys: string[];
  /** The secret of one client of the demo network; the same as long as the data folder lives. */
  demoClientSecret(clientId: string): string;
}

/** Reads identity.json of a data folder, or makes it the first time. */
export async function loadIdentitySecrets(dataDir: string): Promise<IdentitySecrets> {
  const text = await readOrCreateFile(dataDir, 'identity.json', () => JSON.stringify(makeSecrets()));
  const stored = JSON.parse(text) as ReturnType<typeof makeSecrets>;
  return {
    signingKeys: await Promise.all(stored.signingKeys.map(completeKey)),
    cookieKeys: stored.cookieKeys,
    demoClientSecret: (clientId) => createHmac('sha256', stored.clientSecretSeed).update(clientId).digest('base64url'),
  };
}

function makeSecrets(): { signingKeys: JWK[]; cookieKeys: string[]; clientSecretSeed: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    signingKeys: [privateKey.export({ format: 'jwk' }) as JWK],
    cookieKeys: [randomBytes(32).toString('base64url')],
    clientSecretSeed: randomBytes(32).toString('base64url'),
  };
}

async function completeKey(key: JWK): Promise<JWK> {
  return { ...key, kid: await calculateJwkThumbprint(key), alg: 'ES256', use: 'sig' };
}
