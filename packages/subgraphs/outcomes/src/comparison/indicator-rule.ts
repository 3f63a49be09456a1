import type { IndicatorId } from './indicator.js';

/** How the database decides an indicator, in expressions over the rows of a source. */
export interface IndicatorRule {
  source: CohortSource;
  /** Not yet to be counted. */
  open: string;
  /** Of which the indicator can be true; unknown is no. */
  counted: string;
  /** Whether the answer is there. */
  answered: string;
  /** Whether it happened; `null` where the indicator is no share. */
  event: string;
  /** How much; for a rate, how many events. Numerics, so that 30 % is exactly 30 %. */
  value: string;
}

export type CohortSource =
  | { kind: 'SCORE'; instrument: string; window: string; baseline: string | null }
  | { kind: 'RELIEF' }
  | { kind: 'EPISODE' }
  | { kind: 'SESSION' };

type Score = Extract<CohortSource, { kind: 'SCORE' }>;

const afterSeries = { open: 'closed is not true', answered: 'score is not null' };
const score = (instrument: string, window: string, baseline: string | null): Score => ({
  kind: 'SCORE',
  instrument,
  window,
  baseline,
});

const share = (source: Score, event: string, counted = 'baseline > 0'): IndicatorRule => ({
  source,
  ...afterSeries,
  counted,
  event,
  value: 'null',
});
const change = (source: Score): IndicatorRule => ({
  source,
  ...afterSeries,
  counted: 'baseline is not null',
  event: 'null',
  value: 'score - baseline',
});
const pain = (window: string) => score('NRS', window, 'e.baseline_nrs');
const relief30 = '10 * (baseline - score) >= 3 * baseline';

const given = `end_state in ('COMPLETED', 'TRANSFERRED')`;
const session = (event: string, value = 'null', counted = given): IndicatorRule => ({
  source: { kind: 'SESSION' },
  open: 'false',
  counted,
  answered: 'true',
  event,
  value,
});

const decision: Pick<IndicatorRule, 'source' | 'open' | 'counted' | 'answered'> = {
  source: { kind: 'EPISODE' },
  open: 'requested_on is not null and decided_on is null',
  counted: 'decided_on is not null',
  answered: 'true',
};

/** The same rules as responded30, responded50, deteriorated, opioidCut and asraComposite of the instruments. */
export const indicatorRules: Readonly<Record<IndicatorId, IndicatorRule>> = {
  RESP30_W4: share(pain('W4'), relief30),
  RESP50_W4: share(pain('W4'), '2 * (baseline - score) >= baseline'),
  RESP30_END: share(pain('END'), relief30),
  RESP30_W12: share(pain('W12'), relief30),
  // Kleene's logic is that of SQL: what is not known stays unknown unless the rest decides.
  ASRA_POSITIVE: {
    source: { kind: 'RELIEF' },
    open: 'closed is not true',
    counted: 'baseline > 0',
    answered: 'asra is not null',
    event: 'asra',
    value: 'null',
  },
  NRS_CHANGE_W4: change(pain('W4')),
  NRS_CHANGE_W12: change(pain('W12')),
  PEG_CHANGE_W4: change(score('PEG', 'W4', null)),
  PROMIS_PI_CHANGE_W4: change(score('PROMIS_PI_V1_4A', 'W4', null)),
  PHQ9_CHANGE_W4: change(score('PHQ9', 'W4', 'e.baseline_phq9')),
  MME_CUT20_W4: share(score('MME', 'W4', 'e.baseline_mme'), '5 * (baseline - score) >= baseline'),
  DETERIORATION_W4: share(
    pain('W4'),
    'score - baseline >= 2 or (baseline > 0 and 10 * (score - baseline) >= 3 * baseline)',
    'baseline is not null',
  ),
  ADVERSE_EVENT_SESSIONS: session('adverse_events > 0'),
  SERIOUS_ADVERSE_EVENTS: session('null', 'serious_events'),
  EARLY_STOP: session(`end_state = 'TRANSFERRED' or stop_reason <> 'COMPLETED_AS_PLANNED'`),
  UNPLANNED_TRANSFER: session(`end_state = 'TRANSFERRED'`),
  WAIT_DAYS: {
    source: { kind: 'EPISODE' },
    open: 'series_started_on is null',
    counted: 'referred_on is not null',
    answered: 'true',
    event: 'null',
    value: 'series_started_on - referred_on',
  },
  FOLLOW_UP_W4: { ...share(pain('W4'), 'score is not null', 'true'), answered: 'true' },
  PROTOCOL_ADHERENCE: session('deviations = 0'),
  DEVIATIONS: session('null', 'deviations'),
  NO_SHOW: session(`end_state = 'NO_SHOW'`, 'null', `end_state in ('COMPLETED', 'TRANSFERRED', 'NO_SHOW')`),
  MONITORING_ADHERENCE: session('null', 'monitoring_on_time::numeric / monitoring_due', 'monitoring_due > 0'),
  ESCORT_DOCUMENTED: session('escort_documented', 'null', 'escort_documented is not null'),
  AUTHORISATION_APPROVED: { ...decision, event: 'is_approved', value: 'null' },
  AUTHORISATION_DAYS: { ...decision, event: 'null', value: 'decided_on - requested_on' },
};
