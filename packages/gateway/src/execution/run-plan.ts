import type { SubgraphResult } from '../contract/subgraph.js';
import type { Fault } from '../errors/mask-error.js';
import { locateTargets, type Path, projectKey } from './entity-targets.js';
import type { EntityLookup, Fetch, Step } from './plan.js';
import { applyRewrites } from './rewrites.js';
import { isRow, mergeRow, type Row } from './row.js';
import type { IsOfType } from './type-conditions.js';

/** One operation, or one event of a subscription, while its steps run. */
export interface PlanRun {
  data: Row;
  faults: Fault[];
  variables: Record<string, unknown>;
  isOfType: IsOfType;
  /** Asks a subgraph; rejects only when the subgraph could not answer at all. */
  ask(fetch: Fetch, variables: Record<string, unknown>): Promise<SubgraphResult>;
}

/** Runs the steps of a plan. Never rejects for a subgraph's sake: its faults are noted and the others go on. */
export async function runStep(step: Step, run: PlanRun): Promise<void> {
  switch (step.kind) {
    case 'sequence':
      for (const child of step.steps) await runStep(child, run);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((child) => runStep(child, run)));
      return;
    case 'condition': {
      const chosen = run.variables[step.variable] === true ? step.whenTrue : step.whenFalse;
      if (chosen) await runStep(chosen, run);
      return;
    }
    case 'roots':
      return fetchRoots(step.fetch, run);
    case 'entities':
      return fetchEntities(step.fetch, step.lookups, run);
  }
}

/** The variables of the operation that one fetch uses. */
export function pickVariables(fetch: Fetch, all: Record<string, unknown>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of fetch.variables) if (name in all) picked[name] = all[name];
  return picked;
}

async function fetchRoots(fetch: Fetch, run: PlanRun): Promise<void> {
  try {
    const result = await run.ask(fetch, pickVariables(fetch, run.variables));
    takeRoots(fetch, result, run);
  } catch (error) {
    for (const key of rootKeys(fetch)) run.faults.push(unavailable(error, [key]));
  }
}

/** Takes the answer to a fetch of root fields, or one event of a subscription's source. */
export function takeRoots(fetch: Fetch, result: SubgraphResult, run: PlanRun): void {
  if (result.errors) run.faults.push(...result.errors);
  if (!isRow(result.data)) return;
  applyRewrites(result.data, fetch.outputRewrites, run.isOfType);
  mergeRow(run.data, result.data);
}

async function fetchEntities(fetch: Fetch, lookups: readonly EntityLookup[], run: PlanRun): Promise<void> {
  const variables = pickVariables(fetch, run.variables);
  const targetsByLookup = lookups.map((lookup) => collectRepresentations(lookup, variables, run));
  if (targetsByLookup.every((targets) => targets.length === 0)) return;
  try {
    const result = await run.ask(fetch, variables);
    if (result.errors) relocateFaults(result.errors, lookups, targetsByLookup, run);
    const data = result.data;
    if (!isRow(data)) return;
    lookups.forEach((lookup, index) => {
      const entities = data[lookup.responseKey];
      if (Array.isArray(entities)) mergeEntities(entities, lookup, targetsByLookup[index] ?? [], run);
    });
  } catch (error) {
    for (const lookup of lookups) run.faults.push(unavailable(error, fieldsOf(lookup)));
  }
}

/** Tells keys apart; of one plain type, by the id alone. */
function textOf(key: Row, { plainType }: EntityLookup): string {
  return key['__typename'] === plainType ? String(key['id']) : JSON.stringify(key);
}

/** The key by which an object's owner knows it; undefined where a part of it was never fetched. */
function keyOf(row: Row, lookup: EntityLookup, { isOfType }: PlanRun): Row | undefined {
  const typename = row['__typename'];
  if (typename === undefined) return undefined;
  if (typename === lookup.plainType && typeof row['id'] === 'string') return { __typename: typename, id: row['id'] };
  const key = projectKey(row, lookup.requires, isOfType);
  if (!key) return undefined;
  key['__typename'] ??= typename;
  applyRewrites(key, lookup.inputRewrites, isOfType);
  return key;
}

/** Fills the variable of representations, each key once; answers which objects wait for which of them. */
function collectRepresentations(lookup: EntityLookup, variables: Record<string, unknown>, run: PlanRun): Row[][] {
  const representations = (variables[lookup.variable] ??= []) as Row[];
  const indexByKey = new Map<string, number>(representations.map((key, index) => [textOf(key, lookup), index]));
  const targets: Row[][] = [];
  // An object that is met twice is merged twice, which changes nothing; telling objects apart costs more.
  const add = (row: Row) => {
    const key = keyOf(row, lookup, run);
    if (!key) return;
    const text = textOf(key, lookup);
    const index = indexByKey.get(text);
    const others = index === undefined ? undefined : targets[index];
    if (others) others.push(row);
    else if (index !== undefined) targets[index] = [row];
    else {
      indexByKey.set(text, representations.length);
      targets[representations.length] = [row];
      representations.push(key);
    }
  };
  for (const collect of lookup.targets) collect(run.data, run.isOfType, add);
  return targets;
}

function mergeEntities(
  entities: readonly unknown[],
  lookup: EntityLookup,
  targets: readonly Row[][],
  run: PlanRun,
): void {
  entities.forEach((entity, index) => {
    if (!isRow(entity)) return;
    applyRewrites(entity, lookup.outputRewrites, run.isOfType);
    for (const target of targets[index] ?? []) mergeRow(target, entity);
  });
}

/** Errors of `_entities[n]` move to where the client asked for that entity. */
function relocateFaults(
  errors: readonly Fault[],
  lookups: readonly EntityLookup[],
  targetsByLookup: readonly Row[][][],
  run: PlanRun,
): void {
  for (const error of errors) {
    const [key, index, ...tail] = error.path ?? [];
    const which = lookups.findIndex((lookup) => lookup.responseKey === key);
    const lookup = lookups[Math.max(which, 0)];
    const target = typeof index === 'number' ? targetsByLookup[Math.max(which, 0)]?.[index]?.[0] : undefined;
    const path = lookup && target ? pathOf(target, lookup, run) : undefined;
    run.faults.push({
      message: error.message,
      extensions: error.extensions,
      originalError: error,
      path: path ? [...path, ...tail] : lookup && fieldsOf(lookup),
    });
  }
}

function pathOf(target: Row, lookup: EntityLookup, run: PlanRun): Path | undefined {
  for (const path of lookup.paths) {
    const located = locateTargets(run.data, path, run.isOfType).get(target);
    if (located?.[0]) return located[0];
  }
  return undefined;
}

function fieldsOf(lookup: EntityLookup): Path {
  const path = lookup.paths[0] ?? [];
  return path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}

function rootKeys(fetch: Fetch): string[] {
  const definition = fetch.document.definitions.find((node) => node.kind === 'OperationDefinition');
  const selections = definition?.kind === 'OperationDefinition' ? definition.selectionSet.selections : [];
  return selections.flatMap((node) => (node.kind === 'Field' ? [node.alias?.value ?? node.name.value] : []));
}

function unavailable(error: unknown, path: Path): Fault {
  return {
    message: 'This part of the answer is unavailable at the moment.',
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    originalError: error,
  };
}
