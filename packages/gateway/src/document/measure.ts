import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Limits } from '../contract/gateway.js';
import { RefusedError } from '../errors/refused.error.js';

interface Shape {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
}

/** Selections after expanding fragments; a chain of fragments that each spread the next twice grows as 2ⁿ. */
const expandedFields = 2000;

/**
 * Refuses an operation that is too deep or too wide, counted as if its fragments were written out.
 * Introspection is bounded by its own validation rule and is not counted here.
 */
export function refuseOversized(document: DocumentNode, operation: OperationDefinitionNode, limits: Limits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const shape = measure(operation.selectionSet, fragments, new Map());
  const directives = shape.directives + (operation.directives?.length ?? 0);
  if (shape.depth > limits.depth) refuse(`The operation is deeper than ${limits.depth} levels.`);
  if (shape.aliases > limits.aliases) refuse(`The operation has more than ${limits.aliases} aliases.`);
  if (directives > limits.directives) refuse(`The operation has more than ${limits.directives} directives.`);
  if (shape.fields > expandedFields) refuse('The operation selects too many fields.');
}

function measure(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, Shape>,
): Shape {
  const total: Shape = { depth: 0, aliases: 0, directives: 0, fields: 0 };
  const add = (shape: Shape, levels: number) => {
    total.depth = Math.max(total.depth, shape.depth + levels);
    total.aliases += shape.aliases;
    total.directives += shape.directives;
    total.fields += shape.fields;
  };
  for (const selection of selectionSet.selections) {
    total.directives += selection.directives?.length ?? 0;
    if (selection.kind === 'FragmentSpread') {
      const name = selection.name.value;
      let shape = known.get(name);
      const fragment = fragments.get(name);
      if (!shape && fragment) known.set(name, (shape = measure(fragment.selectionSet, fragments, known)));
      if (shape) add(shape, 0);
    } else if (selection.kind === 'InlineFragment') {
      add(measure(selection.selectionSet, fragments, known), 0);
    } else {
      total.fields += 1;
      if (selection.alias) total.aliases += 1;
      const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type';
      const below =
        selection.selectionSet && !isIntrospection ? measure(selection.selectionSet, fragments, known) : none;
      add(below, 1);
    }
  }
  return total;
}

const none: Shape = { depth: 0, aliases: 0, directives: 0, fields: 0 };

function refuse(message: string): never {
  throw new RefusedError('COST_LIMIT', message);
}
