import { expect } from 'vitest';
import type { Asked } from './graph.js';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of the same form and age that no record has. */
export function absentLike(id: string): string {
  const end = Array.from({ length: 10 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
  return `${id.slice(0, -10)}${end}`;
}

/** What a client could tell two answers apart by: status, media type, length and text, but for the ids it sent itself. */
export function fingerprint({ status, headers, text }: Asked<unknown>, id: string): string {
  const shown = text.replaceAll(id, '<id>').replace(/"requestId":"[^"]+"/g, '"requestId":"<request>"');
  return [status, headers.get('content-type'), shown].join('\n');
}

/** Asks twice, for a record that is hidden and for one that is not there, and compares. */
export async function expectAlike(
  ask: (id: string) => Promise<Asked<unknown>>,
  hidden: string,
): Promise<Asked<unknown>> {
  const absent = absentLike(hidden);
  const [ofHidden, ofAbsent] = [await ask(hidden), await ask(absent)];
  expect(fingerprint(ofHidden, hidden)).toBe(fingerprint(ofAbsent, absent));
  return ofHidden;
}
