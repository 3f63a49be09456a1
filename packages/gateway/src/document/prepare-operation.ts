import { createHash } from 'node:crypto';
import type { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  execute,
  getOperationAST,
  print,
} from 'graphql';
import type { Limits } from '../contract/gateway.js';
import { RefusedError } from '../errors/refused.error.js';
import { conditionVariables } from '../execution/conditions.js';
import { guardNodes } from '../execution/node-guard.js';
import { type CompiledPlan, compilePlan } from '../execution/plan.js';
import { type Projector, compileProjector } from '../execution/projector.js';
import { BoundedCache } from './bounded-cache.js';
import { type ActualCostOf, compileActualCost } from './actual-cost.js';
import { compileCost, type CostOf } from './cost.js';
import type { OwnRoot } from './gateway-fields.js';
import { asksDryRun } from './dry-run.js';
import { refuseOversized } from './measure.js';
import { parseDocument } from './parse-document.js';
import { splitOperation } from './split-operation.js';
import { compileVariables, type CoerceVariables } from './variables.js';

/** Everything about an operation that does not depend on who asks or with which values. */
export interface PreparedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  type: 'query' | 'mutation' | 'subscription';
  name: string | null;
  /** SHA-256 of the document's text, hex. */
  hash: string;
  rootFields: readonly string[];
  coerceVariables: CoerceVariables;
  costOf: CostOf;
  /** What an answer cost by the same weights; made on first use. */
  actualCostOf: ActualCostOf;
  readsSchema: boolean;
  /** Whether only the measure is wanted, see `rateLimit(dryRun: true)`. */
  isDryRun(variables: Record<string, unknown>): boolean;
  /** Answers the fields that need no subgraph; undefined where there are none. */
  answerOwn?: AnswerOwn;
  /** Answers a dry run. */
  answerMeasure?: AnswerOwn;
  /** Made on first use and kept; undefined where the gateway answers everything. */
  plan?(): Promise<CompiledPlan>;
  projectorFor(variables: Record<string, unknown>): Projector;
}

export interface Preparation {
  schema: GraphQLSchema;
  planner: QueryPlanner;
  limits: Limits;
  parseFetch(text: string): DocumentNode;
}

/** Parses, validates, measures and compiles a document. Throws RefusedError for what must not run. */
export function prepareOperation(
  text: string,
  operationName: string | undefined,
  with_: Preparation,
): PreparedOperation {
  const { schema, limits } = with_;
  const document = parseDocument(text, schema, limits);
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new RefusedError('BAD_USER_INPUT', 'The document has no such operation, or several and none was named.');
  refuseOversized(document, operation, limits);
  const { own, rest } = splitOperation(document, operation);
  return {
    document,
    operation,
    type: operation.operation,
    name: operation.name?.value ?? null,
    hash: createHash('sha256').update(text).digest('hex'),
    rootFields: operation.selectionSet.selections.map((node) => (node.kind === 'Field' ? node.name.value : '')),
    coerceVariables: compileVariables(schema, operation, limits.inputListItems),
    costOf: compileCost(schema, document, operation),
    actualCostOf: compileActualCost(schema, document, operation),
    readsSchema: own?.readsSchema === true,
    isDryRun: (variables) => own?.measure !== undefined && asksDryRun(own.measure, variables),
    ...(own ? { answerOwn: answerWith(schema, own.document, operationName) } : {}),
    ...(own?.measure ? { answerMeasure: answerWith(schema, own.measure, operationName) } : {}),
    ...(rest ? { plan: planOnce(rest, operation, with_) } : {}),
    projectorFor: projectors(schema, rest ?? document, operation),
  };
}

type AnswerOwn = (variables: Record<string, unknown>, root: OwnRoot) => ExecutionResult;

function answerWith(schema: GraphQLSchema, document: DocumentNode, operationName?: string): AnswerOwn {
  return (variableValues, rootValue) =>
    execute({ schema, document, operationName, variableValues, rootValue }) as ExecutionResult;
}

function planOnce(
  rest: DocumentNode,
  operation: OperationDefinitionNode,
  { schema, planner, parseFetch }: Preparation,
) {
  let planned: Promise<CompiledPlan> | undefined;
  return () => {
    const name = operation.name?.value ?? null;
    planned ??= planner
      .planAsync(print(guardNodes(schema, rest)), name, new Set(), 0)
      .then((plan) => compilePlan(plan, parseFetch));
    return planned;
  };
}

/** One projector per combination of what @skip and @include leave in. */
function projectors(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
  const conditions = conditionVariables(document);
  const known = new BoundedCache<Projector>(64);
  const own = getOperationAST(document, operation.name?.value) ?? operation;
  return (variables: Record<string, unknown>): Projector => {
    let key = '';
    for (const name of conditions) key += variables[name] === true ? '1' : '0';
    let projector = known.get(key);
    if (!projector) known.set(key, (projector = compileProjector(schema, document, own, variables)));
    return projector;
  };
}
