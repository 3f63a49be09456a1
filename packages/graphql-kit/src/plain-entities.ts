import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { EntityGroup } from './entities.js';
import { type FieldsAhead, isLoadedByKey } from './fields-ahead.js';

/** A document that asks entities for columns and loaded lists alone. */
export interface PlainEntities {
  /** The variable that holds the representations. */
  variable: string;
  /** Writes the answer; nothing where a rule of GraphQL has more to say of it than the values themselves. */
  shape(groups: readonly EntityGroup[], count: number): Record<string, unknown> | undefined;
}

type Ahead = EntityGroup['ahead'];
type Build = (row: object, at: number, ahead: Ahead) => object;
type Complete = (value: unknown) => unknown;

/** One property of an object that is written out: where its value stands, as source text, and what becomes of it. */
interface Entry {
  key: string;
  source: string;
  complete: Complete;
}

const notPlain = new Error('A value that is for the execution to judge.');
const judged = (): never => {
  throw notPlain;
};

/**
 * Most of what the gateway asks of a context needs no execution: rows are at hand, and the answer is their columns under
 * other names. It is written out as literals of one shape. The compiled execution makes four closures for each item of a
 * list and an `info` for each field with a resolver, which were a fifth of all that a large answer allocates.
 * Where a null stands in the way of a type, or a list could not be loaded, the execution answers instead, with its errors.
 */
export function compilePlainEntities(
  schema: GraphQLSchema,
  document: DocumentNode,
  fieldsAhead: FieldsAhead,
): PlainEntities | undefined {
  const [operation, ...more] = document.definitions;
  if (operation?.kind !== 'OperationDefinition' || more.length > 0) return undefined;
  const [root, ...others] = operation.selectionSet.selections;
  if (root?.kind !== 'Field' || others.length > 0 || root.name.value !== '_entities') return undefined;
  const [argument] = root.arguments ?? [];
  if (argument?.value.kind !== 'Variable' || root.directives?.length || !root.selectionSet) return undefined;
  const builds = compileTypes(root.selectionSet, schema, fieldsAhead);
  if (!builds) return undefined;
  const key = keyOf(root);
  return {
    variable: argument.value.name.value,
    shape(groups, count) {
      try {
        const entities: (object | null)[] = Array.from({ length: count }, () => null);
        for (const { typename, indexes, rows, ahead } of groups) {
          const build = builds.get(typename) ?? judged();
          indexes.forEach((index, at) => {
            const row = rows[at];
            if (row) entities[index] = build(row, at, ahead);
          });
        }
        return { [key]: entities };
      } catch {
        return undefined;
      }
    },
  };
}

const keyOf = (node: FieldNode) => node.alias?.value ?? node.name.value;

function compileTypes(
  { selections }: SelectionSetNode,
  schema: GraphQLSchema,
  fieldsAhead: FieldsAhead,
): Map<string, Build> | undefined {
  const builds = new Map<string, Build>();
  const shared = selections.filter((selection) => selection.kind === 'Field');
  for (const selection of selections) {
    if (selection.kind === 'Field') continue;
    if (selection.kind === 'FragmentSpread' || selection.directives?.length) return undefined;
    const type = schema.getType(selection.typeCondition?.name.value ?? '');
    if (!isObjectType(type) || builds.has(type.name)) return undefined;
    const build = compileObject(type, [...shared, ...selection.selectionSet.selections], fieldsAhead);
    if (!build) return undefined;
    builds.set(type.name, build);
  }
  return builds;
}

/** @param fieldsAhead only for entities themselves: what hangs on rows within them is not loaded ahead */
function compileObject(
  type: GraphQLObjectType,
  selections: SelectionSetNode['selections'],
  fieldsAhead?: FieldsAhead,
): Build | undefined {
  const entries: Entry[] = [];
  for (const node of selections) {
    const entry = node.kind === 'Field' && !node.directives?.length ? entryOf(node, type, fieldsAhead) : undefined;
    if (!entry || entries.some(({ key }) => key === entry.key)) return undefined;
    entries.push(entry);
  }
  const names = entries.map((_entry, index) => `complete${index}`);
  const properties = entries.map(({ key, source }, index) => `${JSON.stringify(key)}: complete${index}(${source})`);
  // oxlint-disable-next-line no-new-func
  const make = new Function(...names, `return (row, at, ahead) => ({ ${properties.join(', ')} });`);
  return make(...entries.map(({ complete }) => complete)) as Build;
}

/** Names and keys are of the GraphQL grammar, and quoted. */
function entryOf(node: FieldNode, type: GraphQLObjectType, fieldsAhead?: FieldsAhead): Entry | undefined {
  const key = keyOf(node);
  if (node.name.value === '__typename') return { key, source: '', complete: () => type.name };
  const field = type.getFields()[node.name.value];
  const complete = field && completerOf(field.type, node.selectionSet);
  if (!complete || node.name.value === 'nodeId') return undefined;
  if (field.resolve === undefined) return { key, source: `row[${JSON.stringify(node.name.value)}]`, complete };
  const place = isLoadedByKey(field) ? fieldsAhead?.get(type.name)?.findIndex((ahead) => ahead.key === key) : -1;
  return place === undefined || place === -1 ? undefined : { key, source: `ahead[${place}][at]`, complete };
}

function completerOf(type: GraphQLOutputType, selectionSet?: SelectionSetNode): Complete | undefined {
  if (isNonNullType(type)) {
    const complete = completerOf(type.ofType as GraphQLOutputType, selectionSet);
    return complete && ((value) => complete(value) ?? judged());
  }
  if (isListType(type)) {
    const complete = completerOf(type.ofType as GraphQLOutputType, selectionSet);
    return complete && ((value) => (value == null ? null : Array.isArray(value) ? value.map(complete) : judged()));
  }
  if (isLeafType(type)) {
    // Rows come from typed columns, and enum values are their names.
    if (isEnumType(type) || isSpecifiedScalarType(type)) return (value) => value ?? null;
    return (value) => (value == null ? null : type.serialize(value));
  }
  const build = isObjectType(type) && selectionSet ? compileObject(type, selectionSet.selections) : undefined;
  if (!build) return undefined;
  return (value) => {
    if (value == null) return null;
    return typeof value === 'object' && !(value instanceof Promise) ? build(value, 0, []) : judged();
  };
}
