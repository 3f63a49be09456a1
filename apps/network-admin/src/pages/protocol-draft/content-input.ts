import type { ProtocolContentInput } from '../../graph/schema.generated.js';
import type { Content } from '../protocol/ContentView.js';

type Plain = Record<string, unknown>;

const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Plain)
      .filter(([name]) => name !== '__typename')
      .map(([name, entry]) => [name, bare(entry)]),
  );
};

/** A content as it was read, as it is sent: the names of types left out. */
export const contentInputOf = (content: Content): ProtocolContentInput => bare(content) as ProtocolContentInput;

/** Quantities that may be left out; every other one is needed. */
const optional = new Set([
  'loadingDoseMicrograms',
  'rateMicrogramsPerKgPerHour',
  'rateMicrogramsPerHour',
  'maximumRateMicrogramsPerHour',
  'source',
  'doi',
  'pubMedId',
  'grade',
  'statement',
  'retractionCheckedOn',
]);

/** Where a number or a choice is needed and none stands yet: the graph would not take such a content. */
export function missingIn(content: ProtocolContentInput): string[] {
  const missing: string[] = [];
  const walk = (value: unknown, path: string, name: string): void => {
    if (value === null && !optional.has(name)) missing.push(path);
    if (Array.isArray(value)) {
      value.forEach((entry, index) => walk(entry, `${path}[${entryKey(entry) ?? index}]`, ''));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, entry] of Object.entries(value)) walk(entry, path ? `${path}.${key}` : key, key);
  };
  walk(content, '', '');
  return missing;
}

/** What an entry of a list is called within its list: its id, or the path that it is about. */
export function entryKey(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { id, path } = entry as { id?: unknown; path?: unknown };
  return typeof id === 'string' ? id : typeof path === 'string' ? path : null;
}
