import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { rateLimitType } from './gateway-fields.js';

export interface Cost {
  /** Scalar 0, object 1, connection × its size, mutation 10. */
  points: number;
  /** Records the answer may hold. */
  nodes: number;
}

/** The cost of one operation for given variables; cheap, as the document is walked once for all. */
export type CostOf = (variables: Record<string, unknown>) => Cost;

type Size = (variables: Record<string, unknown>) => number;

interface Weight {
  points: number;
  nodes: number;
  /** How often this field's selections count for one parent. */
  size: Size | 1;
  children: Weight[];
}

const defaultPageSize = 20;
/** What a list that is not a connection is taken to hold. */
const assumedListSize = 10;
export const mutationPoints = 10;

export function compileCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const root = schema.getRootType(operation.operation);
  const weights = root ? weigh(operation.selectionSet, root, undefined, { schema, fragments }) : [];
  const mutations = operation.operation === 'mutation' ? mutationPoints : 0;
  return (variables) => {
    const cost = { points: 0, nodes: 0 };
    for (const weight of weights) {
      cost.points += mutations;
      add(weight, 1, variables, cost);
    }
    return cost;
  };
}

function add(weight: Weight, times: number, variables: Record<string, unknown>, cost: Cost): void {
  const count = times * (weight.size === 1 ? 1 : weight.size(variables));
  cost.points += weight.points * count;
  cost.nodes += weight.nodes * count;
  for (const child of weight.children) add(child, count, variables, cost);
}

interface Scope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** `page` is the size of the connection whose selections these are. */
function weigh(
  selectionSet: SelectionSetNode,
  parent: GraphQLCompositeType,
  page: Size | undefined,
  scope: Scope,
): Weight[] {
  return selectionSet.selections.flatMap((selection): Weight[] => {
    if (selection.kind === 'Field') return weighField(selection, parent, page, scope);
    const fragment = selection.kind === 'InlineFragment' ? selection : scope.fragments.get(selection.name.value);
    if (!fragment) return [];
    const condition = fragment.typeCondition && scope.schema.getType(fragment.typeCondition.name.value);
    return weigh(fragment.selectionSet, isCompositeType(condition) ? condition : parent, page, scope);
  });
}

function weighField(node: FieldNode, parent: GraphQLCompositeType, page: Size | undefined, scope: Scope): Weight[] {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return [];
  const field = parent.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  if (!field || !isCompositeType(type) || !node.selectionSet) return [];
  const isConnection = type.name.endsWith('Connection') && field.args.some(({ name }) => name === 'first');
  const isList = containsList(field.type);
  const size = isList ? (page ?? (() => assumedListSize)) : 1;
  const children = weigh(node.selectionSet, type, isConnection ? pageSize(node) : undefined, scope);
  return [{ points: pointsOf(type), nodes: isList ? 1 : 0, size, children }];
}

/** What one object of a type costs: an edge stands for its node, and asking for the budget is free. */
export function pointsOf({ name }: GraphQLNamedType): number {
  return name.endsWith('Edge') || name === rateLimitType ? 0 : 1;
}

function containsList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function pageSize(node: FieldNode): Size {
  const sizes = (['first', 'last'] as const).flatMap((name): Size[] => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === 'IntValue') return [() => Math.max(0, Number(value.value))];
    if (value?.kind !== 'Variable') return [];
    const variable = value.name.value;
    return [(variables) => positive(variables[variable])];
  });
  return (variables) => sizes.reduce((most, size) => Math.max(most, size(variables)), 0) || defaultPageSize;
}

function positive(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0;
}
