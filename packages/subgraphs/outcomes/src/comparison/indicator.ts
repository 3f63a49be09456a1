import type { FollowUpWindow } from '../assessment/follow-up-window.js';

export const indicatorIds = ['RESP30_W4'] as const;
export type IndicatorId = (typeof indicatorIds)[number];

export const indicatorDirections = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** What clinics are compared by. */
export interface Indicator {
  id: IndicatorId;
  name: string;
  description: string;
  direction: IndicatorDirection;
  window: FollowUpWindow;
  /** Days after the end of the series on which the window closes; only episodes past it are counted. */
  windowClosesAfterDays: number;
  /** Answers below which a clinic is not judged. */
  minimumN: number;
  /** Changes with the definition. */
  version: string;
}

/** Every indicator, by id. 30 % is moderate relief: Dworkin et al. 2008 (IMMPACT), J Pain 9:105–121. */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = {
  RESP30_W4: {
    id: 'RESP30_W4',
    name: 'At least 30 % relief at week 4',
    description:
      'Episodes whose pain (NRS) in week 4 is at least 30 % below its baseline, of those with an answer between 21 and 42 days after the series. Episodes that began without pain are left out.',
    direction: 'HIGHER_IS_BETTER',
    window: 'W4',
    windowClosesAfterDays: 42,
    minimumN: 30,
    version: '1',
  },
};
