import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { loadKeyPair } from '../internal/key-pair.js';
import { loadIdentitySecrets } from './identity-secrets.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'surcease-identity-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

it('secrets are the same after a restart and for processes that start together', async () => {
  const together = await Promise.all(Array.from({ length: 5 }, () => loadIdentitySecrets(dir)));
  const keys = new Set(together.map((secrets) => secrets.signingKeys[0]?.kid));
  expect(keys.size).toBe(1);
  expect(keys).toContain((await loadIdentitySecrets(dir)).signingKeys[0]?.kid);
  const pairs = await Promise.all(Array.from({ length: 5 }, () => loadKeyPair(dir)));
  expect(new Set(pairs.map((pair) => pair.publicKeyPem)).size).toBe(1);
});

it('secrets are readable by their owner only, and no draft is left behind', async () => {
  await loadIdentitySecrets(dir);
  await loadKeyPair(dir);
  expect((await readdir(dir)).sort()).toEqual(['identity.json', 'internal-token.pem']);
  for (const name of await readdir(dir)) expect((await stat(join(dir, name))).mode & 0o077).toBe(0);
});

it('each client of the demo has a secret of its own', async () => {
  const { demoClientSecret } = await loadIdentitySecrets(dir);
  expect(demoClientSecret('partner-aggregate')).not.toBe(demoClientSecret('partner-identified'));
  expect(demoClientSecret('partner-aggregate')).toHaveLength(43);
});
