import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSigningTickets, mintDemoToken, setPassword } from '../src/index.js';
import { type IdentityServer, type TestDatabase, startDatabase, startIdentity } from './identity-server.js';

const about = { record_id: 'pver_01jd0000000000000000000000', content_hash: 'a'.repeat(64) };
let database: TestDatabase;
let server: IdentityServer;
let accessToken: string;

beforeAll(async () => {
  database = await startDatabase();
  server = await startIdentity(database, { isDemo: true });
  await setPassword(database.pool, 'nurse-1', 'a right password');
  await setPassword(database.pool, 'physician-1', 'another password');
  ({ accessToken } = await mintDemoToken({
    issuer: server.issuer,
    account: 'nurse-1',
    clientSecret: server.secrets.demoClientSecret('surcease-cli'),
  }));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const ask = async (form: Record<string, string>, token: string | null = accessToken) => {
  const response = await fetch(`${server.issuer}/signing-ticket`, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};

describe('a signing ticket', () => {
  it('is given to whoever is signed in and enters their password again, for one record and content', async () => {
    const { status, body } = await ask({ ...about, password: 'a right password' });
    expect(status).toBe(200);
    const read = createSigningTickets({ secret: 'secret of tests' }).read(body['ticket'] ?? '');
    expect(read).toMatchObject({ subject: 'nurse-1', recordId: about.record_id, contentHash: about.content_hash });
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, 403],
    ['another person’s password', { password: 'another password' }, 403],
    ['no password', {}, 400],
    ['a record that is none', { password: 'a right password', record_id: 'x' }, 400],
  ])('is refused for %s', async (_, form, status) => {
    const answer = await ask({ ...about, ...form });
    expect(answer.status).toBe(status);
    expect(answer.body['ticket']).toBeUndefined();
  });

  it('is refused without a token that counts, and to a suspended account', async () => {
    const form = { ...about, password: 'a right password' };
    expect((await ask(form, null)).status).toBe(401);
    expect((await ask(form, `${accessToken.slice(0, -4)}AAAA`)).status).toBe(401);
    server.suspended.add('nurse-1');
    expect((await ask(form)).status).toBe(403);
    server.suspended.delete('nurse-1');
  });

  it('is refused after too many wrong passwords, the right one too', async () => {
    let status = 403;
    for (let attempt = 0; attempt < 12 && status === 403; attempt += 1)
      ({ status } = await ask({ ...about, password: 'wrong' }));
    expect(status).toBe(429);
    expect((await ask({ ...about, password: 'a right password' })).status).toBe(429);
  });
});
