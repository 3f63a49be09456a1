import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';

import { readOrCreateFile } from '../secrets/secret-file.js';

/** An Ed25519 key pair as PEM (PKCS #8 and SPKI). */
export interface InternalKeyPair {
  privateKeyPem: string;
  publicKeyPem: string;
}

/** How both ends name the one key pair of a deployment. */
export const INTERNAL_KEY_ID = 'internal';

/** A new Ed25519 pair for tokens between processes. */
export function generateKeyPair(): InternalKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** The pair kept in a data folder as internal-token.pem, made the first time. Safe when several processes start at once. */
export async function loadKeyPair(dataDir: string): Promise<InternalKeyPair> {
  const privateKeyPem = await readOrCreateFile(dataDir, 'internal-token.pem', () => generateKeyPair().privateKeyPem);
  const publicKey = createPublicKey(createPrivateKey(privateKeyPem));
  return { privateKeyPem, publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}
