import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
  getArgumentValues,
  getNullableType,
  isObjectType,
  specifiedScalarTypes,
} from 'graphql';
import { Extensions } from 'type-graphql';

type Variables = Record<string, unknown>;
type Parent = Record<string, unknown>;

/** One field of entities, as one document asks for it. */
export interface FieldAhead {
  /** Under which the answer holds it. */
  key: string;
  /** Asks one parent; nothing where an argument is left to the execution. */
  ask(parent: Parent, context: unknown, variables: Variables): unknown;
}

/** By type, the fields that can be loaded for all entities before the first of them asks. */
export type FieldsAhead = ReadonlyMap<string, readonly FieldAhead[]>;

/**
 * Marks a field that answers what `loadByKey` gives for its parent's key, and does nothing else. Of a list of entities
 * it is loaded for all of them in one step, so that none of them waits: a promise, a place in a batch and a reaction
 * for each parent cost more than the parent's rows.
 */
export const LoadedByKey = () => Extensions({ loadedByKey: true });

export const isLoadedByKey = ({ extensions }: GraphQLField<unknown, unknown>) => extensions['loadedByKey'] === true;

/** Marks are left behind where a schema is printed and built anew. */
export function copyMarks(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const type of Object.values(from.getTypeMap())) {
    const target = to.getType(type.name);
    if (!isObjectType(type) || !isObjectType(target)) continue;
    for (const [name, field] of Object.entries(type.getFields()))
      if (isLoadedByKey(field)) Object.assign(target.getFields()[name] ?? {}, { extensions: field.extensions });
  }
}

/** What stands directly below `_entities` in a document, without conditions and with arguments that are known as given. */
export function fieldsAheadOf(schema: GraphQLSchema, document: DocumentNode): FieldsAhead {
  const ahead = new Map<string, FieldAhead[]>();
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const node of definition.selectionSet.selections)
      if (node.kind === 'Field' && node.name.value === '_entities' && node.selectionSet)
        collect(node.selectionSet, schema, ahead);
  }
  return ahead;
}

function collect(selectionSet: SelectionSetNode, schema: GraphQLSchema, ahead: Map<string, FieldAhead[]>): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind !== 'InlineFragment' || (selection.directives?.length ?? 0) > 0) continue;
    const type = schema.getType(selection.typeCondition?.name.value ?? '');
    if (!isObjectType(type)) continue;
    for (const node of selection.selectionSet.selections) {
      const field = node.kind === 'Field' ? type.getFields()[node.name.value] : undefined;
      const asked = node.kind === 'Field' && field && isLoadedByKey(field) ? fieldAhead(field, node) : undefined;
      if (asked) ahead.set(type.name, [...(ahead.get(type.name) ?? []), asked]);
    }
  }
}

function fieldAhead(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldAhead | undefined {
  const { resolve } = field;
  const variablesUsed = plainVariables(field, node);
  if (!resolve || !variablesUsed || (node.directives?.length ?? 0) > 0) return undefined;
  return {
    key: node.alias?.value ?? node.name.value,
    ask(parent, context, variables) {
      // What was left out may have a default that only the execution knows.
      if (variablesUsed.some((name) => variables[name] === undefined)) return undefined;
      return resolve(parent, getArgumentValues(field, node, variables), context, undefined as never);
    },
  };
}

/** The variables of a field's arguments; nothing where one of them has to be coerced, which is the execution's to do. */
function plainVariables(field: GraphQLField<unknown, unknown>, node: FieldNode): string[] | undefined {
  const used: string[] = [];
  for (const { name, value } of node.arguments ?? []) {
    if (value.kind === 'Variable') {
      const type = field.args.find((argument) => argument.name === name.value)?.type;
      const isPlain = specifiedScalarTypes.some((scalar) => scalar.name !== 'ID' && scalar === getNullableType(type));
      if (!isPlain) return undefined;
      used.push(value.name.value);
    } else if (value.kind === 'ObjectValue' || value.kind === 'ListValue') return undefined;
  }
  return used;
}
