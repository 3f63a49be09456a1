import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { isRow } from './row.js';
import type { IsOfType } from './type-conditions.js';

/** Applies the planner's renames and settings, in place; they occur with interface objects and clashing field types. */
export function applyRewrites(value: unknown, rewrites: readonly FetchRewrite[] | undefined, isOfType: IsOfType): void {
  if (rewrites === undefined) return;
  for (const rewrite of rewrites) {
    if ('KeyRenamer' in rewrite) {
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      rewriteAt(value, path, 0, isOfType, (row, key) => {
        if (!(key in row)) return;
        row[renameKeyTo] = row[key];
        delete row[key];
      });
    } else {
      const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
      rewriteAt(value, path, 0, isOfType, (row, key) => (row[key] = setValueTo));
    }
  }
}

function rewriteAt(
  value: unknown,
  path: readonly FetchNodePathSegment[],
  at: number,
  isOfType: IsOfType,
  change: (row: Record<string, unknown>, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) rewriteAt(item, path, at, isOfType, change);
    return;
  }
  const segment = path[at];
  if (!isRow(value) || segment === undefined) return;
  if ('TypenameEquals' in segment) {
    const typename = value['__typename'];
    const fits =
      typeof typename !== 'string' || segment.TypenameEquals.some((condition) => isOfType(typename, condition));
    if (fits) rewriteAt(value, path, at + 1, isOfType, change);
  } else if (at === path.length - 1) change(value, segment.Key);
  else rewriteAt(value[segment.Key], path, at + 1, isOfType, change);
}
