import type { Indicator, IndicatorId } from './indicator.js';

/** The case mix, all of it known before the first infusion: what comes after would adjust away what clinics do. */
export const caseMix = [
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

export const windows = {
  END: { text: 'at the end', days: 'between 0 and 3 days', closes: 3 },
  W4: { text: 'in week 4', days: 'between 21 and 42 days', closes: 42 },
  W12: { text: 'in week 12', days: 'between 70 and 112 days', closes: 112 },
} as const;

type EffectId = Extract<
  IndicatorId,
  | `RESP${string}`
  | 'ASRA_POSITIVE'
  | 'DETERIORATION_W4'
  | 'MME_CUT20_W4'
  | 'NRS_CHANGE_W4'
  | 'NRS_CHANGE_W12'
  | 'PEG_CHANGE_W4'
  | 'PROMIS_PI_CHANGE_W4'
  | 'PHQ9_CHANGE_W4'
>;

interface Defined {
  id: EffectId;
  name: string;
  direction: Indicator['direction'];
  exclusions: string;
  window: keyof typeof windows;
  /** Of whom the indicator is true, after "Episodes whose". */
  whose: (when: string) => string;
  among?: string;
}

function share({ window, whose, among = 'Episodes', ...rest }: Defined): Indicator {
  const { text, days, closes } = windows[window];
  const numerator = `${among} whose ${whose(text)}`;
  return {
    ...rest,
    ...effect,
    kind: 'PROPORTION',
    unit: 'SHARE',
    window,
    numerator: `${numerator}.`,
    denominator: `${among} with an answer ${days} after the series, once that window has closed.`,
    description: `${numerator}, of those with an answer ${days} after the series. ${rest.exclusions}`,
    windowClosesAfterDays: closes,
  };
}

interface ChangeDefined {
  id: EffectId;
  name: string;
  window: keyof typeof windows;
  /** The score, after "The mean change of". */
  score: string;
  unit?: 'POINTS' | 'T_SCORE';
}

function change({ id, name, window, score, unit = 'POINTS' }: ChangeDefined): Indicator {
  const { text, days, closes } = windows[window];
  const exclusions = 'Episodes without a baseline of this score are left out.';
  return {
    id,
    name,
    ...effect,
    direction: LOWER,
    kind: 'MEAN',
    unit,
    window,
    numerator: `The sum of changes of ${score} from its baseline to its answer ${text}; below 0 is better.`,
    denominator: `Episodes with an answer ${days} after the series, once that window has closed.`,
    description: `The mean change of ${score} from its baseline ${text}; below 0 is better. ${exclusions}`,
    exclusions,
    windowClosesAfterDays: closes,
  };
}

const effect = {
  group: 'EFFECT',
  per: 1,
  minimumN: 30,
  adjustment: caseMix,
  owner: 'Medical director of the network',
  version: '1',
} as const;
const withoutPain = 'Episodes that began without pain are left out.';
const relief = (percent: number) => (when: string) => `pain (NRS) ${when} is at least ${percent} % below its baseline`;
const HIGHER = 'HIGHER_IS_BETTER';
const LOWER = 'LOWER_IS_BETTER';

const responder = (id: EffectId, percent: 30 | 50, window: keyof typeof windows, when: string) =>
  share({
    id,
    name: `At least ${percent} % relief ${when}`,
    direction: HIGHER,
    window,
    whose: relief(percent),
    exclusions: withoutPain,
  });

/** What patients gained. 30 % is moderate relief, 50 % much: Dworkin et al. 2008 (IMMPACT), J Pain 9:105–121. */
export const effectIndicators: Readonly<Record<EffectId, Indicator>> = {
  RESP30_W4: responder('RESP30_W4', 30, 'W4', 'at week 4'),
  RESP50_W4: responder('RESP50_W4', 50, 'W4', 'at week 4'),
  RESP30_END: responder('RESP30_END', 30, 'END', 'at the end of the series'),
  RESP30_W12: responder('RESP30_W12', 30, 'W12', 'at week 12'),
  ASRA_POSITIVE: share({
    id: 'ASRA_POSITIVE',
    name: 'Positive response (ASRA/AAPM/ASA) at week 12',
    direction: HIGHER,
    window: 'W12',
    whose: () =>
      'pain is at least 30 % less, with satisfaction or at least 20 % less opioid, for more than 3 weeks after one infusion or 6 after several (Cohen et al. 2018, Reg Anesth Pain Med 43:521–546)',
    exclusions:
      'Episodes that began without pain are left out; where answers do not decide it, it counts as not followed.',
  }),
  NRS_CHANGE_W4: change({ id: 'NRS_CHANGE_W4', name: 'Change of pain at week 4', window: 'W4', score: 'pain (NRS)' }),
  NRS_CHANGE_W12: change({
    id: 'NRS_CHANGE_W12',
    name: 'Change of pain at week 12',
    window: 'W12',
    score: 'pain (NRS)',
  }),
  PEG_CHANGE_W4: change({
    id: 'PEG_CHANGE_W4',
    name: 'Change of pain and interference (PEG) at week 4',
    window: 'W4',
    score: 'PEG',
  }),
  PROMIS_PI_CHANGE_W4: change({
    id: 'PROMIS_PI_CHANGE_W4',
    name: 'Change of pain interference (PROMIS) at week 4',
    window: 'W4',
    score: 'the PROMIS pain interference T score',
    unit: 'T_SCORE',
  }),
  PHQ9_CHANGE_W4: change({
    id: 'PHQ9_CHANGE_W4',
    name: 'Change of depression (PHQ-9) at week 4',
    window: 'W4',
    score: 'PHQ-9',
  }),
  MME_CUT20_W4: share({
    id: 'MME_CUT20_W4',
    name: 'Opioid dose cut by at least 20 % at week 4',
    direction: HIGHER,
    window: 'W4',
    among: 'Episodes of patients on opioids',
    whose: (when) => `dose (MME) ${when} is at least 20 % below its baseline`,
    exclusions: 'Episodes that began without opioids are left out.',
  }),
  DETERIORATION_W4: share({
    id: 'DETERIORATION_W4',
    name: 'Worse pain at week 4',
    direction: LOWER,
    window: 'W4',
    whose: (when) => `pain (NRS) ${when} is at least 2 points or 30 % above its baseline`,
    exclusions: 'No episode is left out.',
  }),
};
