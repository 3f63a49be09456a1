import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  print,
} from 'graphql';
import { rateLimitField } from './gateway-fields.js';

/** An operation split into what the gateway answers itself and what the subgraphs answer. */
export interface SplitOperation {
  own?: OwnPart;
  rest?: DocumentNode;
}

export interface OwnPart {
  /** Its root selections hold no named fragments. */
  document: DocumentNode;
  /** What is left of it when only the measure is wanted; undefined where nothing asks for it. */
  measure?: DocumentNode;
  readsSchema: boolean;
}

type Keep = (name: string) => boolean;

const isIntrospection: Keep = (name) => name === '__schema' || name === '__type';
const isRateLimit: Keep = (name) => name === rateLimitField;

/** The planner knows neither introspection nor the gateway's own fields, so those roots are answered here. */
export function splitOperation(document: DocumentNode, operation: OperationDefinitionNode): SplitOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const names = new Set<string>();
  collectNames(operation.selectionSet, fragments, names);
  const readsSchema = [...names].some(isIntrospection);
  const asksRateLimit = operation.operation === 'query' && [...names].some(isRateLimit);
  if (!readsSchema && !asksRateLimit) return { rest: document };
  const isOwn: Keep = (name) => isIntrospection(name) || (asksRateLimit && isRateLimit(name));
  const isMeta: Keep = (name) => isOwn(name) || name === '__typename';
  const only = (keep: Keep) => replaceRoots(document, operation, fragments, keep);
  const hasRest = [...names].some((name) => !isMeta(name));
  return {
    own: {
      document: only(hasRest ? isOwn : isMeta),
      ...(asksRateLimit ? { measure: only(isRateLimit) } : {}),
      readsSchema,
    },
    ...(hasRest ? { rest: only((name) => !isOwn(name)) } : {}),
  };
}

function collectNames(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  names: Set<string>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === 'Field') names.add(selection.name.value);
    else {
      const inner = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value);
      if (inner) collectNames(inner.selectionSet, fragments, names);
    }
  }
}

function replaceRoots(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  keep: Keep,
): DocumentNode {
  const filter = (set: SelectionSetNode): SelectionSetNode => {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === 'Field') return keep(selection.name.value) ? [selection] : [];
      const inner = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value);
      const filtered = inner && filter(inner.selectionSet);
      if (!inner || !filtered || filtered.selections.length === 0) return [];
      const { typeCondition } = inner;
      return [
        { kind: 'InlineFragment' as never, typeCondition, directives: selection.directives, selectionSet: filtered },
      ];
    });
    return { ...set, selections };
  };
  const kept = { ...operation, selectionSet: filter(operation.selectionSet) };
  const used = print(kept);
  const needed = [...fragments.values()].filter((node) => isReached(node.name.value, used, fragments));
  return { ...document, definitions: [kept, ...needed] };
}

/** Unused fragments would fail the planner's validation. */
function isReached(name: string, text: string, fragments: ReadonlyMap<string, FragmentDefinitionNode>): boolean {
  const seen = new Set<string>();
  const visit = (source: string): boolean => {
    for (const [, spread] of source.matchAll(/\.\.\.\s*([A-Za-z_]\w*)/g)) {
      if (spread === undefined || spread === 'on' || seen.has(spread)) continue;
      seen.add(spread);
      if (spread === name) return true;
      const fragment = fragments.get(spread);
      if (fragment && visit(print(fragment))) return true;
    }
    return false;
  };
  return visit(text);
}
