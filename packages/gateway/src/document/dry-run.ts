import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import { isIncluded } from '../execution/conditions.js';
import { rateLimitField } from './gateway-fields.js';

/** Whether `rateLimit(dryRun: true)` is selected for these variables, in a document without named fragments. */
export function asksDryRun(document: DocumentNode, variables: Record<string, unknown>): boolean {
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (!isIncluded(selection, variables) || selection.kind === 'FragmentSpread') return false;
      return selection.kind === 'Field' ? isDry(selection, variables) : asks(selection.selectionSet);
    });
  return document.definitions.some((node) => node.kind === 'OperationDefinition' && asks(node.selectionSet));
}

function isDry(field: FieldNode, variables: Record<string, unknown>): boolean {
  if (field.name.value !== rateLimitField) return false;
  const value = field.arguments?.find(({ name }) => name.value === 'dryRun')?.value;
  if (value?.kind === 'Variable') return variables[value.name.value] === true;
  return value?.kind === 'BooleanValue' && value.value;
}
