import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTokenVerifier, mintDemoToken, setPassword, verifyPassword } from '../src/index.js';
import { authorizationRequest, Browser } from './browser.js';
import { audience, startDatabase, startIdentity, type IdentityServer, type TestDatabase } from './identity-server.js';

const partnerKey = generateKeyPairSync('ed25519');
const password = 'correct horse battery staple';
let database: TestDatabase;
let demo: IdentityServer;
let plain: IdentityServer;

beforeAll(async () => {
  database = await startDatabase();
  const partnerKeys = [{ ...(await exportJWK(partnerKey.publicKey)), kid: 'p1', use: 'sig', alg: 'EdDSA' }];
  demo = await startIdentity(database, { isDemo: true, partnerKeys });
  plain = await startIdentity(database, { isDemo: false });
  await setPassword(database.pool, 'nurse-1', password);
  await setPassword(database.pool, 'physician-1', password);
  await setPassword(database.pool, 'partner-aggregate', password);
});
afterAll(async () => {
  await demo?.[Symbol.asyncDispose]();
  await plain?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

type TokenAnswer = Record<'access_token' | 'refresh_token' | 'id_token' | 'error', string> & { expires_in: number };

async function askToken(server: IdentityServer, form: Record<string, string>, basic?: string) {
  const authorization = basic ? { authorization: `Basic ${Buffer.from(basic).toString('base64')}` } : {};
  const headers = { origin: server.origin, ...authorization };
  const response = await fetch(`${server.issuer}/token`, { method: 'POST', body: new URLSearchParams(form), headers });
  return { status: response.status, body: (await response.json()) as TokenAnswer };
}

async function signIn(server: IdentityServer, form: Record<string, string>, browser = new Browser()) {
  const request = authorizationRequest(server.origin);
  const page = await browser.follow(request.url, server.issuer);
  const answer = await browser.submit(page.url, form, server.origin);
  const location = answer.headers.get('location');
  if (!location) return { answer, code: null, request, browser };
  const end = await browser.follow(location, server.issuer);
  return { answer, code: new URL(end.url).searchParams.get('code'), request, browser, end: new URL(end.url) };
}

async function signedIn(server: IdentityServer, form: Record<string, string>) {
  const { code, request, browser } = await signIn(server, form);
  const exchange = {
    grant_type: 'authorization_code',
    client_id: 'network-admin',
    code: code ?? '',
    redirect_uri: request.redirectUri,
    code_verifier: request.verifier,
  };
  return { ...(await askToken(server, exchange)), browser, exchange };
}

const verifierOf = (server: IdentityServer) =>
  createTokenVerifier({ issuer: server.issuer, audience, jwks: server.provider.jwks });

describe('a staff member', () => {
  it('signs in by password and gets tokens that the verifier accepts, locally and by discovery', async () => {
    const { status, body } = await signedIn(plain, { account: 'nurse-1', password });
    expect(status).toBe(200);
    expect(decodeProtectedHeader(body.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(body.id_token)).toMatchObject({ sub: 'nurse-1', name: 'Name of nurse-1', aud: 'network-admin' });
    const expected = { subject: 'nurse-1', clientId: 'network-admin' };
    await expect(verifierOf(plain).verify(body.access_token)).resolves.toMatchObject(expected);
    const remote = createTokenVerifier({ issuer: plain.issuer, audience });
    await expect(remote.verify(body.access_token)).resolves.toMatchObject(expected);
    await expect(remote.verify(body.id_token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(verifierOf(demo).verify(body.access_token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('comes back to the app with the state it left with', async () => {
    const { end, request } = await signIn(plain, { account: 'nurse-1', password });
    expect(`${end?.origin}${end?.pathname}`).toBe(request.redirectUri);
    expect(end?.searchParams.get('state')).toBe('state-1');
    expect(end?.searchParams.get('iss')).toBe(plain.issuer);
  });

  it('is not asked again while the session lasts, and is after signing out', async () => {
    const { body, browser } = await signedIn(plain, { account: 'nurse-1', password });
    const again = await browser.follow(authorizationRequest(plain.origin).url, plain.issuer);
    expect(again.url).toContain('/signed-in?code=');

    const query = new URLSearchParams({ id_token_hint: body.id_token, post_logout_redirect_uri: `${plain.origin}/` });
    const page = await browser.request(`${plain.issuer}/session/end?${query}`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain('script-src');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const done = await browser.submit(`${plain.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(done.headers.get('location')).toBe(`${plain.origin}/`);

    const after = await browser.follow(authorizationRequest(plain.origin).url, plain.issuer);
    expect(after.url).toContain('/oidc/interaction/');
    const refresh = { grant_type: 'refresh_token', client_id: 'network-admin', refresh_token: body.refresh_token };
    expect((await askToken(plain, refresh)).body.error).toBe('invalid_grant');
  });

  it('sees one and the same error for a wrong password, an unknown account and a partner', async () => {
    for (const account of ['physician-1', 'nobody', 'partner-aggregate']) {
      const right = account === 'partner-aggregate' ? password : 'wrong';
      const { answer, code } = await signIn(plain, { account, password: right });
      expect(code).toBeNull();
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain('The account name or the password is wrong.');
    }
  });

  it('can try again on the same page after a wrong password', async () => {
    const browser = new Browser();
    const request = authorizationRequest(plain.origin);
    const page = await browser.follow(request.url, plain.issuer);
    expect((await browser.submit(page.url, { account: 'nurse-1', password: 'wrong' })).status).toBe(401);
    expect((await browser.submit(page.url, { account: 'nurse-1', password })).status).toBe(303);
  });

  it('is held off after ten wrong passwords, even with the right one', async () => {
    const browser = new Browser();
    const page = await browser.follow(authorizationRequest(plain.origin).url, plain.issuer);
    const tries = Array.from({ length: 10 }, () =>
      browser.submit(page.url, { account: 'physician-1', password: 'no' }),
    );
    await Promise.all(tries);
    const held = await browser.submit(page.url, { account: 'physician-1', password });
    expect(held.status).toBe(429);
    expect(held.headers.get('retry-after')).toBe('900');
    await database.pool.query('delete from oidc.sign_in_attempts');
  });

  it('who is suspended can neither sign in nor refresh', async () => {
    const { body } = await signedIn(plain, { account: 'nurse-1', password });
    plain.suspended.add('nurse-1');
    const refresh = { grant_type: 'refresh_token', client_id: 'network-admin', refresh_token: body.refresh_token };
    expect((await askToken(plain, refresh)).body.error).toBe('invalid_grant');
    expect((await signIn(plain, { account: 'nurse-1', password })).answer.status).toBe(401);
    plain.suspended.clear();
  });
});

describe('the sign-in page', () => {
  it('loads nothing, runs nothing and cannot be framed', async () => {
    const { response } = await new Browser().follow(authorizationRequest(demo.origin).url, demo.issuer);
    const policy = response?.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response?.headers.get('cache-control')).toBe('no-store');
    expect(await response?.text()).not.toContain('<script');
  });

  it('offers demo accounts in the demo only, and takes no other by that way', async () => {
    const choice = await signedIn(demo, { demoAccount: 'nurse-1' });
    await expect(verifierOf(demo).verify(choice.body.access_token)).resolves.toMatchObject({ subject: 'nurse-1' });
    expect((await signIn(demo, { demoAccount: 'physician-1' })).answer.status).toBe(401);
    expect((await signIn(plain, { demoAccount: 'nurse-1' })).answer.status).toBe(401);
    const { response } = await new Browser().follow(authorizationRequest(plain.origin).url, plain.issuer);
    expect(await response?.text()).not.toContain('Demo');
  });

  it('takes no form from another site, nor from a browser that did not open it', async () => {
    const browser = new Browser();
    const page = await browser.follow(authorizationRequest(plain.origin).url, plain.issuer);
    const form = { account: 'nurse-1', password };
    expect((await browser.submit(page.url, form, 'https://evil.example')).status).toBe(403);
    const stranger = await new Browser().submit(page.url, form);
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toContain('This sign-in has expired');
  });

  it('uses cookies that scripts cannot read, and that are not Secure on loopback http only', async () => {
    const { browser } = await signIn(plain, { account: 'nurse-1', password });
    expect(browser.setCookies.length).toBeGreaterThan(0);
    for (const cookie of browser.setCookies) {
      expect(cookie).toMatch(/httponly/i);
      expect(cookie).toMatch(/samesite=lax/i);
      expect(cookie).not.toMatch(/secure/i);
    }
  });
});

describe('an authorization request', () => {
  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['for tokens in the address', { response_type: 'token' }],
    ['for another resource', { resource: 'urn:other' }],
  ])('%s is refused', async (_, overrides) => {
    const { url } = await new Browser().follow(authorizationRequest(plain.origin, overrides).url, plain.issuer);
    expect(new URLSearchParams(url.replace(/^[^?#]*[?#]/, '')).get('error')).toBeTruthy();
  });

  it('with a foreign redirect address ends on a page of ours', async () => {
    const request = authorizationRequest(plain.origin, { redirect_uri: 'https://evil.example/signed-in' });
    const { response } = await new Browser().follow(request.url, plain.issuer);
    expect(response?.status).toBe(400);
  });
});

describe('tokens of the app', () => {
  it('a code counts once, and with its own verifier only', async () => {
    const { exchange } = await signedIn(plain, { account: 'nurse-1', password });
    expect((await askToken(plain, exchange)).body.error).toBe('invalid_grant');
    const { code, request } = await signIn(plain, { account: 'nurse-1', password });
    const stolen = { ...exchange, code: code ?? '', redirect_uri: request.redirectUri };
    expect((await askToken(plain, stolen)).body.error).toBe('invalid_grant');
  });

  it('a refresh token is exchanged for a new one, and its reuse ends the whole grant', async () => {
    const { body } = await signedIn(plain, { account: 'nurse-1', password });
    const refresh = (token: string) =>
      askToken(plain, { grant_type: 'refresh_token', client_id: 'network-admin', refresh_token: token });
    const second = await refresh(body.refresh_token);
    expect(second.status).toBe(200);
    await expect(verifierOf(plain).verify(second.body.access_token)).resolves.toMatchObject({ subject: 'nurse-1' });
    expect(second.body.refresh_token).not.toBe(body.refresh_token);
    expect((await refresh(body.refresh_token)).body.error).toBe('invalid_grant');
    expect((await refresh(second.body.refresh_token)).body.error).toBe('invalid_grant');
  });

  it('of ten uses of one refresh token at once, at most one succeeds', async () => {
    const { body } = await signedIn(plain, { account: 'nurse-1', password });
    const form = { grant_type: 'refresh_token', client_id: 'network-admin', refresh_token: body.refresh_token };
    const answers = await Promise.all(Array.from({ length: 10 }, () => askToken(plain, form)));
    expect(answers.filter((answer) => answer.status === 200).length).toBeLessThanOrEqual(1);
  });

  it('leave no refresh token readable in the database', async () => {
    const { body } = await signedIn(plain, { account: 'nurse-1', password });
    const { rows } = await database.pool.query('select 1 from oidc.artifacts a where a::text like $1', [
      `%${body.refresh_token}%`,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('a partner', () => {
  const grant = { grant_type: 'client_credentials' };

  it('gets a token of its own by secret, for the API without asking for it by name', async () => {
    const secret = demo.secrets.demoClientSecret('partner-aggregate');
    const { body } = await askToken(demo, grant, `partner-aggregate:${secret}`);
    const expected = { subject: 'partner-aggregate', clientId: 'partner-aggregate' };
    await expect(verifierOf(demo).verify(body.access_token)).resolves.toMatchObject(expected);
    expect((await askToken(demo, grant, 'partner-aggregate:wrong')).status).toBe(401);
  });

  it('gets a token by private_key_jwt, and by each assertion once', async () => {
    const assertion = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'p1' })
      .setIssuer('partner-identified')
      .setSubject('partner-identified')
      .setAudience(demo.issuer)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(partnerKey.privateKey);
    const form = {
      ...grant,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => askToken(demo, form)));
    const accepted = answers.filter((answer) => answer.status === 200);
    expect(accepted).toHaveLength(1);
    const token = accepted[0]?.body.access_token ?? '';
    await expect(verifierOf(demo).verify(token)).resolves.toMatchObject({ subject: 'partner-identified' });
  });

  it('who is suspended gets no token', async () => {
    demo.suspended.add('partner-aggregate');
    const secret = demo.secrets.demoClientSecret('partner-aggregate');
    expect((await askToken(demo, grant, `partner-aggregate:${secret}`)).body.access_token).toBeUndefined();
    demo.suspended.clear();
  });
});

describe('the command line of the demo', () => {
  const mint = (
    server: IdentityServer,
    account: string,
    clientSecret = server.secrets.demoClientSecret('surcease-cli'),
  ) => mintDemoToken({ issuer: server.issuer, account, clientSecret });

  it('gets a token of staff and of partners', async () => {
    for (const account of ['nurse-1', 'partner-identified']) {
      const { accessToken } = await mint(demo, account);
      await expect(verifierOf(demo).verify(accessToken)).resolves.toMatchObject({ subject: account });
    }
  });

  it('gets none without the demo, without the secret, or for an unknown account', async () => {
    await expect(mint(plain, 'nurse-1')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(mint(demo, 'nurse-1', 'wrong')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(mint(demo, 'nobody')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('gets none through a proxy', async () => {
    const clientSecret = demo.secrets.demoClientSecret('surcease-cli');
    const throughProxy = mintDemoToken(
      { issuer: demo.issuer, account: 'nurse-1', clientSecret },
      { fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'x-forwarded-for': '203.0.113.9' } }) },
    );
    await expect(throughProxy).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the provider', () => {
  it('names its own addresses whatever host it was called by', async () => {
    const { port } = new URL(plain.origin);
    const response = await fetch(`http://127.0.0.1:${port}/oidc/.well-known/openid-configuration`);
    const document = (await response.json()) as Record<string, string>;
    expect(document).toMatchObject({ issuer: plain.issuer, jwks_uri: `${plain.issuer}/jwks` });
    expect(document['token_endpoint']).toBe(`${plain.issuer}/token`);
  });

  it('publishes no private key', async () => {
    const published = await (await fetch(`${plain.issuer}/jwks`)).json();
    expect(JSON.stringify([published, plain.provider.jwks])).not.toContain('"d"');
  });
});

describe('a password', () => {
  it('is kept as argon2id, and changed for good', async () => {
    await setPassword(database.pool, 'changer', 'old password');
    await setPassword(database.pool, 'changer', 'new password');
    await expect(verifyPassword(database.pool, 'changer', 'new password')).resolves.toBe(true);
    await expect(verifyPassword(database.pool, 'changer', 'old password')).resolves.toBe(false);
    await expect(verifyPassword(database.pool, 'nobody', 'no such account')).resolves.toBe(false);
    const { rows } = await database.pool.query('select hash from oidc.passwords');
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(setPassword(database.pool, 'changer', '')).rejects.toThrow(RangeError);
  });
});

it('no request of this file was a fault of the provider', () => {
  expect([...demo.errors, ...plain.errors]).toEqual([]);
});
