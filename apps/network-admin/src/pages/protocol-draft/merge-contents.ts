import type { ProtocolContentInput } from '../../graph/schema.generated.js';
import { entryKey } from './content-input.js';

/** A value, or a whole entry of a list: what two people can differ about. */
export type Unit = unknown;
export type Units = ReadonlyMap<string, Unit>;

type Plain = Record<string, unknown>;

/** Lists of entries with a name each; their entries are taken or left whole. */
const isEntryList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((entry) => entryKey(entry) !== null);

/** A content in parts that can be chosen one by one, by path. */
export function unitsOf(content: ProtocolContentInput): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const collect = (value: unknown, path: string): void => {
    if (isEntryList(value)) for (const entry of value) units.set(`${path}[${entryKey(entry)}]`, entry);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [name, entry] of Object.entries(value)) collect(entry, path ? `${path}.${name}` : name);
    else units.set(path, value);
  };
  collect(content, '');
  return units;
}

/** The content that these parts make, in the shape of another: a list holds the parts named under it, in their order. */
export function contentOf(units: Units, shape: ProtocolContentInput): ProtocolContentInput {
  const build = (value: unknown, path: string): unknown => {
    if (isEntryList(value))
      return [...units].filter(([at]) => at.startsWith(`${path}[`) && at.endsWith(']')).map(([, entry]) => entry);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return units.get(path) ?? null;
    return Object.fromEntries(
      Object.entries(value as Plain).map(([name, entry]) => [name, build(entry, path ? `${path}.${name}` : name)]),
    );
  };
  return build(shape, '') as ProtocolContentInput;
}

const isSame = (one: Unit, other: Unit): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface Difference {
  path: string;
  base: Unit;
  mine: Unit;
  theirs: Unit;
  /** Who changed it: where both did, somebody has to choose. */
  by: 'ME' | 'THEM' | 'BOTH';
}

/** Everything in which two people's contents differ, with what both began from. */
export function differencesBetween(base: Units, mine: Units, theirs: Units): Difference[] {
  const paths = [...new Set([...theirs.keys(), ...mine.keys()])];
  return paths.flatMap((path) => {
    const at = { base: base.get(path), mine: mine.get(path), theirs: theirs.get(path) };
    if (isSame(at.mine, at.theirs)) return [];
    const by = isSame(at.base, at.mine) ? 'THEM' : isSame(at.base, at.theirs) ? 'ME' : 'BOTH';
    return [{ path, ...at, by } satisfies Difference];
  });
}

/** Theirs, with mine where mine was chosen. A part that the chosen side has taken away is not there. */
export function mergedUnits(
  theirs: Units,
  differences: readonly Difference[],
  isMine: (path: string) => boolean,
): Map<string, Unit> {
  const merged = new Map(theirs);
  for (const { path, mine } of differences) {
    if (!isMine(path)) continue;
    if (mine === undefined) merged.delete(path);
    else merged.set(path, mine);
  }
  return merged;
}
