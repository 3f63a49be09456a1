import { createHash } from 'node:crypto';
import { ruruHTML } from 'ruru/server';

/** Where the explorer's own files are served, so that it works without the internet. */
export const EXPLORER_FILES = '/explorer/';

/** What a newcomer finds in the editor. */
const firstQuery = `# Sign in first: under Headers, put an access token in place of the dots.
# A demo account's token: npm run --silent token -- nurse-1
{
  viewer {
    displayName
    grants {
      role
      clinic {
        name
      }
    }
  }
  clinics(first: 3) {
    nodes {
      name
      providers(first: 2) {
        nodes {
          displayName
        }
      }
    }
  }
}
`;

/** The page on which people write queries. */
export const explorerHtml = ruruHTML({
  endpoint: '/graphql',
  staticPath: EXPLORER_FILES,
  clientConfig: { defaultQuery: firstQuery, defaultHeaders: '{\n  "authorization": "Bearer …"\n}' },
  htmlParts: { titleTag: '<title>Explorer · Surcease</title>' },
});

/** What a content security policy must allow of the page's own inline scripts, and nothing else. */
export const explorerScriptHashes = [...explorerHtml.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
  ([, script]) =>
    `'sha256-${createHash('sha256')
      .update(script ?? '')
      .digest('base64')}'`,
);
