import type { BucketSpec, BucketState, BucketStore, Limits, Principal } from '../contract/gateway.js';
import type { Cost } from '../document/cost.js';
import type { RateLimit } from '../document/gateway-fields.js';
import type { PreparedOperation } from '../document/prepare-operation.js';
import { RefusedError } from '../errors/refused.error.js';

/** What `extensions.cost` tells. */
export interface CostReport {
  requestedQueryCost: number;
  /** Null until an answer came. */
  actualQueryCost: number | null;
  throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

export interface Admission {
  cost: CostReport;
  headers: Record<string, string>;
  /** Points taken from the bucket. */
  charged: number;
  spec: BucketSpec;
}

/**
 * Refuses what costs too much, then takes its points from the client's bucket.
 * A dry run takes nothing and is never refused, since whoever measures wants to know by how much it is too much.
 */
export async function admit(
  prepared: PreparedOperation,
  cost: Cost,
  { viewer, clientKey }: Principal,
  limits: Limits,
  buckets: BucketStore,
  neverThrottled: ReadonlySet<string>,
  isDryRun = false,
): Promise<Admission> {
  const isStaff = viewer?.kind === 'STAFF';
  const most = isStaff ? limits.staffCost : limits.partnerCost;
  if (!isDryRun && cost.points > most)
    refuse(`The operation costs ${Math.ceil(cost.points)} points; at most ${most} are allowed. Ask for smaller pages.`);
  if (!isDryRun && cost.nodes > limits.nodes)
    refuse(`The operation may return more than ${limits.nodes} records. Ask for smaller pages.`);
  const spec = isStaff ? limits.staffBucket : limits.partnerBucket;
  const isFree = isDryRun || isExempt(prepared, neverThrottled);
  const points = isFree ? 0 : Math.max(1, Math.ceil(cost.points));
  const taken = buckets.take(clientKey, points, spec);
  const state = taken instanceof Promise ? await taken : taken;
  const headers = throttleHeaders(state, spec);
  const report = {
    requestedQueryCost: Math.ceil(cost.points),
    actualQueryCost: null,
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
  return { cost: report, headers, charged: points, spec };
}

/**
 * Tells what an answer really cost and gives back what it was charged beyond that, down to one point.
 * A part that failed or was cut off may have worked all the same, so an answer with errors keeps its whole charge.
 */
export async function settle(
  { cost, headers, charged, spec }: Admission,
  actual: number,
  isComplete: boolean,
  clientKey: string,
  buckets: BucketStore,
): Promise<Pick<Admission, 'cost' | 'headers'>> {
  const told = { ...cost, actualQueryCost: actual };
  const unused = isComplete ? charged - Math.max(1, actual) : 0;
  if (unused <= 0 || !buckets.giveBack) return { cost: told, headers };
  const state = await buckets.giveBack(clientKey, unused, spec);
  const throttleStatus = { ...cost.throttleStatus, currentlyAvailable: state.currentlyAvailable };
  return { cost: { ...told, throttleStatus }, headers: throttleHeaders(state, spec) };
}

const largestInt = 2_147_483_647;

/** The client's budget after admission, in the words of the graph. */
export function rateLimitOf({ cost: { requestedQueryCost, throttleStatus } }: Admission, { nodes }: Cost): RateLimit {
  const { maximumAvailable, currentlyAvailable, restoreRate } = throttleStatus;
  const untilFullMs = ((maximumAvailable - currentlyAvailable) / restoreRate) * 1000;
  return {
    cost: Math.min(requestedQueryCost, largestInt),
    limit: maximumAvailable,
    remaining: currentlyAvailable,
    resetAt: new Date(Date.now() + untilFullMs).toISOString(),
    nodeCount: Math.min(Math.ceil(nodes), largestInt),
  };
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
