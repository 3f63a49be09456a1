import type { Leaf } from './flatten-content.js';

export const riskDirections = [
  'NONE',
  'HIGHER_DOSE',
  'SHORTER_INTERVAL',
  'LOOSER_STOP_RULE',
  'LESS_MONITORING',
  'WIDER_ELIGIBILITY',
  'EARLIER_DISCHARGE',
  'WIDER_OVERRIDE',
] as const;
/**
 * In which way a change may harm: of what makes up the dose of a session, by what is planned in all; of every other
 * field, as far as it alone can tell. NONE is no promise of safety.
 */
export type RiskDirection = (typeof riskDirections)[number];

const actionStrength = ['NOTIFY', 'REDUCE_RATE', 'PAUSE', 'STOP'];
const capnographyStrength = ['NEVER', 'WHEN_REQUIRED', 'ALWAYS'];
const severityStrength = ['CAUTION', 'REQUIRE', 'EXCLUDE'];

type Side = Leaf | undefined;
type Rule = readonly [RegExp, RiskDirection, (before: Side, after: Side, comparison: Side) => boolean];

const number = (value: Side, absent: number) => (typeof value === 'number' ? value : absent);
/** An absent limit limits nothing; an absent dose gives nothing. */
const raisesLimit = (a: Side, b: Side) => number(b, Infinity) > number(a, Infinity);
const raises = (a: Side, b: Side) => number(b, 0) > number(a, 0);
const lowers = (a: Side, b: Side) => number(b, Infinity) < number(a, Infinity);
const isTakenAway = (a: Side, b: Side) => a !== undefined && b === undefined;
const isSwitchedOff = (a: Side, b: Side) => a === true && b !== true;
const weakens = (scale: readonly string[]) => (a: Side, b: Side) =>
  scale.indexOf(String(b)) < scale.indexOf(String(a)) || b === undefined;

const rules: readonly Rule[] = [
  // A ceiling may be reached by titration or at a site even where the plan stays below it.
  [/^dose\.maximum\w+$/, 'HIGHER_DOSE', raisesLimit],
  [/^dose\.seriesSize$/, 'HIGHER_DOSE', raises],
  [/^boosters\.(maximumPer365Days|sessionsPerBooster)$/, 'HIGHER_DOSE', raises],
  [/^boosters\.isOffered$/, 'HIGHER_DOSE', (a, b) => a !== true && b === true],
  [/^dose\.frequencyDays$|^boosters\.minimumIntervalDays$/, 'SHORTER_INTERVAL', lowers],
  [/^premedication\[[^\]]*\]\.doseMicrograms$/, 'HIGHER_DOSE', raises],
  [
    /^stopRules\[[^\]]*\]\.threshold$/,
    'LOOSER_STOP_RULE',
    (a, b, comparison) =>
      isTakenAway(a, b) ||
      (a !== undefined && (comparison === 'BELOW' ? number(b, 0) < number(a, 0) : number(b, 0) > number(a, 0))),
  ],
  [/^stopRules\[[^\]]*\]\.sustainedMinutes$/, 'LOOSER_STOP_RULE', (a, b) => a !== undefined && raises(a, b)],
  [/^stopRules\[[^\]]*\]\.action$/, 'LOOSER_STOP_RULE', weakens(actionStrength)],
  [/^monitoring\.(\w+EveryMinutes\w*|graceMinutes)$/, 'LESS_MONITORING', raises],
  [/^monitoring\.is\w+$/, 'LESS_MONITORING', isSwitchedOff],
  [/^monitoring\.capnography$/, 'LESS_MONITORING', weakens(capnographyStrength)],
  [/^eligibility\[[^\]]*\]\.id$/, 'WIDER_ELIGIBILITY', isTakenAway],
  [/^eligibility\[[^\]]*\]\.severity$/, 'WIDER_ELIGIBILITY', weakens(severityStrength)],
  [/^indications\[[^\]]*\]\.diagnosisGroup$/, 'WIDER_ELIGIBILITY', (_, b) => b !== undefined],
  [/^discharge\.(minimumRecovery|noDriving)Minutes$/, 'EARLIER_DISCHARGE', lowers],
  [/^discharge\.isEscortRequired$/, 'EARLIER_DISCHARGE', isSwitchedOff],
  [/^discharge\.criteria\[[^\]]*\]\.id$/, 'EARLIER_DISCHARGE', isTakenAway],
  [/^overridable\[[^\]]*\]\.maximum$/, 'WIDER_OVERRIDE', raises],
  [/^overridable\[[^\]]*\]\.minimum$/, 'WIDER_OVERRIDE', lowers],
];

/** The risk of one field's change, of a session's dose excepted (dose-risk.ts); `comparison` is that of the stop rule it belongs to. */
export function riskOfChange(path: string, before: Side, after: Side, comparison: Side): RiskDirection {
  const found = rules.find(([pattern, , isRiskier]) => pattern.test(path) && isRiskier(before, after, comparison));
  return found?.[1] ?? 'NONE';
}
