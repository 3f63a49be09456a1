import { type DirectiveNode, type DocumentNode, type SelectionNode, visit } from 'graphql';

/** Whether @skip and @include leave a selection in. */
export function isIncluded(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  for (const directive of selection.directives ?? []) {
    const name = directive.name.value;
    if (name === 'skip' && conditionOf(directive, variables)) return false;
    if (name === 'include' && !conditionOf(directive, variables)) return false;
  }
  return true;
}

/** Names of the variables that decide what is selected. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      const value = node.arguments?.[0]?.value;
      if (value?.kind === 'Variable') names.add(value.name.value);
    },
  });
  return [...names];
}

function conditionOf(directive: DirectiveNode, variables: Record<string, unknown>): boolean {
  const value = directive.arguments?.[0]?.value;
  if (value?.kind === 'Variable') return variables[value.name.value] === true;
  return value?.kind === 'BooleanValue' && value.value;
}
