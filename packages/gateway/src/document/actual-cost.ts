import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { isRow, type Row } from '../execution/row.js';
import { mutationPoints, pointsOf } from './cost.js';

/** The points of an answer: the objects and list items that came back, by the weights of the requested cost. */
export type ActualCostOf = (data: unknown) => number;

/** What each object under one response key costs, and where it leads to more of them. */
interface Tally {
  points: number;
  children: Map<string, Tally>;
}

/** Compiled on first use, as not every document that is known is asked. */
export function compileActualCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ActualCostOf {
  let compiled: { keys: readonly string[]; count: Count } | undefined;
  const compile = () => {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions)
      if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
    const tally: Tally = { points: 0, children: new Map() };
    const root = schema.getRootType(operation.operation);
    if (root) collect(operation.selectionSet, root, tally, { schema, fragments });
    return { keys: [...tally.children.keys()], count: compileCount(tally) };
  };
  const each = operation.operation === 'mutation' ? mutationPoints : 0;
  return (data) => {
    compiled ??= compile();
    if (!isRow(data)) return 0;
    const ran = each === 0 ? 0 : compiled.keys.filter((key) => key in data).length;
    return ran * each + compiled.count(data);
  };
}

interface Scope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function collect(selectionSet: SelectionSetNode, parent: GraphQLCompositeType, tally: Tally, scope: Scope): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === 'Field') {
      const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : null;
      const type = field && getNamedType(field.type);
      if (!isCompositeType(type) || !selection.selectionSet) continue;
      const key = selection.alias?.value ?? selection.name.value;
      let child = tally.children.get(key);
      if (!child) tally.children.set(key, (child = { points: pointsOf(type), children: new Map() }));
      collect(selection.selectionSet, type, child, scope);
      continue;
    }
    const fragment = selection.kind === 'InlineFragment' ? selection : scope.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition && scope.schema.getType(fragment.typeCondition.name.value);
    collect(fragment.selectionSet, isCompositeType(condition) ? condition : parent, tally, scope);
  }
}

/** Counts what stands under one tally. */
type Count = (value: unknown) => number;

/** Each key is read at a place of its own, as the engine remembers shapes by place. */
function compileCount({ points, children }: Tally): Count {
  const counts = [...children.values()].map(compileCount);
  const terms = [...children.keys()].map((key, index) => ` + count${index}(row[${JSON.stringify(key)}])`).join('');
  const names = counts.map((_count, index) => `count${index}`);
  // oxlint-disable-next-line no-new-func
  const ofRow = new Function(...names, `return (row) => ${points}${terms};`)(...counts) as (row: Row) => number;
  const count: Count = (value) => {
    if (!Array.isArray(value)) return isRow(value) ? ofRow(value) : 0;
    let sum = 0;
    for (const item of value) sum += count(item);
    return sum;
  };
  return count;
}
