import { type Ask, startLiveDemo } from '@surcease/demo-network';
import { demoClientId, loadIdentitySecrets } from '@surcease/identity';
import { API_AUDIENCE } from '@surcease/network/front';
import { type Installation, say } from './prepare.js';

/** A token is asked for anew so long before it ends. */
const EARLY_MS = 30_000;
const PATIENCE_MS = 10_000;

interface Token {
  text: Promise<string>;
  untilMs: number;
}

/** Plays today's sessions as the demo accounts, through the front door like anybody else. */
export async function playLiveDemo({ folder, logger }: Installation, url: string): Promise<AsyncDisposable> {
  const secrets = await loadIdentitySecrets(folder.path);
  const credentials = Buffer.from(`${demoClientId}:${secrets.demoClientSecret(demoClientId)}`).toString('base64');
  const tokens = new Map<string, Token>();

  async function newToken(account: string): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'urn:surcease:demo-account', account, resource: API_AUDIENCE });
    const headers = { authorization: `Basic ${credentials}` };
    const answer = await send(`${url}/oidc/token`, { method: 'POST', headers, body });
    return (answer as { access_token: string }).access_token;
  }

  function tokenOf(account: string): Promise<string> {
    const known = tokens.get(account);
    if (known && Date.now() < known.untilMs - EARLY_MS) return known.text;
    const text = newToken(account);
    tokens.set(account, { text, untilMs: Date.now() + 4 * 60_000 });
    text.catch(() => tokens.delete(account));
    return text;
  }

  const ask: Ask = async (account, query, variables) => {
    const authorization = `Bearer ${await tokenOf(account)}`;
    const headers = { 'content-type': 'application/json', authorization };
    const body = JSON.stringify({ query, variables });
    const answer = await send(`${url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = answer as { data?: Record<string, unknown> | null; errors?: { extensions?: unknown }[] };
    if (!data) throw new Error(`The graph refused: ${JSON.stringify(errors?.[0]?.extensions ?? null)}`);
    return data;
  };

  say('\nThe live demo plays today’s sessions at every clinic. SURCEASE_DEMO_LIVE=0 turns it off.');
  return startLiveDemo({ ask, warn: (message, about) => logger.warn(about, message) });
}

async function send(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  return response.json();
}
