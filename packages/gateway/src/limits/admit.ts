import type { BucketSpec, BucketState, BucketStore, Limits, Principal } from '../contract/gateway.js';
import type { Cost } from '../document/cost.js';
import type { PreparedOperation } from '../document/prepare-operation.js';
import { RefusedError } from '../errors/refused.error.js';

/** What `extensions.cost` tells. */
export interface CostReport {
  requestedQueryCost: number;
  throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

export interface Admission {
  cost: CostReport;
  headers: Record<string, string>;
}

/** Refuses what costs too much, then takes its points from the client's bucket. */
export async function admit(
  prepared: PreparedOperation,
  cost: Cost,
  { viewer, clientKey }: Principal,
  limits: Limits,
  buckets: BucketStore,
  neverThrottled: ReadonlySet<string>,
): Promise<Admission> {
  const isStaff = viewer?.kind === 'STAFF';
  const most = isStaff ? limits.staffCost : limits.partnerCost;
  if (cost.points > most)
    refuse(`The operation costs ${Math.ceil(cost.points)} points; at most ${most} are allowed. Ask for smaller pages.`);
  if (cost.nodes > limits.nodes)
    refuse(`The operation may return more than ${limits.nodes} records. Ask for smaller pages.`);
  const spec = isStaff ? limits.staffBucket : limits.partnerBucket;
  const points = isExempt(prepared, neverThrottled) ? 0 : Math.max(1, Math.ceil(cost.points));
  const taken = buckets.take(clientKey, points, spec);
  const state = taken instanceof Promise ? await taken : taken;
  const headers = throttleHeaders(state, spec);
  const report = {
    requestedQueryCost: Math.ceil(cost.points),
    throttleStatus: { ...spec, currentlyAvailable: state.currentlyAvailable },
  };
  if (!state.allowed) {
    headers['Retry-After'] = String(Math.max(1, state.retryAfterSeconds));
    throw new RefusedError('THROTTLED', 'Too many points were used; try again later.', {
      status: 429,
      headers,
      extensions: { cost: report },
    });
  }
  return { cost: report, headers };
}

/** A mutation is exempt only as a whole, so that nothing else rides along. */
function isExempt(prepared: PreparedOperation, neverThrottled: ReadonlySet<string>): boolean {
  return prepared.type === 'mutation' && prepared.rootFields.every((name) => neverThrottled.has(name));
}

/** The fields of the IETF draft "RateLimit header fields for HTTP". */
function throttleHeaders(state: BucketState, spec: BucketSpec): Record<string, string> {
  const windowSeconds = Math.ceil(spec.maximumAvailable / spec.restoreRate);
  const untilFull = Math.ceil((spec.maximumAvailable - state.currentlyAvailable) / spec.restoreRate);
  return {
    RateLimit: `"points";r=${state.currentlyAvailable};t=${untilFull}`,
    'RateLimit-Policy': `"points";q=${spec.maximumAvailable};w=${windowSeconds}`,
  };
}

function refuse(message: string): never {
  throw new RefusedError('COST_LIMIT', message);
}
