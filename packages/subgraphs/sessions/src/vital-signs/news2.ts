import type { Signals } from './signals.js';

/** The score of a reading by NEWS2; `total` is null while a signal of it is missing. */
export interface News2Score {
  total: number | null;
  /** Whether one signal alone scores 3, which calls for a review whatever the total. */
  hasSingleThree: boolean;
}

/** Points by the first bound that the value does not exceed. */
const bands =
  (steps: readonly (readonly [upTo: number, points: number])[]) =>
  (value: number | null): number | null =>
    value === null ? null : (steps.find(([upTo]) => value <= upTo)?.[1] ?? 0);

// Reproduced from: Royal College of Physicians. National Early Warning Score (NEWS) 2: Standardising the assessment of
// acute-illness severity in the NHS. Updated report of a working party. London: RCP, 2017.
// https://www.rcp.ac.uk/improving-care/resources/national-early-warning-score-news-2/
const respiration = bands([[8, 3], [11, 1], [20, 0], [24, 2], [Infinity, 3]]); // prettier-ignore
const saturation = bands([[91, 3], [93, 2], [95, 1], [Infinity, 0]]); // prettier-ignore
const systolic = bands([[90, 3], [100, 2], [110, 1], [219, 0], [Infinity, 3]]); // prettier-ignore
const pulse = bands([[40, 3], [50, 1], [90, 0], [110, 1], [130, 2], [Infinity, 3]]); // prettier-ignore
const temperature = bands([[35, 3], [36, 1], [38, 0], [39, 1], [Infinity, 2]]); // prettier-ignore

/**
 * Anything but alert scores 3, new confusion included. Dissociation under ketamine does so too, hence the total is
 * never used alone. RASS 0 and +1, or MOAA/S 5, count as alert: a reading of ours.
 */
function consciousness({ rass, moaas }: Pick<Signals, 'rass' | 'moaas'>): number | null {
  if (rass === null && moaas === null) return null;
  const isAlert = (rass === null || rass === 0 || rass === 1) && (moaas === null || moaas === 5);
  return isAlert ? 0 : 3;
}

/** NEWS2 with oxygen saturation scale 1, the Royal College of Physicians’ of 2017. */
export function news2Of(signals: Signals): News2Score {
  const oxygen = signals.isOnOxygen === null ? null : signals.isOnOxygen ? 2 : 0;
  const points = [
    respiration(signals.respiratoryRatePerMinute),
    saturation(signals.oxygenSaturationPercent),
    oxygen,
    systolic(signals.systolicMmHg),
    pulse(signals.heartRatePerMinute),
    consciousness(signals),
    temperature(signals.temperatureCelsius),
  ];
  const isComplete = points.every((point) => point !== null);
  return {
    total: isComplete ? points.reduce<number>((sum, point) => sum + (point ?? 0), 0) : null,
    hasSingleThree: points.includes(3),
  };
}
