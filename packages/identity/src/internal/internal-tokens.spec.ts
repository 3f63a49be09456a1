import { createHash } from 'node:crypto';
import type { Viewer } from '@surcease/authz';
import { fixedClock } from '@surcease/kernel';
import { describe, expect, it } from 'vitest';

import { createInternalTokens } from './internal-tokens.js';
import { generateKeyPair } from './key-pair.js';

const viewer: Viewer = {
  accountId: 'acct_1',
  subject: 'nurse-1',
  displayName: 'Nurse Один',
  email: null,
  kind: 'STAFF',
  partnerTier: null,
  purpose: 'TREATMENT',
  grants: [{ role: 'NURSE', clinicId: 'clin_1' }],
};
const call = { requestId: 'req-1', operation: { name: 'Patients', hash: 'abc' } };
const body = '{"query":"{ patients { id } }"}';
const startedAt = new Date('2026-11-22T10:00:00Z');

function setUp() {
  const clock = fixedClock(startedAt);
  const pair = generateKeyPair();
  const gateway = createInternalTokens({ kid: 'k1', privateKeyPem: pair.privateKeyPem }, { clock });
  const subgraph = createInternalTokens({ kid: 'k1', publicKeyPem: pair.publicKeyPem }, { clock });
  return { clock, pair, gateway, subgraph, token: gateway.mint('patients', viewer, body, call) };
}

describe('an internal token', () => {
  it('carries the viewer, the request and the operation to the subgraph it is meant for', () => {
    const { subgraph, token } = setUp();
    expect(subgraph.verify(token, 'patients', body)).toEqual({ viewer, ...call });
  });

  it('may say that nobody is signed in', () => {
    const { gateway, subgraph } = setUp();
    expect(subgraph.verify(gateway.mint('patients', null, body, call), 'patients', body).viewer).toBeNull();
  });

  it('lives no longer than 30 seconds', () => {
    const { clock, subgraph, token } = setUp();
    clock.moveTo(new Date(startedAt.getTime() + 29_999));
    expect(subgraph.verify(token, 'patients', body).viewer).toEqual(viewer);
    clock.moveTo(new Date(startedAt.getTime() + 30_000));
    expect(() => subgraph.verify(token, 'patients', body)).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
  });

  it('cannot be made by a subgraph', () => {
    const { subgraph } = setUp();
    expect(() => subgraph.mint('sessions', viewer, body, call)).toThrow(/gateway/);
  });

  it('is refused for another subgraph, another body, another key, another header, or any change of it', () => {
    const { subgraph, token, clock } = setUp();
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const strangerToken = createInternalTokens(
      { kid: 'k1', privateKeyPem: generateKeyPair().privateKeyPem },
      { clock },
    ).mint('patients', viewer, body, call);
    const refused: [string, string, string][] = [
      [token, 'sessions', body],
      [token, 'patients', `${body} `],
      [strangerToken, 'patients', body],
      ['', 'patients', body],
      ['a.b.c', 'patients', body],
      [`${token}.x`, 'patients', body],
      [`${token}=`, 'patients', body],
      [`${header}.${payload}.`, 'patients', body],
      [`${encode({ alg: 'none', typ: 'surcease-internal+jwt', kid: 'k1' })}.${payload}.${signature}`, 'patients', body],
      [`${encode({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k1' })}.${payload}.${signature}`, 'patients', body],
      [`${header}.${encode({ ...claims, aud: 'sessions' })}.${signature}`, 'sessions', body],
      [
        `${header}.${encode({ ...claims, bodyHash: createHash('sha256').update('{}').digest('base64url') })}.${signature}`,
        'patients',
        '{}',
      ],
      ['x'.repeat(100_000), 'patients', body],
    ];
    for (const [text, subgraphName, bodyText] of refused) {
      expect(() => subgraph.verify(text, subgraphName, bodyText)).toThrow(
        expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      );
    }
  });
});
