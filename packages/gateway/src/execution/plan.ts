import type {
  PlanNode,
  QueryPlan,
  RequiresSelection,
  FetchRewrite,
  FetchNode,
  FlattenNodePathSegment,
} from '@graphql-hive/router-query-planner';
import type { DocumentNode } from 'graphql';
import { compileTargets, type Targets } from './entity-targets.js';

/** One planned request to one subgraph; document and text keep their identity for as long as the process lives. */
export interface Fetch {
  subgraph: string;
  document: DocumentNode;
  text: string;
  operationType: 'query' | 'mutation' | 'subscription';
  operationName?: string;
  variables: readonly string[];
  outputRewrites?: FetchRewrite[];
}

/** Entities found along some paths of the answer, to be completed from one `_entities` field. */
export interface EntityLookup {
  responseKey: string;
  variable: string;
  paths: FlattenNodePathSegment[][];
  /** Finds them, for each of the paths. */
  targets: Targets[];
  requires: RequiresSelection[];
  /** The only type looked up, where its key is its id and nothing else. */
  plainType?: string | undefined;
  inputRewrites?: FetchRewrite[];
  outputRewrites?: FetchRewrite[];
}

export type Step =
  | { kind: 'sequence' | 'parallel'; steps: Step[] }
  | { kind: 'condition'; variable: string; whenTrue?: Step; whenFalse?: Step }
  | { kind: 'roots'; fetch: Fetch }
  | { kind: 'entities'; fetch: Fetch; lookups: EntityLookup[] };

export interface CompiledPlan {
  /** The stream of a subscription; the steps then complete each event. */
  source?: Fetch;
  step?: Step;
}

type ParseFetch = (text: string) => DocumentNode;

/** Turns the planner's answer into steps with parsed documents, once per plan. */
export function compilePlan(plan: QueryPlan, parseFetch: ParseFetch): CompiledPlan {
  const node = plan.node;
  if (!node) return {};
  if (node.kind === 'Subscription') return { source: compileFetch(node.primary, parseFetch) };
  const first = node.kind === 'Sequence' ? node.nodes[0] : undefined;
  if (node.kind === 'Sequence' && first?.kind === 'Subscription') {
    const rest = node.nodes.slice(1).map((child) => compileStep(child, parseFetch));
    return { source: compileFetch(first.primary, parseFetch), step: { kind: 'sequence', steps: rest } };
  }
  return { step: compileStep(node, parseFetch) };
}

function compileStep(node: PlanNode, parseFetch: ParseFetch): Step {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const steps = node.nodes.map((child) => compileStep(child, parseFetch));
      return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', steps };
    }
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        ...(node.ifClause ? { whenTrue: compileStep(node.ifClause, parseFetch) } : {}),
        ...(node.elseClause ? { whenFalse: compileStep(node.elseClause, parseFetch) } : {}),
      };
    case 'Fetch':
      return { kind: 'roots', fetch: compileFetch(node, parseFetch) };
    case 'Flatten':
      return compileFlatten(node.path, node.node, parseFetch);
    case 'BatchFetch': {
      const lookups = node.entityBatch.aliases.map((alias) => ({
        responseKey: alias.alias,
        variable: alias.representationsVariableName,
        paths: alias.paths,
        targets: alias.paths.map((path) => compileTargets(path)),
        requires: alias.requires,
        plainType: plainTypeOf(alias),
        inputRewrites: alias.inputRewrites,
        outputRewrites: alias.outputRewrites,
      }));
      return { kind: 'entities', fetch: compileFetch({ ...node, kind: 'Fetch' }, parseFetch), lookups };
    }
    default:
      throw new Error(`The planner answered with a step the gateway does not know: ${node.kind}`);
  }
}

function compileFlatten(path: FlattenNodePathSegment[], node: PlanNode, parseFetch: ParseFetch): Step {
  if (node.kind !== 'Fetch' || !node.requires) {
    throw new Error(`The planner flattened a step that fetches no entities: ${node.kind}`);
  }
  const lookup: EntityLookup = {
    responseKey: '_entities',
    variable: 'representations',
    paths: [path],
    targets: [compileTargets(path)],
    requires: node.requires,
    plainType: plainTypeOf({ requires: node.requires, inputRewrites: node.inputRewrites }),
    inputRewrites: node.inputRewrites,
    outputRewrites: node.outputRewrites,
  };
  return {
    kind: 'entities',
    fetch: compileFetch({ ...node, outputRewrites: undefined }, parseFetch),
    lookups: [lookup],
  };
}

/** Nearly every lookup is of one type by its id. */
function plainTypeOf({
  requires,
  inputRewrites,
}: Pick<EntityLookup, 'requires' | 'inputRewrites'>): string | undefined {
  const [only] = requires;
  if (requires.length !== 1 || only?.kind !== 'InlineFragment' || inputRewrites?.length) return undefined;
  const names = only.selections.map((selection) =>
    selection.kind === 'Field' && !selection.alias && !selection.selections?.length ? selection.name : null,
  );
  const isPlain = names.includes('id') && names.every((name) => name === 'id' || name === '__typename');
  return isPlain ? only.typeCondition : undefined;
}

function compileFetch(node: FetchNode, parseFetch: ParseFetch): Fetch {
  const document = parseFetch(node.operation);
  return {
    subgraph: node.serviceName,
    document,
    text: node.operation,
    operationType: node.operationKind ?? 'query',
    ...(node.operationName ? { operationName: node.operationName } : {}),
    variables: node.variableUsages ?? [],
    ...(node.outputRewrites?.length ? { outputRewrites: node.outputRewrites } : {}),
  };
}
