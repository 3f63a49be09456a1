import type { SignalName, Signals } from '../vital-signs/signals.js';
import {
  type AlarmLimits,
  type AlarmRule,
  type AlarmSeverity,
  type PatientLimits,
  alarmRuleNames,
  definitionOf,
  limitsOf,
} from './alarm-rules.js';

/** A reading as the engine sees it; what is missing was not measured. */
export interface Reading extends Readonly<{ [Name in SignalName]?: Signals[Name] | undefined }> {
  measuredAt: Date;
  /** A device's sample stands for its moment; what a person charts stands for what they saw hold. */
  source: 'MANUAL' | 'MONITOR';
}

/** What a reading is judged against. */
export interface BreachContext {
  /** Systolic pressure before the infusion. */
  baselineSystolicMmHg: number | null;
  /** Readings of the same session before this one, in time. */
  previous: readonly Reading[];
  limits: PatientLimits;
}

/** What one rule says of a reading that has its signal; severity null where all is well. */
export interface Finding {
  rule: AlarmRule;
  severity: AlarmSeverity | null;
  value: number;
  /** The bound that was crossed, or the nearest one. */
  limit: number;
}

/** Above baseline by more than this share: clinical default of the network, 20 %. */
const BASELINE_RISE_PERCENT = 20;
/** A device’s saturation at or below the critical bound has to hold this long. */
const SUSTAINED_MS = 60_000;

/** Judges one reading by every rule whose signal it has. Pure. */
export function findBreaches(reading: Reading, context: BreachContext): Finding[] {
  return alarmRuleNames.flatMap((rule) => {
    const value = reading[definitionOf(rule).signal];
    return typeof value === 'number' ? [judge(rule, value, reading, context)] : [];
  });
}

function judge(rule: AlarmRule, value: number, reading: Reading, context: BreachContext): Finding {
  const { side } = definitionOf(rule);
  const { warn, critical } = limitsInForce(rule, context);
  const crosses = (bound: number | null): boolean =>
    bound !== null && (side === 'LOW' ? value <= bound : value >= bound);
  const of = (severity: AlarmSeverity | null, limit: number | null): Finding => ({
    rule,
    severity,
    value,
    limit: limit ?? value,
  });
  if (crosses(critical)) {
    const severity = isHeldBack(rule, critical ?? value, reading, context) ? 'WARN' : 'CRITICAL';
    return of(severity, critical);
  }
  return crosses(warn) ? of('WARN', warn) : of(null, warn ?? critical);
}

/** The limits of a rule as they are in force in a session. */
export interface LimitsInForce extends AlarmLimits {
  /** The patient's own value before the infusion, where the rule goes by it too. */
  baseline: number | null;
  /** Whether it is the baseline that the warning follows from. */
  isFromBaseline: boolean;
}

/** What a rule goes by for a patient: the limits of network or patient and, of systolic pressure, what is risen. */
export function limitsInForce(
  rule: AlarmRule,
  { limits, baselineSystolicMmHg }: Pick<BreachContext, 'limits' | 'baselineSystolicMmHg'>,
): LimitsInForce {
  const { warn, critical } = limitsOf(rule, limits);
  const baseline = rule === 'SYSTOLIC_HIGH' ? baselineSystolicMmHg : null;
  const risen = baseline === null ? null : leastRisen(baseline);
  const isFromBaseline = risen !== null && (warn === null || risen < warn) && (critical === null || risen < critical);
  return { warn: isFromBaseline ? risen : warn, critical, baseline, isFromBaseline };
}

/** The least whole value that is more than 20 % over a baseline. */
const leastRisen = (baseline: number): number => Math.floor((baseline * (100 + BASELINE_RISE_PERCENT)) / 100) + 1;

/** Whether a value past the critical bound only warns as yet. */
function isHeldBack(rule: AlarmRule, bound: number, reading: Reading, { previous }: BreachContext): boolean {
  if (rule === 'OXYGEN_SATURATION_LOW') return reading.source === 'MONITOR' && !isSustained(bound, reading, previous);
  // The step from 4 to 3 warns; 3 that stays, or that comes from anywhere else, is critical.
  if (rule === 'SEDATION_MOAAS') return reading.moaas === 3 && lastOf('moaas', previous) === 4;
  if (rule === 'DISSOCIATION') return reading.isDistressed !== true;
  return false;
}

/** Whether every saturation since at least a minute before has been at or below the bound. */
function isSustained(bound: number, { measuredAt }: Reading, previous: readonly Reading[]): boolean {
  let since = measuredAt.getTime();
  for (const { oxygenSaturationPercent, measuredAt: at } of previous.toReversed()) {
    if (oxygenSaturationPercent == null) continue;
    if (oxygenSaturationPercent > bound) break;
    since = at.getTime();
  }
  return measuredAt.getTime() - since >= SUSTAINED_MS;
}

function lastOf(signal: 'moaas', previous: readonly Reading[]): number | null {
  return previous.findLast((reading) => reading[signal] != null)?.[signal] ?? null;
}
