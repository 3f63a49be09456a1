import { createHmac, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { fixedClock } from '@surcease/kernel';
import { exportJWK, SignJWT, type JWK } from 'jose';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { FetchFunction } from './jwks-document.js';
import { createTokenVerifier } from './token-verifier.js';

const issuer = 'https://issuer.example/oidc';
const audience = 'urn:surcease:api';
const startedAt = new Date('2026-11-22T10:00:00Z');
const now = startedAt.getTime() / 1000;

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let publicKeys: { keys: JWK[] };

beforeAll(async () => {
  publicKeys = {
    keys: [
      { ...(await exportJWK(ec.publicKey)), kid: 'ec', use: 'sig' },
      { ...(await exportJWK(ed.publicKey)), kid: 'ed', use: 'sig' },
      { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', use: 'sig' },
    ],
  };
});

const goodHeader = { alg: 'ES256', typ: 'at+jwt', kid: 'ec' };
const goodClaims = {
  iss: issuer,
  aud: audience,
  sub: 'nurse-1',
  client_id: 'network-admin',
  iat: now - 10,
  exp: now + 600,
  scope: 'openid system/Observation.rs',
};

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** Signs anything at all, also what a library would refuse to. */
function forge(header: unknown, claims: unknown, key: KeyObject = ec.privateKey): string {
  const text = `${encode(header)}.${encode(claims)}`;
  const isEc = key.asymmetricKeyType === 'ec';
  const signature = isEc
    ? sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
    : sign(key.asymmetricKeyType === 'rsa' ? 'sha256' : null, Buffer.from(text), key);
  return `${text}.${signature.toString('base64url')}`;
}

function withHmac(header: unknown, claims: unknown, secret: string | Buffer): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function issuerWith(keys: () => { keys: JWK[] }) {
  return vi.fn<FetchFunction>(async (url) =>
    url.endsWith('/.well-known/openid-configuration')
      ? Response.json({ issuer, jwks_uri: `${issuer}/jwks` })
      : Response.json(keys()),
  );
}

function jwksFetches(fetch: ReturnType<typeof issuerWith>): number {
  return fetch.mock.calls.filter(([url]) => url.endsWith('/jwks')).length;
}

describe('a good token', () => {
  it.each([
    ['ES256', ec.privateKey, 'ec'],
    ['EdDSA', ed.privateKey, 'ed'],
    ['RS256', rsa.privateKey, 'rsa'],
    ['PS256', rsa.privateKey, 'rsa'],
  ])('signed with %s is accepted from an external issuer', async (alg, key, kid) => {
    const verifier = createTokenVerifier(
      { issuer, audience },
      { fetch: issuerWith(() => publicKeys), clock: fixedClock(startedAt) },
    );
    const token = await new SignJWT(goodClaims).setProtectedHeader({ alg, kid, typ: 'at+jwt' }).sign(key);
    await expect(verifier.verify(token)).resolves.toEqual({
      subject: 'nurse-1',
      clientId: 'network-admin',
      expiresAt: new Date((now + 600) * 1000),
      scope: ['openid', 'system/Observation.rs'],
    });
  });

  it('of type JWT counts from an external issuer, not from the embedded one', async () => {
    const clock = fixedClock(startedAt);
    const token = forge({ ...goodHeader, typ: 'JWT' }, goodClaims);
    const external = createTokenVerifier({ issuer, audience }, { fetch: issuerWith(() => publicKeys), clock });
    await expect(external.verify(token)).resolves.toMatchObject({ subject: 'nurse-1' });
    const embedded = createTokenVerifier({ issuer, audience, jwks: publicKeys as never }, { clock });
    await expect(embedded.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is checked without any request where the keys are at hand', async () => {
    const fetch = issuerWith(() => publicKeys);
    const verifier = createTokenVerifier(
      { issuer, audience, jwks: publicKeys as never },
      { fetch, clock: fixedClock(startedAt) },
    );
    await expect(verifier.verify(forge(goodHeader, goodClaims))).resolves.toMatchObject({ subject: 'nurse-1' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('stops counting at the second it expires, remembered or not', async () => {
    const clock = fixedClock(startedAt);
    const verifier = createTokenVerifier({ issuer, audience, jwks: publicKeys as never }, { clock });
    const token = forge(goodHeader, goodClaims);
    await verifier.verify(token);
    clock.moveTo(new Date((now + 600) * 1000 - 1));
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'nurse-1' });
    clock.moveTo(new Date((now + 600) * 1000));
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

const without = (claim: keyof typeof goodClaims) => ({ ...goodClaims, [claim]: undefined });
const tampered = (edit: (parts: [string, string, string]) => string[]) => () =>
  edit(forge(goodHeader, goodClaims).split('.') as [string, string, string]).join('.');
const spki = () => ec.publicKey.export({ type: 'spki', format: 'pem' });

const hostile: Record<string, () => unknown> = {
  'no text': () => '',
  'not a string': () => ({ toString: () => forge(goodHeader, goodClaims) }),
  'an opaque text': () => 'c2VjcmV0',
  'two parts': tampered(([h, p]) => [h, p]),
  'four parts': tampered((parts) => [...parts, 'x']),
  'five parts, as an encrypted token': tampered((parts) => [...parts, 'x', 'y']),
  'an empty signature': tampered(([h, p]) => [h, p, '']),
  'white space in front': () => ` ${forge(goodHeader, goodClaims)}`,
  'a line break behind': () => `${forge(goodHeader, goodClaims)}\n`,
  'padding characters': tampered(([h, p, s]) => [h, p, `${s}==`]),
  'a header that is no JSON': () => forge('{alg', goodClaims),
  'a header that is an array': () => forge([], goodClaims),
  'a header that is null': () => forge('null', goodClaims),
  'claims that are no JSON': () => forge(goodHeader, 'x'),
  'claims that are an array': () => forge(goodHeader, [goodClaims]),
  'no algorithm': () => forge({ ...goodHeader, alg: undefined }, goodClaims),
  'alg none': () => `${encode({ ...goodHeader, alg: 'none' })}.${encode(goodClaims)}.AA`,
  'alg nOnE': () => `${encode({ ...goodHeader, alg: 'nOnE' })}.${encode(goodClaims)}.AA`,
  'HMAC with the public key as PEM': () => withHmac({ ...goodHeader, alg: 'HS256' }, goodClaims, spki() as string),
  'HMAC with the public key as JWK': () =>
    withHmac({ ...goodHeader, alg: 'HS256' }, goodClaims, JSON.stringify(publicKeys.keys[0])),
  'HMAC with an empty secret': () => withHmac({ ...goodHeader, alg: 'HS256' }, goodClaims, ''),
  'an algorithm that is not on the list': () =>
    forge({ ...goodHeader, alg: 'RS512', kid: 'rsa' }, goodClaims, rsa.privateKey),
  'an algorithm of another key type': () => forge({ ...goodHeader, alg: 'RS256' }, goodClaims),
  'an algorithm in lower case': () => forge({ ...goodHeader, alg: 'es256' }, goodClaims),
  'the kid of another key': () => forge({ ...goodHeader, kid: 'ed' }, goodClaims),
  'an unknown kid': () => forge({ ...goodHeader, kid: 'other' }, goodClaims),
  'a kid that is a path': () => forge({ ...goodHeader, kid: '../../dev/null' }, goodClaims),
  'a kid that is an object': () => forge({ ...goodHeader, kid: { eq: 'ec' } }, goodClaims),
  'the key of a stranger': () => forge(goodHeader, goodClaims, stranger.privateKey),
  'its own key in the header (jwk)': () =>
    forge({ ...goodHeader, jwk: stranger.publicKey.export({ format: 'jwk' }) }, goodClaims, stranger.privateKey),
  'an address of keys (jku)': () => forge({ ...goodHeader, jku: 'https://evil.example/jwks' }, goodClaims),
  'an address of a certificate (x5u)': () => forge({ ...goodHeader, x5u: 'https://evil.example/c' }, goodClaims),
  'a certificate (x5c)': () => forge({ ...goodHeader, x5c: ['MIIB'] }, goodClaims),
  'a critical extension': () => forge({ ...goodHeader, crit: ['exp'] }, goodClaims),
  'an empty list of critical extensions': () => forge({ ...goodHeader, crit: [] }, goodClaims),
  'an unencoded payload (b64)': () => forge({ ...goodHeader, crit: ['b64'], b64: false }, goodClaims),
  'no type': () => forge({ ...goodHeader, typ: undefined }, goodClaims),
  'the type of a sign-out token': () => forge({ ...goodHeader, typ: 'logout+jwt' }, goodClaims),
  'the type of an internal token': () => forge({ ...goodHeader, typ: 'surcease-internal+jwt' }, goodClaims),
  'no issuer': () => forge(goodHeader, without('iss')),
  'another issuer': () => forge(goodHeader, { ...goodClaims, iss: 'https://evil.example' }),
  'the issuer with a slash more': () => forge(goodHeader, { ...goodClaims, iss: `${issuer}/` }),
  'the issuer as a list': () => forge(goodHeader, { ...goodClaims, iss: [issuer] }),
  'no audience': () => forge(goodHeader, without('aud')),
  'another audience': () => forge(goodHeader, { ...goodClaims, aud: 'network-admin' }),
  'an audience that only begins like ours': () => forge(goodHeader, { ...goodClaims, aud: `${audience}:v2` }),
  'an empty list of audiences': () => forge(goodHeader, { ...goodClaims, aud: [] }),
  'no subject': () => forge(goodHeader, without('sub')),
  'an empty subject': () => forge(goodHeader, { ...goodClaims, sub: '' }),
  'a subject that is a number': () => forge(goodHeader, { ...goodClaims, sub: 7 }),
  'a subject that is a list': () => forge(goodHeader, { ...goodClaims, sub: ['nurse-1'] }),
  'a client that is an object': () => forge(goodHeader, { ...goodClaims, client_id: {} }),
  'no expiry': () => forge(goodHeader, without('exp')),
  'expired this second': () => forge(goodHeader, { ...goodClaims, exp: now }),
  'expired long ago': () => forge(goodHeader, { ...goodClaims, iat: 1, exp: 2 }),
  'an expiry that is a text': () => forge(goodHeader, { ...goodClaims, exp: String(now + 600) }),
  'an expiry that is no number': () =>
    forge(goodHeader, JSON.stringify(goodClaims).replace(/"exp":\d+/, '"exp":1e999')),
  'no time of issue': () => forge(goodHeader, without('iat')),
  'issued in the future': () => forge(goodHeader, { ...goodClaims, iat: now + 1 }),
  'not to be used before a second from now': () => forge(goodHeader, { ...goodClaims, nbf: now + 1 }),
  'more than 8 KB': () => forge(goodHeader, { ...goodClaims, padding: 'x'.repeat(8_000) }),
  'a changed claim': tampered(([h, , s]) => [h, encode({ ...goodClaims, sub: 'network-admin' }), s]),
  'a changed header': tampered(([, p, s]) => [encode({ ...goodHeader, extra: 1 }), p, s]),
  'a shortened signature': tampered(([h, p, s]) => [h, p, s.slice(0, -4)]),
  'a signature of zeros': tampered(([h, p]) => [h, p, Buffer.alloc(64).toString('base64url')]),
  'a signature in DER': () => {
    const text = `${encode(goodHeader)}.${encode(goodClaims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), createPrivateKey(ec.privateKey.export({ type: 'pkcs8', format: 'pem' }))).toString('base64url')}`;
  },
};

describe('a hostile token', () => {
  it('comes in at least forty kinds', () => {
    expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.keys(hostile))('with %s is refused, whoever the issuer is', async (kind) => {
    const clock = fixedClock(startedAt);
    const token = hostile[kind]?.() as string;
    const external = createTokenVerifier({ issuer, audience }, { fetch: issuerWith(() => publicKeys), clock });
    const embedded = createTokenVerifier({ issuer, audience, jwks: publicKeys as never }, { clock });
    const good = forge(goodHeader, goodClaims);
    for (const verifier of [external, embedded]) {
      await verifier.verify(good);
      await expect(verifier.verify(token)).rejects.toMatchObject({ name: 'DomainError', code: 'UNAUTHENTICATED' });
    }
  });
});

describe('the keys of an external issuer', () => {
  it('are fetched once in 30 s, however many tokens name unknown keys', async () => {
    const clock = fixedClock(startedAt);
    const fetch = issuerWith(() => publicKeys);
    const verifier = createTokenVerifier({ issuer, audience }, { fetch, clock });
    const flood = () =>
      Promise.allSettled(
        Array.from({ length: 200 }, (_, i) => verifier.verify(forge({ ...goodHeader, kid: `k${i}` }, goodClaims))),
      );
    await flood();
    await flood();
    expect(jwksFetches(fetch)).toBe(1);
    clock.moveTo(new Date(startedAt.getTime() + 30_000));
    await flood();
    expect(jwksFetches(fetch)).toBe(2);
  });

  it('are fetched again for a new key of the issuer', async () => {
    const clock = fixedClock(startedAt);
    let published = { keys: publicKeys.keys.filter((key) => key.kid !== 'ed') };
    const verifier = createTokenVerifier({ issuer, audience }, { fetch: issuerWith(() => published), clock });
    const token = forge({ alg: 'EdDSA', typ: 'at+jwt', kid: 'ed' }, goodClaims, ed.privateKey);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    published = publicKeys;
    clock.moveTo(new Date(startedAt.getTime() + 31_000));
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'nurse-1' });
  });

  it('still count while the issuer is down', async () => {
    const clock = fixedClock(startedAt);
    const fetch = issuerWith(() => publicKeys);
    const verifier = createTokenVerifier({ issuer, audience }, { fetch, clock });
    await verifier.verify(forge(goodHeader, goodClaims));
    fetch.mockRejectedValue(new Error('down'));
    const later = now + 3_600;
    clock.moveTo(new Date(later * 1000));
    const token = forge(goodHeader, { ...goodClaims, iat: later - 1, exp: later + 60 });
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'nurse-1' });
  });

  it.each([
    ['the discovery document of another issuer', { issuer: 'https://evil.example', jwks_uri: `${issuer}/jwks` }],
    ['keys over plain http', { issuer, jwks_uri: 'http://issuer.example/jwks' }],
  ])('are not taken from %s', async (_, document) => {
    const fetch = vi.fn<FetchFunction>(async (url) =>
      Response.json(url.includes('.well-known') ? document : publicKeys),
    );
    const verifier = createTokenVerifier({ issuer, audience }, { fetch, clock: fixedClock(startedAt) });
    await expect(verifier.verify(forge(goodHeader, goodClaims))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
