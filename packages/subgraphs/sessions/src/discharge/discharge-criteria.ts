import type { ReadingFacts, SessionFacts } from '../session/session-facts.js';
import { SCORE_TO_LEAVE, aldreteComponents, padssComponents, scoreOf } from './discharge-scores.js';

export const dischargeCriteria = [
  'ALDRETE',
  'PADSS',
  'SEDATION',
  'DISSOCIATION',
  'TIME_SINCE_STOP',
  'VITAL_SIGNS_TWICE',
] as const;
export type DischargeCriterionCode = (typeof dischargeCriteria)[number];

export interface DischargeCriterion {
  code: DischargeCriterionCode;
  isMet: boolean;
  message: string;
}

/** Network defaults; esketamine's label asks for two hours from the dose. */
const MINUTES_SINCE_STOP = 30;
const CADSS6_OVER_BASELINE = 2;
const MINUTE_MS = 60_000;

/** Whether each signal that was measured lies inside the WARN limits of monitoring (NEWS2, RCP 2017; network mapping). */
export function isInLimits(reading: ReadingFacts): boolean {
  const between = (value: number | null, least: number, most: number) =>
    value === null || (value >= least && value <= most);
  return (
    between(reading.oxygenSaturationPercent, 95, 100) &&
    between(reading.respiratoryRatePerMinute, 12, 20) &&
    between(reading.heartRatePerMinute, 51, 110) &&
    between(reading.systolicMmHg, 101, 159) &&
    between(reading.diastolicMmHg, 0, 99)
  );
}

/** The reading that later ones are compared with: the last before the infusion that holds what is asked for. */
export function baselineOf(facts: SessionFacts, has: (reading: ReadingFacts) => boolean): ReadingFacts | null {
  const start = facts.startedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return facts.readings.findLast((reading) => reading.measuredAt.getTime() <= start && has(reading)) ?? null;
}

/** What has to be met before a patient is ready to leave, and how each stands. */
export function judgeDischarge(facts: SessionFacts, at: Date): DischargeCriterion[] {
  const { score, endedAt, readings } = facts;
  const baselineCadss6 = baselineOf(facts, ({ cadss6 }) => cadss6 != null)?.cadss6 ?? 0;
  const minutes = endedAt ? (at.getTime() - endedAt.getTime()) / MINUTE_MS : 0;
  const lastTwo = readings.filter(({ measuredAt }) => endedAt && measuredAt >= endedAt).slice(-2);
  const reaches = (names: readonly string[], components: Readonly<Record<string, number>> | undefined) =>
    components !== undefined && scoreOf(components, names, []) >= SCORE_TO_LEAVE;
  return [
    { code: 'ALDRETE', isMet: reaches(aldreteComponents, score?.aldrete), message: 'Aldrete score at least 9 of 10.' },
    { code: 'PADSS', isMet: reaches(padssComponents, score?.padss), message: 'PADSS at least 9 of 10.' },
    { code: 'SEDATION', isMet: score?.rass === 0 && score.moaas === 5, message: 'RASS 0 and MOAA/S 5.' },
    {
      code: 'DISSOCIATION',
      isMet: score !== null && score.cadss6 <= baselineCadss6 + CADSS6_OVER_BASELINE,
      message: `CADSS-6 at most ${baselineCadss6 + CADSS6_OVER_BASELINE}, two over baseline.`,
    },
    {
      code: 'TIME_SINCE_STOP',
      isMet: endedAt !== null && minutes >= MINUTES_SINCE_STOP,
      message: `At least ${MINUTES_SINCE_STOP} minutes since the stop.`,
    },
    {
      code: 'VITAL_SIGNS_TWICE',
      isMet: lastTwo.length === 2 && lastTwo.every(isInLimits),
      message: 'The last two readings since the stop within limits.',
    },
  ];
}
