import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import { accessIndicators, harmIndicators, processIndicators } from './care-indicators.js';
import { effectIndicators } from './effect-indicators.js';

export const indicatorIds = [
  'RESP30_W4',
  'RESP50_W4',
  'RESP30_END',
  'RESP30_W12',
  'ASRA_POSITIVE',
  'NRS_CHANGE_W4',
  'NRS_CHANGE_W12',
  'PEG_CHANGE_W4',
  'PROMIS_PI_CHANGE_W4',
  'PHQ9_CHANGE_W4',
  'MME_CUT20_W4',
  'DETERIORATION_W4',
  'ADVERSE_EVENT_SESSIONS',
  'SERIOUS_ADVERSE_EVENTS',
  'EARLY_STOP',
  'UNPLANNED_TRANSFER',
  'WAIT_DAYS',
  'FOLLOW_UP_W4',
  'PROTOCOL_ADHERENCE',
  'DEVIATIONS',
  'NO_SHOW',
  'MONITORING_ADHERENCE',
  'ESCORT_DOCUMENTED',
  'AUTHORISATION_APPROVED',
  'AUTHORISATION_DAYS',
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

export const indicatorDirections = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];
export const indicatorKinds = ['PROPORTION', 'RATE', 'MEAN', 'MEDIAN'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];
export const indicatorGroups = ['EFFECT', 'HARM', 'PROCESS', 'ACCESS'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];
export const indicatorUnits = ['SHARE', 'POINTS', 'T_SCORE', 'DAYS', 'PER_100_SESSIONS', 'PER_1000_SESSIONS'] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** What clinics are compared by. */
export interface Indicator {
  id: IndicatorId;
  name: string;
  description: string;
  numerator: string;
  denominator: string;
  exclusions: string;
  direction: IndicatorDirection;
  kind: IndicatorKind;
  group: IndicatorGroup;
  unit: IndicatorUnit;
  /** Sessions a rate is given for; 1 for all other kinds. */
  per: number;
  window: FollowUpWindow | null;
  /** Days after the end of the series on which the window closes; only episodes past it are counted. */
  windowClosesAfterDays: number;
  /** Answers below which a clinic is not judged. */
  minimumN: number;
  /** What is known at the start of the series and may be adjusted for. */
  adjustment: readonly string[];
  /** Who answers for the definition. */
  owner: string;
  /** Changes with the definition. */
  version: string;
}

/** Every indicator, by id, in the order they are shown. */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = {
  ...effectIndicators,
  ...harmIndicators,
  ...processIndicators,
  ...accessIndicators,
};
