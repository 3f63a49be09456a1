import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { isRow, type Row } from './row.js';
import type { IsOfType } from './type-conditions.js';

export type Path = (string | number)[];

/** Finds the objects that a path leads to. */
export type Targets = (value: unknown, isOfType: IsOfType, found: (row: Row) => void) => void;

/** Compiles a path; lists are walked where the path says so and where it does not. */
export function compileTargets(segments: readonly FlattenNodePathSegment[], at = 0): Targets {
  const segment = segments[at];
  if (segment === undefined) return throughLists((row, _isOfType, found) => found(row));
  const rest = compileTargets(segments, at + 1);
  if (segment === '@') {
    return (value, isOfType, found) => {
      if (Array.isArray(value)) for (const item of value) rest(item, isOfType, found);
    };
  }
  if ('Field' in segment) {
    const read = reader(segment.Field);
    return throughLists((row, isOfType, found) => rest(read(row), isOfType, found));
  }
  const conditions = segment.TypeCondition;
  return throughLists((row, isOfType, found) => {
    if (satisfies(row, conditions, isOfType)) rest(row, isOfType, found);
  });
}

function throughLists(take: (row: Row, isOfType: IsOfType, found: (row: Row) => void) => void): Targets {
  const walk: Targets = (value, isOfType, found) => {
    if (Array.isArray(value)) for (const item of value) walk(item, isOfType, found);
    else if (isRow(value)) take(value, isOfType, found);
  };
  return walk;
}

/** Reads one property, written out, so that the engine remembers where it stands in the rows of this path. */
function reader(key: string): (row: Row) => unknown {
  // oxlint-disable-next-line no-new-func
  return new Function('row', `return row[${JSON.stringify(key)}];`) as (row: Row) => unknown;
}

/** The same walk with paths, for the rare case that an entity came with an error. */
export function locateTargets(
  value: unknown,
  segments: readonly FlattenNodePathSegment[],
  isOfType: IsOfType,
  at = 0,
  path: Path = [],
  located = new Map<Row, Path[]>(),
): Map<Row, Path[]> {
  if (value === null || value === undefined) return located;
  if (Array.isArray(value)) {
    const next = segments[at] === '@' ? at + 1 : at;
    value.forEach((item, index) => locateTargets(item, segments, isOfType, next, [...path, index], located));
  } else if (isRow(value)) {
    const segment = segments[at];
    if (segment === undefined) located.set(value, [...(located.get(value) ?? []), path]);
    else if (segment === '@') return located;
    else if ('Field' in segment) {
      locateTargets(value[segment.Field], segments, isOfType, at + 1, [...path, segment.Field], located);
    } else if (satisfies(value, segment.TypeCondition, isOfType)) {
      locateTargets(value, segments, isOfType, at + 1, path, located);
    }
  }
  return located;
}

/** The key of an entity as its owner wants it, or undefined where a needed field was never fetched. */
export function projectKey(row: Row, requires: readonly RequiresSelection[], isOfType: IsOfType): Row | undefined {
  const key: Row = {};
  return addRequired(key, row, requires, isOfType) ? key : undefined;
}

function addRequired(key: Row, row: Row, requires: readonly RequiresSelection[], isOfType: IsOfType): boolean {
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment') {
      const typename = row['__typename'];
      if (typeof typename === 'string' && !isOfType(typename, selection.typeCondition)) continue;
      if (!addRequired(key, row, selection.selections, isOfType)) return false;
    } else if (selection.kind === 'Field') {
      const value = row[selection.alias ?? selection.name] ?? row[selection.name];
      if (value === undefined) return false;
      key[selection.alias ?? selection.name] = selection.selections
        ? projectNested(value, selection.selections, isOfType)
        : value;
    }
  }
  return true;
}

function projectNested(value: unknown, requires: readonly RequiresSelection[], isOfType: IsOfType): unknown {
  if (Array.isArray(value)) return value.map((item) => projectNested(item, requires, isOfType));
  return isRow(value) ? (projectKey(value, requires, isOfType) ?? null) : null;
}

function satisfies(row: Row, conditions: readonly string[], isOfType: IsOfType): boolean {
  const typename = row['__typename'];
  return typeof typename !== 'string' || conditions.some((condition) => isOfType(typename, condition));
}
