import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { removeDirectivesFromDocument } from '@apollo/client/utilities/internal';
import { type DocumentNode, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCache } from './cache.js';
import { operationId, persistedPayload } from './operation-id.js';
import { operationIds } from './operation-ids.generated.js';

const documents = Object.values(import.meta.glob<Record<string, DocumentNode>>('../**/*.generated.ts', { eager: true }))
  .flatMap((module) => Object.entries(module))
  .filter(([name, value]) => name.endsWith('Document') && typeof value === 'object')
  .map(([, value]) => value);

const manifestFile = fileURLToPath(new URL('../../../../schema/operations/network-admin.json', import.meta.url));
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, string>;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('trusted documents', () => {
  it('lists every operation of the app and no other', () => {
    expect(documents.length).toBeGreaterThan(0);
    expect(Object.keys(manifest).sort()).toEqual(documents.map(operationId).sort());
    expect(Object.keys(operationIds)).toHaveLength(documents.length);
  });

  it('names each operation by the hash of the text that the client sends', () => {
    const cache = createCache();
    for (const document of documents) {
      // As the client does: it reads @unmask and does not send it.
      const sent = print(removeDirectivesFromDocument([{ name: 'unmask' }], cache.transformDocument(document))!);
      expect(sha256(sent)).toBe(operationId(document));
      expect(manifest[operationId(document)]).toBe(sent);
    }
  });

  it('sends no text over a socket in production', () => {
    expect(persistedPayload(documents[0] as DocumentNode, { withText: false }).query).toBe('');
  });
});
