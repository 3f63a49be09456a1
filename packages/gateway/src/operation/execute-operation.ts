import { type MaybePromise, whenReady } from '@surcease/kernel';
import type { SubgraphResult } from '../contract/subgraph.js';
import type { OwnRoot } from '../document/gateway-fields.js';
import { type Fault, type PublicError, maskFault } from '../errors/mask-error.js';
import type { CompiledPlan, Fetch, Step } from '../execution/plan.js';
import type { Projector } from '../execution/projector.js';
import { type PlanRun, pickVariables, runStep, takeRoots } from '../execution/run-plan.js';
import { copyOf } from '../execution/row.js';
import type { IsOfType } from '../execution/type-conditions.js';
import { type MappedStream, mapStream } from '../streams/map-stream.js';
import {
  type Deadline,
  type ExecutionScope,
  askSubgraph,
  startDeadline,
  subgraphRequest,
  transportOf,
} from './execution-scope.js';
import type { OperationResult } from './operation-request.js';

export interface Execution {
  scope: ExecutionScope;
  variables: Record<string, unknown>;
  isOfType: IsOfType;
  operationMs: number;
  ownRoot: OwnRoot;
  /** Only the measure is wanted; no subgraph is asked. */
  isDryRun?: boolean;
  signal?: AbortSignal;
}

/** A fault of one subgraph costs at most this many entries; the rest would only repeat it. */
const mostErrors = 100;

/** Runs a query or mutation; its reads are in the audit trail when this resolves. */
export async function executeOperation(execution: Execution): Promise<OperationResult> {
  const { scope, variables } = execution;
  const { answerOwn, answerMeasure } = scope.prepared;
  const own = (execution.isDryRun === true ? answerMeasure : answerOwn)?.(variables, execution.ownRoot);
  const faults: Fault[] = [...(own?.errors ?? [])];
  const plan = execution.isDryRun === true ? undefined : await scope.prepared.plan?.();
  if (!plan?.step) return answer({ ...own?.data }, faults, scope);
  const deadline = startDeadline(execution.operationMs, execution.signal);
  try {
    const run = startRun(execution, deadline);
    await runStep(plan.step, run);
    const data = scope.prepared.projectorFor(variables)(run.data);
    await scope.audit.flush();
    return answer(data && { ...own?.data, ...data }, [...faults, ...run.faults], scope);
  } finally {
    deadline.clear();
  }
}

