import type { Viewer } from '@surcease/authz';
import { deliveredDoseMicrograms } from '../dose/dose-arithmetic.js';
import { exceededLimits, isHard, sentenceOf } from '../dose/dose-limit.js';
import { dosingWeightGrams } from '../dose/dosing-weight.js';
import { accountMayOrder } from '../session/acting-role.js';
import type { SessionFacts } from '../session/session-facts.js';
import { allLimits } from './rate-rules.js';

const GRAMS_PER_KILOGRAM = 1_000;

/** What stands in the way of a dose at once: it is a physician's, and no hard limit may be passed with it. */
export function bolusRefusals(facts: SessionFacts, doseMicrograms: number, viewer: Viewer, at: Date) {
  const { plan, others } = facts;
  if (!plan) return [{ code: 'NO_PLAN', message: 'The session has no plan.' }];
  const session = deliveredDoseMicrograms(facts.segments, facts.boluses, at) + doseMicrograms;
  const quantities = {
    BOLUS_MICROGRAMS_PER_KG: Math.ceil((doseMicrograms * GRAMS_PER_KILOGRAM) / dosingWeightGrams(plan)),
    SESSION_MICROGRAMS: session,
    DAY_MICROGRAMS: session + others.dayMicrograms,
    ...(facts.kind === 'SERIES' && { SERIES_MICROGRAMS: session + others.seriesMicrograms }),
  };
  const passed = exceededLimits(quantities, allLimits(facts)).filter(isHard);
  return [
    ...passed.map((limit) => ({ code: `LIMIT_${limit.quantity}`, message: sentenceOf(limit) })),
    ...(accountMayOrder(viewer, facts.clinicId)
      ? []
      : [{ code: 'ORDER_OF_PHYSICIAN', message: 'A bolus beyond the plan is for a physician.' }]),
  ];
}
