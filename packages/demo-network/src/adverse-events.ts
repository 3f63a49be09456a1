import type { RandomStream } from './random-stream.js';

interface AdverseEventRate {
  /** Share of sessions. */
  rate: number;
  codes: readonly (readonly [string, number])[];
}

/**
 * Psychotomimetic .30 a session (trials of several days: 76 % of patients against 18 %); sedation .27, nausea .12 and
 * dizziness .11 are the risk differences of the McMaster network meta-analysis (2024); the rest is assumed.
 */
const rates: readonly AdverseEventRate[] = [
  {
    rate: 0.3,
    codes: [
      ['DISSOCIATION', 0.6],
      ['HALLUCINATION', 0.2],
      ['DYSPHORIA', 0.2],
    ],
  },
  { rate: 0.27, codes: [['SEDATION', 1]] },
  {
    rate: 0.12,
    codes: [
      ['NAUSEA', 0.8],
      ['VOMITING', 0.2],
    ],
  },
  { rate: 0.11, codes: [['DIZZINESS', 1]] },
  { rate: 0.15, codes: [['HYPERTENSION', 1]] },
  { rate: 0.01, codes: [['DESATURATION', 1]] },
];

/** Events cluster: with .56 of sessions open to them, .50 have any, and each keeps its own rate. */
const OPEN_SHARE = 0.56;

export interface DrawnAdverseEvent {
  code: string;
  grade: number;
  isSerious: boolean;
  /** Minutes after the start of the infusion. */
  minute: number;
}

export function drawAdverseEvents(
  infusionMinutes: number,
  transferred: boolean,
  random: RandomStream,
): DrawnAdverseEvent[] {
  const events: DrawnAdverseEvent[] = [];
  if (random.chance(OPEN_SHARE))
    for (const { rate, codes } of rates) {
      if (!random.chance(rate / OPEN_SHARE)) continue;
      events.push({
        code: random.weighted(codes),
        grade: random.weighted([
          [1, 0.76],
          [2, 0.22],
          [3, 0.02],
        ]),
        isSerious: false,
        minute: random.integer(8, Math.max(9, infusionMinutes - 5)),
      });
    }
  if (transferred)
    events.push({ code: 'UNPLANNED_TRANSFER', grade: random.integer(3, 4), isSerious: true, minute: infusionMinutes });
  return events;
}
