import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERNAL_KEY_ID, createInternalTokens, loadKeyPair } from '@surcease/identity';
import { beforeAll, describe, expect, it } from 'vitest';
import { absentLike } from './support/alike.js';
import { shared, signedIn } from './support/graph.js';
import { mode } from './support/product.js';
import { type SecondClinic, findSecondClinic } from './support/second-clinic.js';

type InternalViewer = Parameters<ReturnType<typeof createInternalTokens>['mint']>[1];

const selections = {
  Patient: ['patients', 'patientId', 'familyName'],
  Session: ['sessions', 'sessionId', 'state'],
  Assessment: ['outcomes', 'assessmentId', 'score'],
} as const;

/** Only where subgraphs have ports of their own. */
describe.runIf(mode === 'distributed')('a subgraph’s own port', () => {
  let urls: Record<string, string>;
  let nurse: InternalViewer;
  let second: SecondClinic;
  let mint: ReturnType<typeof createInternalTokens>['mint'];
  beforeAll(async () => {
    const { dataDir } = shared();
    urls = JSON.parse(readFileSync(join(dataDir, 'distributed.json'), 'utf8')) as Record<string, string>;
    const { privateKeyPem } = await loadKeyPair(dataDir);
    mint = createInternalTokens({ kid: INTERNAL_KEY_ID, privateKeyPem }).mint;
    second = await findSecondClinic();
    const { viewer } = await (await signedIn('nurse-1')).data('{ viewer { id grants { clinic { id } } } }');
    nurse = {
      accountId: viewer.id,
      subject: 'nurse-1',
      displayName: 'Freya First',
      email: null,
      kind: 'STAFF',
      partnerTier: null,
      purpose: 'TREATMENT',
      grants: [{ role: 'NURSE', clinicId: viewer.grants[0].clinic.id }],
    };
  });

  const entity = (type: string, id: string, field: string) =>
    JSON.stringify({
      query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id ${field} } } }`,
      variables: { r: [{ __typename: type, id }] },
    });
  const send = (url: string, body: string, authorization?: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body,
    });
  const asNurse = async (subgraph: string, body: string, audience = subgraph) => {
    const about = { requestId: 'request', operation: { name: null, hash: 'hash' } };
    return send(urls[subgraph]!, body, `Bearer ${mint(audience, nurse, body, about)}`);
  };

  it.each(Object.entries(selections))(
    'gives no %s without a token of the gateway’s',
    async (type, [subgraph, key, field]) => {
      const body = entity(type, second[key], field);
      const { token } = await signedIn('nurse-2');
      for (const authorization of [undefined, 'Bearer nonsense', `Bearer ${token}`]) {
        const response = await send(urls[subgraph]!, body, authorization);
        expect(response.status).toBe(401);
        expect(await response.text()).not.toContain(second[key]);
      }
      expect((await asNurse(subgraph, body, 'access')).status).toBe(401);
    },
  );

  it.each(Object.entries(selections))(
    'gives a nurse no %s of another clinic, as if there were none',
    async (type, [subgraph, key, field]) => {
      const hidden = await asNurse(subgraph, entity(type, second[key], field));
      const text = await hidden.text();
      expect(JSON.parse(text)).toMatchObject({ data: { _entities: [null] } });
      const absent = await asNurse(subgraph, entity(type, absentLike(second[key]), field));
      expect([hidden.status, text]).toEqual([absent.status, await absent.text()]);
    },
  );
});
