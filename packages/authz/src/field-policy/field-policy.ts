import type { Action } from '../actions/actions.js';

/** For each type, which action reads which fields. PUBLIC needs no one signed in. */
export type FieldPolicy = Readonly<Record<string, Partial<Record<Action | 'PUBLIC', readonly string[]>>>>;

const indexes = new WeakMap<FieldPolicy, Map<string, Action | 'PUBLIC'>>();

/** The action that reads a coordinate (`Type.field`), or undefined where the table does not name it. */
export function actionOfField(policy: FieldPolicy, coordinate: string): Action | 'PUBLIC' | undefined {
  let index = indexes.get(policy);
  if (!index) {
    index = new Map();
    for (const [type, rules] of Object.entries(policy))
      for (const [action, fields] of Object.entries(rules))
        for (const field of fields ?? []) index.set(`${type}.${field}`, action as Action | 'PUBLIC');
    indexes.set(policy, index);
  }
  return index.get(coordinate);
}
