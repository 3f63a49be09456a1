import type { FollowUpWindow } from '../assessment/follow-up-window.js';

export const indicatorIds = [
  'RESP30_W4',
  'RESP50_W4',
  'RESP30_END',
  'RESP30_W12',
  'DETERIORATION_W4',
  'MME_CUT20_W4',
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

export const indicatorDirections = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** What clinics are compared by. */
export interface Indicator {
  id: IndicatorId;
  name: string;
  description: string;
  numerator: string;
  denominator: string;
  exclusions: string;
  direction: IndicatorDirection;
  window: FollowUpWindow;
  /** Days after the end of the series on which the window closes; only episodes past it are counted. */
  windowClosesAfterDays: number;
  /** Answers below which a clinic is not judged. */
  minimumN: number;
  /** What is known at the start of the series and may be adjusted for. */
  adjustment: readonly string[];
  /** Changes with the definition. */
  version: string;
}

/** The case mix, all of it known before the first infusion: what comes after would adjust away what clinics do. */
const caseMix = [
  'diagnosis group',
  'baseline pain (NRS)',
  'baseline PHQ-9',
  'baseline opioid dose (MME, capped at 200 mg a day)',
  'pain for more than 5 years',
  'age',
  'sex',
  'ketamine before',
  'payer',
  'compensation claim',
] as const;

const windows = {
  END: { text: 'at the end', days: 'between 0 and 3 days', closes: 3 },
  W4: { text: 'in week 4', days: 'between 21 and 42 days', closes: 42 },
  W12: { text: 'in week 12', days: 'between 70 and 112 days', closes: 112 },
} as const;

type Defined = Pick<Indicator, 'id' | 'name' | 'direction' | 'exclusions'> & {
  window: keyof typeof windows;
  /** Of whom the indicator is true, after "Episodes whose". */
  whose: (when: string) => string;
  among?: string;
};

function define({ window, whose, among = 'Episodes', ...rest }: Defined): Indicator {
  const { text, days, closes } = windows[window];
  const numerator = `${among} whose ${whose(text)}`;
  return {
    ...rest,
    window,
    numerator: `${numerator}.`,
    denominator: `${among} with an answer ${days} after the series, once that window has closed.`,
    description: `${numerator}, of those with an answer ${days} after the series. ${rest.exclusions}`,
    windowClosesAfterDays: closes,
    minimumN: 30,
    adjustment: caseMix,
    version: '1',
  };
}

const withoutPain = 'Episodes that began without pain are left out.';
const relief = (percent: number) => (when: string) => `pain (NRS) ${when} is at least ${percent} % below its baseline`;
const HIGHER = 'HIGHER_IS_BETTER';
const LOWER = 'LOWER_IS_BETTER';

/** Every indicator, by id. 30 % is moderate relief, 50 % much: Dworkin et al. 2008 (IMMPACT), J Pain 9:105–121. */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = {
  RESP30_W4: define({
    id: 'RESP30_W4',
    name: 'At least 30 % relief at week 4',
    direction: HIGHER,
    window: 'W4',
    whose: relief(30),
    exclusions: withoutPain,
  }),
  RESP50_W4: define({
    id: 'RESP50_W4',
    name: 'At least 50 % relief at week 4',
    direction: HIGHER,
    window: 'W4',
    whose: relief(50),
    exclusions: withoutPain,
  }),
  RESP30_END: define({
    id: 'RESP30_END',
    name: 'At least 30 % relief at the end of the series',
    direction: HIGHER,
    window: 'END',
    whose: relief(30),
    exclusions: withoutPain,
  }),
  RESP30_W12: define({
    id: 'RESP30_W12',
    name: 'At least 30 % relief at week 12',
    direction: HIGHER,
    window: 'W12',
    whose: relief(30),
    exclusions: withoutPain,
  }),
  DETERIORATION_W4: define({
    id: 'DETERIORATION_W4',
    name: 'Worse pain at week 4',
    direction: LOWER,
    window: 'W4',
    whose: (when) => `pain (NRS) ${when} is at least 2 points or 30 % above its baseline`,
    exclusions: 'No episode is left out.',
  }),
  MME_CUT20_W4: define({
    id: 'MME_CUT20_W4',
    name: 'Opioid dose cut by at least 20 % at week 4',
    direction: HIGHER,
    window: 'W4',
    among: 'Episodes of patients on opioids',
    whose: (when) => `dose (MME) ${when} is at least 20 % below its baseline`,
    exclusions: 'Episodes that began without opioids are left out.',
  }),
};
