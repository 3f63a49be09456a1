import { entryKey } from './canonical-content.js';
import type { ProtocolContent } from './protocol-content.js';

export type Leaf = string | number | boolean | null | readonly string[];

/** Every value of a content document by its path: `dose.durationMinutes`, `stopRules[systolic-high].threshold`. */
export function flattenContent(content: ProtocolContent): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [name, value] of Object.entries(content)) collect(value, name, leaves);
  return leaves;
}

function collect(value: unknown, path: string, leaves: Map<string, Leaf>): void {
  if (Array.isArray(value) && !value.every((entry) => typeof entry === 'string')) {
    for (const entry of value as object[]) collect(entry, `${path}[${entryKey(entry) ?? ''}]`, leaves);
    return;
  }
  if (Array.isArray(value) && value.length === 0) return;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, entry] of Object.entries(value)) collect(entry, `${path}.${name}`, leaves);
    return;
  }
  leaves.set(path, value as Leaf);
}

const listsOfContent = [
  'indications',
  'eligibility',
  'premedication',
  'stopRules',
  'followUp',
  'citations',
  'evidence',
  'overridable',
];

/** The document that these paths and values make: what flattenContent took apart. */
export function unflattenContent(leaves: ReadonlyMap<string, Leaf>): ProtocolContent {
  const lists = Object.fromEntries(listsOfContent.map((name) => [name, []]));
  const content: Record<string, unknown> = { ...lists, dose: { titration: [] }, discharge: { criteria: [] } };
  for (const [path, value] of leaves) place(content, path, value);
  return content as unknown as ProtocolContent;
}

/** A key may be a path itself, with brackets of its own: what is overridable, and what evidence is of. */
const STEP = /^\.?([A-Za-z0-9]+)(?:\[((?:[^[\]]|\[[^\]]*\])*)\])?/;

/** Walks to where a path leads, making what is missing on the way. */
function place(content: Record<string, unknown>, path: string, value: Leaf): void {
  let at = content;
  let rest = path;
  for (;;) {
    const [step = '', name = '', key] = STEP.exec(rest) ?? [];
    rest = rest.slice(step.length);
    if (key !== undefined) at = entryOf((at[name] ??= []) as Record<string, unknown>[], key);
    else if (rest === '') {
      at[name] = value;
      return;
    } else at = (at[name] ??= {}) as Record<string, unknown>;
    if (rest === '' || step === '') return;
  }
}

/** The entry is found by its key; the key itself is one of its leaves and comes in time. */
const keys = new WeakMap<object, string>();

function entryOf(list: Record<string, unknown>[], key: string): Record<string, unknown> {
  let entry = list.find((candidate) => keys.get(candidate) === key);
  if (!entry) {
    list.push((entry = {}));
    keys.set(entry, key);
  }
  return entry;
}
