import { describe, expect, it } from 'vitest';
import { askSigningTicket } from './signing-ticket.js';

const question = { accessToken: 'token', password: 'secret', recordId: 'pver_1', contentHash: 'abc' };

/** Answers for the configuration, then for the ticket; keeps what the ticket was asked with. */
function server(status: number, body: object) {
  const asked: { url: string; init: RequestInit }[] = [];
  const ask = (async (url: string, init: RequestInit) => {
    if (url.endsWith('/app-config.json')) return new Response('<html>', { headers: { 'content-type': 'text/html' } });
    asked.push({ url, init });
    return Response.json(body, { status });
  }) as typeof fetch;
  return { ask, asked };
}

describe('askSigningTicket', () => {
  it('shows the password to the issuer for one record with one content, and to nobody else', async () => {
    const { ask, asked } = server(200, { ticket: 'T' });
    expect(await askSigningTicket(question, { origin: 'https://a.test', ask })).toEqual({
      kind: 'TICKET',
      ticket: 'T',
    });
    expect(asked.map(({ url }) => url)).toEqual(['https://a.test/oidc/signing-ticket']);
    expect(String(asked[0]?.init.body)).toBe('password=secret&record_id=pver_1&content_hash=abc');
  });

  it('says why there is no ticket, in the issuer’s words', async () => {
    const { ask } = server(403, { error: 'access_denied', error_description: 'The password is wrong.' });
    expect(await askSigningTicket(question, { origin: 'https://a.test', ask })).toEqual({
      kind: 'REFUSED',
      code: 'access_denied',
      message: 'The password is wrong.',
    });
  });
});
