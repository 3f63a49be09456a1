import * as z from 'zod/mini';

const appConfig = z.object({
  issuer: z.url(),
  clientId: z.string().check(z.minLength(1)),
  apiAudience: z.string().check(z.minLength(1)),
});

/** Where the app signs in and which audience its tokens are for. */
export type AppConfig = z.infer<typeof appConfig>;

const defaults = (origin: string): AppConfig => ({
  issuer: `${origin}/oidc`,
  clientId: 'network-admin',
  apiAudience: 'urn:surcease:api',
});

/** Reads /app-config.json of the server; a server that serves none is the embedded one, whose values are known. */
export async function loadAppConfig(origin: string, fetchConfig: typeof fetch = fetch): Promise<AppConfig> {
  const response = await fetchConfig(`${origin}/app-config.json`, { headers: { accept: 'application/json' } });
  if (response.status === 404 || !response.headers.get('content-type')?.includes('json')) return defaults(origin);
  if (!response.ok) throw new Error(`The server answered ${response.status} for its configuration.`);
  return appConfig.parse({ ...defaults(origin), ...((await response.json()) as object) });
}
