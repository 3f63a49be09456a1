import { describe, expect, it } from 'vitest';
import { loadAppConfig } from './app-config.js';

const answering = (body: string, init: ResponseInit) =>
  (() => Promise.resolve(new Response(body, init))) as typeof fetch;
const json = { 'content-type': 'application/json' };

describe('loadAppConfig', () => {
  it('takes the issuer the server names', async () => {
    const config = await loadAppConfig('http://a.test', answering('{"issuer":"https://id.test"}', { headers: json }));
    expect(config).toEqual({ issuer: 'https://id.test', clientId: 'network-admin', apiAudience: 'urn:surcease:api' });
  });

  it('falls back to the embedded provider where the server serves no configuration', async () => {
    const page = answering('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    expect((await loadAppConfig('http://a.test', page)).issuer).toBe('http://a.test/oidc');
  });

  it('refuses a configuration that is not one', async () => {
    await expect(loadAppConfig('http://a.test', answering('{"issuer":7}', { headers: json }))).rejects.toThrow();
    await expect(loadAppConfig('http://a.test', answering('{}', { status: 500, headers: json }))).rejects.toThrow(
      '500',
    );
  });
});