/** Opens a subscription; each event is completed, audited and only then handed on. */
export async function subscribeOperation(
  execution: Execution,
): Promise<MappedStream<OperationResult> | OperationResult> {
  const { scope, variables } = execution;
  const plan: CompiledPlan = (await scope.prepared.plan?.()) ?? {};
  const { source } = plan;
  if (!source) throw new Error('The planner made no stream of a subscription');
  const ended = new AbortController();
  const abort = () => ended.abort();
  execution.signal?.addEventListener('abort', abort, { once: true });
  const opened = await openSource(source, execution, ended.signal);
  if (!isStream(opened)) {
    abort();
    const faults = opened.errors ?? [{ message: 'A subscription did not open' }];
    return { errors: faults.map((fault) => maskFault(fault, scope.requestId, scope.logger)) };
  }
  return mapStream(
    opened,
    (event) => completeEvent(event, source, plan, execution),
    () => {
      execution.signal?.removeEventListener('abort', abort);
      ended.abort();
    },
  );

  async function openSource(fetch: Fetch, { operationMs, signal }: Execution, life: AbortSignal) {
    const deadline = startDeadline(operationMs, signal);
    try {
      const request = subgraphRequest(fetch, pickVariables(fetch, variables), scope, life);
      return await deadline.race(transportOf(fetch, scope).subscribe(request));
    } catch (error) {
      scope.logger.warn({ error, subgraph: fetch.subgraph, requestId: scope.requestId }, 'A subscription did not open');
      const message = 'This subscription is unavailable at the moment.';
      return { errors: [{ message, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] as Fault[] };
    } finally {
      deadline.clear();
    }
  }
}

interface Completed {
  result: OperationResult;
  /** Whether it holds what the event itself says and nothing else, so that it is everybody's. */
  isShared: boolean;
}

/** Answers to events that a subgraph hands to many subscribers as one object, by the projector that shaped them. */
const completed = new WeakMap<SubgraphResult, Map<Projector, MaybePromise<Completed>>>();

/**
 * Completes one event. Where nothing of other subgraphs is in it, all who were handed the same event by their subgraph,
 * and ask for it in the same form, share one answer; what each of them read is audited for each.
 */
function completeEvent(
  event: SubgraphResult,
  source: Fetch,
  plan: CompiledPlan,
  execution: Execution,
): MaybePromise<OperationResult> {
  const { scope, variables } = execution;
  if (event.extensions?.audit) scope.audit.add(event.extensions.audit);
  const projector = scope.prepared.projectorFor(variables);
  const complete = () => shapeEvent(event, source, plan, execution, projector);
  let known = completed.get(event);
  if (!known) completed.set(event, (known = new Map()));
  const first = known.get(projector);
  const shaped = first ?? complete();
  if (first === undefined) {
    known.set(projector, shaped);
    // From then on it is at hand.
    if (shaped instanceof Promise) shaped.then((done) => known.set(projector, done)).catch(() => undefined);
  }
  const own = whenReady(shaped, (done) => (first === undefined || done.isShared ? done : complete()));
  return whenReady(own, ({ result }) => whenReady(scope.audit.flush(), () => result));
}

/** At once where no other subgraph has to be asked. */
function shapeEvent(
  event: SubgraphResult,
  source: Fetch,
  { step }: CompiledPlan,
  execution: Execution,
  projector: Projector,
): MaybePromise<Completed> {
  // What other subgraphs say is merged in place, and the event may be another subscriber's too.
  const isChanged = step !== undefined || (source.outputRewrites?.length ?? 0) > 0;
  const told = isChanged ? { ...event, data: copyOf(event.data) as SubgraphResult['data'] } : event;
  if (step) return askOfEvent(told, source, step, execution, projector);
  const { variables, isOfType } = execution;
  const run = { data: {}, faults: [], variables, isOfType, ask: neverAsked };
  takeRoots(source, told, run);
  return completedOf(run, projector, execution, false);
}

const neverAsked = () => Promise.reject(new Error('A plan without steps asks nobody'));

async function askOfEvent(
  event: SubgraphResult,
  source: Fetch,
  step: Step,
  execution: Execution,
  projector: Projector,
): Promise<Completed> {
  const deadline = startDeadline(execution.operationMs, execution.signal);
  try {
    const run = startRun(execution, deadline);
    let asked = false;
    const ask: PlanRun['ask'] = (fetch, fetchVariables) => {
      asked = true;
      return run.ask(fetch, fetchVariables);
    };
    takeRoots(source, event, run);
    await runStep(step, { ...run, ask });
    return completedOf(run, projector, execution, asked);
  } finally {
    deadline.clear();
  }
}

function completedOf(run: PlanRun, projector: Projector, { scope }: Execution, asked: boolean): Completed {
  const isShared = !asked && run.faults.length === 0;
  return { result: answer(projector(run.data), run.faults, scope), isShared };
}

function startRun({ scope, variables, isOfType }: Execution, deadline: Deadline): PlanRun {
  return {
    data: {},
    faults: [],
    variables,
    isOfType,
    ask: (fetch, fetchVariables) => askSubgraph(fetch, fetchVariables, scope, deadline),
  };
}

function answer(
  data: Record<string, unknown> | null | undefined,
  faults: Fault[],
  scope: ExecutionScope,
): OperationResult {
  if (!data && faults.length === 0) faults.push({ message: 'A field that cannot be null was not answered' });
  if (faults.length === 0) return { data: data ?? null };
  const errors: PublicError[] = faults
    .slice(0, mostErrors)
    .map((fault) => maskFault(fault, scope.requestId, scope.logger));
  return { errors, data: data ?? null };
}

function isStream(value: object): value is AsyncIterable<SubgraphResult> {
  return Symbol.asyncIterator in value;
}
