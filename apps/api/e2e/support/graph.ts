import { demoClientId, loadIdentitySecrets, mintDemoToken } from '@surcease/identity';
import { inject } from 'vitest';

/** A server to ask, and the data folder that holds its demo secrets. */
export interface Server {
  url: string;
  dataDir: string;
}

export interface Answer<Data = Record<string, unknown>> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string } }[];
  extensions?: Record<string, unknown>;
}

export interface Asked<Data> extends Answer<Data> {
  status: number;
  headers: Headers;
  /** The body as it came. */
  text: string;
}

export interface AskOptions {
  variables?: Record<string, unknown>;
  purpose?: 'TREATMENT' | 'OPERATIONS' | 'AUDIT' | 'RESEARCH';
  headers?: Record<string, string>;
}

/** Answers of many shapes: each test says which it expects, by what it asserts. */
// oxlint-disable-next-line typescript/no-explicit-any
type Anything = any;

/** Someone who talks to the server over HTTP. */
export interface Asker {
  token: string | null;
  /** The answer, errors and all. */
  ask<Data = Anything>(query: string, options?: AskOptions): Promise<Asked<Data>>;
  /** The data alone. @throws Error where there are errors. */
  data<Data = Anything>(query: string, options?: AskOptions): Promise<Data>;
}

/** The server of the whole run. */
export const shared = (): Server => inject('product');

export async function tokenOf(account: string, server: Server = shared()): Promise<string> {
  const secrets = await loadIdentitySecrets(server.dataDir);
  const issuer = `${server.url}/oidc`;
  const clientSecret = secrets.demoClientSecret(demoClientId);
  const { accessToken } = await mintDemoToken({ issuer, account, clientSecret });
  return accessToken;
}

/** A partner's token, by client credentials. */
export async function partnerTokenOf(clientId: string, server: Server = shared()): Promise<string> {
  const secrets = await loadIdentitySecrets(server.dataDir);
  const response = await fetch(`${server.url}/oidc/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secrets.demoClientSecret(clientId)}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'urn:surcease:api' }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(`No token: ${JSON.stringify(answer)}`);
  return answer.access_token;
}

export function withToken(token: string | null, server: Server = shared()): Asker {
  async function ask<Data>(query: string, { variables, purpose, headers }: AskOptions = {}): Promise<Asked<Data>> {
    const response = await post(server, JSON.stringify({ query, variables }), {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(purpose && { 'surcease-purpose': purpose }),
      ...headers,
    });
    const text = await response.text();
    return { ...(JSON.parse(text) as Answer<Data>), status: response.status, headers: response.headers, text };
  }
  return {
    token,
    ask,
    async data<Data>(query: string, options?: AskOptions) {
      const { data, errors } = await ask<Data>(query, options);
      if (errors || !data) throw new Error(`The graph said: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

export const signedIn = async (account: string, server: Server = shared()): Promise<Asker> =>
  withToken(await tokenOf(account, server), server);

export const anonymous = (server: Server = shared()): Asker => withToken(null, server);

export function post(server: Server, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}
