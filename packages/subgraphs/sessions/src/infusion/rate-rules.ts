import type { Viewer } from '@surcease/authz';
import {
  deliveredDoseMicrograms,
  plannedDoseMicrograms,
  plannedRateMicrogramsPerHour,
} from '../dose/dose-arithmetic.js';
import {
  type DoseLimit,
  type DoseQuantities,
  exceededLimits,
  isHard,
  networkLimits,
  sentenceOf,
} from '../dose/dose-limit.js';
import { dosingWeightGrams } from '../dose/dosing-weight.js';
import { accountMayOrder } from '../session/acting-role.js';
import type { PlanFacts, SessionFacts } from '../session/session-facts.js';

interface Refusal {
  code: string;
  message: string;
}

interface RateRequest {
  viewer: Viewer;
  at: Date;
  isStart: boolean;
}

const GRAMS_PER_KILOGRAM = 1_000;
const READING_VALID_MS = 15 * 60_000;
/** Sedation is fit for more while it is lighter than the WARN limits: RASS −2, MOAA/S 3. */
const LOWEST_RASS = -1;
const LOWEST_MOAAS = 4;

/** All limits of a session; a series may come to as much as its signed plan allows, and no more. */
export function allLimits({ protocolLimits, siteLimits, plan }: SessionFacts): DoseLimit[] {
  const limits = [...networkLimits, ...protocolLimits, ...siteLimits];
  if (!plan) return limits;
  const value = plan.maximumSessionMicrograms * plan.seriesSize;
  const series: DoseLimit = {
    quantity: 'SERIES_MICROGRAMS',
    level: 'PROTOCOL_HARD',
    bound: 'MAXIMUM',
    value,
    source: 'The signed plan',
  };
  return [...limits, series];
}

/** The rate that the plan asks for, in µg/h. */
export const plannedRate = (plan: PlanFacts) => plannedRateMicrogramsPerHour(plan, dosingWeightGrams(plan));

/** What the session would amount to at this rate from now on, by the quantities that are limited. */
function quantitiesAt(
  facts: SessionFacts,
  plan: PlanFacts,
  rate: number,
  { at, isStart }: RateRequest,
): DoseQuantities {
  const delivered = deliveredDoseMicrograms(facts.segments, facts.boluses, at);
  const session = isStart ? plannedDoseMicrograms(plan, dosingWeightGrams(plan)) : delivered;
  return {
    RATE_MICROGRAMS_PER_HOUR: rate,
    RATE_MICROGRAMS_PER_KG_PER_HOUR: Math.ceil((rate * GRAMS_PER_KILOGRAM) / dosingWeightGrams(plan)),
    SESSION_MICROGRAMS: session,
    DAY_MICROGRAMS: session + facts.others.dayMicrograms,
    ...(facts.kind === 'SERIES' && { SERIES_MICROGRAMS: session + facts.others.seriesMicrograms }),
    ...(facts.kind === 'BOOSTER' && { BOOSTERS_PER_365_DAYS: facts.others.boosters365Days + 1 }),
  };
}

/** Hard limits and the plan's own bounds that a rate would pass. A null rate asks for the planned one. */
export function rateRefusals(facts: SessionFacts, rate: number | null, request: RateRequest): Refusal[] {
  const { plan } = facts;
  if (!plan) return [];
  const wanted = rate ?? plannedRate(plan);
  const passed = exceededLimits(quantitiesAt(facts, plan, wanted, request), allLimits(facts)).filter(isHard);
  const beyondPlan = wanted > (plan.maximumRateMicrogramsPerHour ?? Number.POSITIVE_INFINITY);
  return [
    ...passed.map((limit) => ({ code: `LIMIT_${limit.quantity}`, message: sentenceOf(limit) })),
    ...(beyondPlan ? [{ code: 'LIMIT_OF_PLAN', message: 'The rate is above the maximum of the signed plan.' }] : []),
    ...titrationRefusals(facts, plan, wanted, request),
  ];
}

/** A nurse keeps to the planned rate and the plan's titration steps; a physician may order another. */
function titrationRefusals(
  { clinicId }: SessionFacts,
  plan: PlanFacts,
  rate: number,
  { viewer }: RateRequest,
): Refusal[] {
  const highest = Math.max(plannedRate(plan), ...plan.titration.map((step) => step.rateMicrogramsPerHour));
  if (rate <= highest || accountMayOrder(viewer, clinicId)) return [];
  return [{ code: 'OUTSIDE_TITRATION', message: 'The rate is above the planned steps: a physician has to order it.' }];
}

/** What stands in the way of another rate while the infusion runs. */
export function changeRateRefusals(facts: SessionFacts, rate: number, viewer: Viewer, at: Date): Refusal[] {
  const present = facts.segments.find(({ endedAt }) => endedAt === null)?.rateMicrogramsPerHour ?? 0;
  // Less is always allowed.
  if (rate <= present) return [];
  return [...increaseRefusals(facts, at), ...rateRefusals(facts, rate, { viewer, at, isStart: false })];
}

function increaseRefusals({ readings }: SessionFacts, at: Date): Refusal[] {
  const recent = readings.filter(({ measuredAt }) => at.getTime() - measuredAt.getTime() <= READING_VALID_MS);
  const scored = recent.findLast(({ rass, moaas }) => rass != null || moaas != null);
  const isFit =
    scored !== undefined && (scored.rass ?? 0) >= LOWEST_RASS && (scored.moaas ?? LOWEST_MOAAS) >= LOWEST_MOAAS;
  return [
    ...(recent.some(({ systolicMmHg }) => systolicMmHg != null)
      ? []
      : [{ code: 'VITALS_STALE', message: 'An increase needs vital signs of the last 15 minutes.' }]),
    ...(isFit
      ? []
      : [
          {
            code: 'SEDATION',
            message: 'An increase needs a sedation score of the last 15 minutes, RASS −1 or higher.',
          },
        ]),
  ];
}
