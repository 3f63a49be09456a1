import { loadAppConfig } from '../../app/app-config.js';

export interface SigningQuestion {
  accessToken: string;
  password: string;
  recordId: string;
  contentHash: string;
}

export type SigningAnswer = { kind: 'TICKET'; ticket: string } | { kind: 'REFUSED'; code: string; message: string };

/** Shows the password again to the identity provider, which gives a ticket for one signature on one content. */
export async function askSigningTicket(
  { accessToken, password, recordId, contentHash }: SigningQuestion,
  { origin, ask = fetch }: { origin: string; ask?: typeof fetch },
): Promise<SigningAnswer> {
  const { issuer } = await loadAppConfig(origin, ask);
  const response = await ask(`${issuer}/signing-ticket`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}` },
    body: new URLSearchParams({ password, record_id: recordId, content_hash: contentHash }),
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok && typeof answer['ticket'] === 'string') return { kind: 'TICKET', ticket: answer['ticket'] };
  return {
    kind: 'REFUSED',
    code: String(answer['error'] ?? `HTTP_${response.status}`),
    message: String(answer['error_description'] ?? 'The password could not be checked. Try again.'),
  };
}
