import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isIncluded } from './conditions.js';
import { guardAlias, isGuarded } from './node-guard.js';
import { isRow, type Row } from './row.js';

/** Shapes what the subgraphs answered into what the client asked for. */
export type Projector = (data: Row) => Row | null;

/** A value, or `violation` where a null stood in for something that cannot be null: then its parent is null. */
type Complete = (value: unknown) => unknown;
const violation = Symbol('null where none may be');

interface Scope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/**
 * Compiles one operation, for one set of values of the variables its @skip and @include use.
 * A missing field that cannot be null makes its object null without an error, so an entity
 * its owner does not show looks the same as one that does not exist.
 */
export function compileProjector(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Projector {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation} type`);
  return compileObject(root, [operation.selectionSet], { schema, fragments, variables }) as Projector;
}

function compileObject(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], scope: Scope): Complete {
  const byKey = new Map<string, FieldNode[]>();
  for (const selectionSet of selectionSets) collectFields(type, selectionSet, scope, byKey);
  const keys: string[] = [];
  const completers: Complete[] = [];
  for (const [key, nodes] of byKey) {
    const name = nodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    if (name === '__typename') completers.push(() => type.name);
    else if (field) completers.push(compileField(field.type, nodes, scope));
    else continue;
    keys.push(key);
  }
  return buildObject(keys, completers);
}

/**
 * Writes the function out for these keys: objects of one literal have one shape, which the engine builds and
 * stringifies about twice as fast as objects filled by a loop. Keys are names of the GraphQL grammar, quoted.
 */
function buildObject(keys: readonly string[], completers: readonly Complete[]): Complete {
  const names = keys.map((_key, index) => `complete${index}`);
  const reads = keys.map((key, index) => {
    const value = `const value${index} = complete${index}(row[${JSON.stringify(key)}]);`;
    return `${value} if (value${index} === violation) return null;`;
  });
  const fields = keys.map((key, index) => `${JSON.stringify(key)}: value${index}`);
  const body = `if (!isRow(row)) return null; ${reads.join('\n')} return { ${fields.join(', ')} };`;
  // oxlint-disable-next-line no-new-func
  const build = new Function('isRow', 'violation', ...names, `return (row) => { ${body} };`) as Build;
  return build(isRow, violation, ...completers);
}

type Build = (isGood: typeof isRow, none: typeof violation, ...completers: Complete[]) => Complete;

function compileField(type: GraphQLOutputType, nodes: readonly FieldNode[], scope: Scope): Complete {
  if (isNonNullType(type)) {
    const complete = compileField(getNullableType(type), nodes, scope);
    return (value) => complete(value) ?? violation;
  }
  if (isListType(type)) {
    const complete = compileField(type.ofType, nodes, scope);
    return (value) => {
      if (!Array.isArray(value)) return null;
      const items: unknown[] = [];
      for (const item of value) {
        const completed = complete(item);
        if (completed === violation) return null;
        items.push(completed);
      }
      return items;
    };
  }
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map((value) => value.name));
    return (value) => (names.has(value) ? value : null);
  }
  if (isLeafType(type)) return (value) => value ?? null;
  const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
  if (isObjectType(type)) return compileObject(type, selectionSets, scope);
  const guarded = isGuarded(type);
  const byTypename = new Map<string, Complete>();
  return (value) => {
    if (!isRow(value) || (guarded && value[guardAlias] == null)) return null;
    const typename = String(value['__typename']);
    let complete = byTypename.get(typename);
    if (!complete) {
      const concrete = scope.schema.getType(typename);
      if (!isObjectType(concrete) || !scope.schema.isSubType(type, concrete)) return null;
      complete = compileObject(concrete, selectionSets, scope);
      byTypename.set(typename, complete);
    }
    return complete(value);
  };
}

function collectFields(
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  scope: Scope,
  byKey: Map<string, FieldNode[]>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, scope.variables)) continue;
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = byKey.get(key);
      if (nodes) nodes.push(selection);
      else byKey.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === 'InlineFragment' ? selection : scope.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || applies(type, condition, scope.schema))) {
      collectFields(type, fragment.selectionSet, scope, byKey);
    }
  }
}

function applies(type: GraphQLObjectType, condition: string, schema: GraphQLSchema): boolean {
  if (type.name === condition) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
