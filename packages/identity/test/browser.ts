import { createHash, randomBytes } from 'node:crypto';

/** A browser as far as signing in needs one: cookies with their paths, and redirects one at a time. */
export class Browser {
  private readonly cookies = new Map<string, { value: string; path: string }>();
  readonly setCookies: string[] = [];

  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects for as long as they stay below the given address. */
  async follow(url: string, within: string): Promise<{ url: string; response: Response | null }> {
    if (!url.startsWith(within)) return { url, response: null };
    const response = await this.request(url);
    const location = response.headers.get('location');
    return location ? this.follow(new URL(location, url).href, within) : { url, response };
  }

  async submit(url: string, form: Record<string, string>, origin?: string): Promise<Response> {
    return this.request(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: origin === undefined ? {} : { origin },
    });
  }

  private keep(line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/';
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }
}

export interface Authorization {
  url: string;
  verifier: string;
  redirectUri: string;
}

/** An authorization request as the admin app makes it. */
export function authorizationRequest(origin: string, overrides: Record<string, string> = {}): Authorization {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${origin}/signed-in`;
  const url = new URL(`${origin}/oidc/auth`);
  url.search = new URLSearchParams({
    client_id: 'network-admin',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile offline_access',
    resource: 'urn:surcease:api',
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...overrides,
  }).toString();
  return { url: url.href, verifier, redirectUri };
}
