import { createHash } from 'node:crypto';
import { BadInputError } from '@surcease/kernel';
import { type ProtocolContent, protocolContentSchema } from './protocol-content.js';

interface Keyed {
  id?: string;
  path?: string;
}

const keyOf = (entry: Keyed) => entry.id ?? entry.path ?? '';

/** What names an entry of a list: its id, or the path that it is about. Null where the list holds plain values. */
export function entryKey(entry: unknown): string | null {
  return typeof entry === 'object' && entry !== null ? keyOf(entry) : null;
}

/** Sorts each list of named entries, so that two documents that say the same are the same. */
export function inCanonicalOrder<Value>(value: Value): Value {
  if (Array.isArray(value)) {
    const entries = value.map((entry: unknown) => inCanonicalOrder(entry));
    const isNamed = entries.every((entry) => entryKey(entry) !== null);
    return (isNamed ? entries.toSorted((a, b) => (keyOf(a as Keyed) < keyOf(b as Keyed) ? -1 : 1)) : entries) as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, inCanonicalOrder(entry)])) as Value;
}

/**
 * Reads a content document as it came, in canonical order.
 * @throws BadInputError with the path of the first thing that does not fit, below `path`
 */
export function parseContent(input: unknown, path: readonly string[] = ['input', 'content']): ProtocolContent {
  const parsed = protocolContentSchema.safeParse(JSON.parse(JSON.stringify(input ?? null)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadInputError(issue?.message ?? 'The content does not fit.', [
      ...path,
      ...(issue?.path ?? []).map(String),
    ]);
  }
  const content = inCanonicalOrder(parsed.data);
  assertNamesDiffer(content, path);
  return content;
}

function assertNamesDiffer(content: ProtocolContent, path: readonly string[]): void {
  const lists: [string[], unknown[]][] = Object.entries(content).flatMap(([name, value]) =>
    Array.isArray(value) ? [[[name], value as unknown[]] as [string[], unknown[]]] : [],
  );
  lists.push([['dose', 'titration'], content.dose.titration], [['discharge', 'criteria'], content.discharge.criteria]);
  for (const [place, list] of lists) {
    const keys = list.map(entryKey);
    if (new Set(keys).size < keys.length)
      throw new BadInputError('Two entries of this list have the same name.', [...path, ...place]);
  }
}

/** JSON with sorted keys and no spaces: RFC 8785 for the values used here. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON, in hexadecimal: what a signature is bound to. */
export function contentHash(content: ProtocolContent): string {
  return createHash('sha256')
    .update(canonicalJson(inCanonicalOrder(content)))
    .digest('hex');
}
