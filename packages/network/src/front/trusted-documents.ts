import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The app's registered operations, by the SHA-256 of their text. @throws Error where a text does not fit its hash. */
export function loadTrustedDocuments(file: URL): ReadonlyMap<string, string> {
  const documents = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  for (const [hash, text] of documents)
    if (createHash('sha256').update(text).digest('hex') !== hash)
      throw new Error(`The trusted document ${hash} was changed by hand.`);
  return documents;
}
