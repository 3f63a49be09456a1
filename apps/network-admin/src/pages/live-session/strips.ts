import type { AlarmRule } from '../../graph/schema.generated.js';
import type { Reading, SignalName } from './strip-data.js';

export interface StripSeries {
  signal: SignalName;
  name: string;
  unit: string;
  rules: readonly AlarmRule[];
  /** Which lane it is drawn in, from the top. */
  lane: number;
}

/** A part of a strip's height with an axis of its own, as on a bedside monitor. */
export interface Lane {
  /** What the axis holds at least, and where it is marked, in the unit of its signals. */
  range: readonly [number, number];
  marks: readonly number[];
}

export interface StripDefinition {
  id: string;
  title: string;
  lanes: readonly Lane[];
  /** The first two series hold a band between them. */
  isBand?: boolean;
  series: readonly StripSeries[];
}

/** What is drawn under each other over one time. */
export const strips: readonly StripDefinition[] = [
  {
    id: 'ventilation',
    title: 'SpO₂ and end-tidal CO₂',
    lanes: [
      { range: [88, 100], marks: [60, 70, 80, 90, 95, 100] },
      { range: [24, 64], marks: [0, 20, 40, 60, 80] },
    ],
    series: [
      { signal: 'oxygenSaturationPercent', name: 'SpO₂', unit: '%', lane: 0, rules: ['OXYGEN_SATURATION_LOW'] },
      {
        signal: 'endTidalCo2MmHg',
        name: 'EtCO₂',
        unit: 'mmHg',
        lane: 1,
        rules: ['END_TIDAL_CO2_LOW', 'END_TIDAL_CO2_HIGH'],
      },
    ],
  },
  {
    id: 'rates',
    title: 'Heart rate and respirations',
    lanes: [
      { range: [36, 136], marks: [0, 40, 80, 120, 160, 200] },
      { range: [6, 28], marks: [0, 10, 20, 30, 40, 50] },
    ],
    series: [
      {
        signal: 'heartRatePerMinute',
        name: 'Heart rate',
        unit: '/min',
        lane: 0,
        rules: ['HEART_RATE_LOW', 'HEART_RATE_HIGH'],
      },
      {
        signal: 'respiratoryRatePerMinute',
        name: 'Respirations',
        unit: '/min',
        lane: 1,
        rules: ['RESPIRATORY_RATE_LOW', 'RESPIRATORY_RATE_HIGH'],
      },
    ],
  },
  {
    id: 'pressure',
    title: 'Blood pressure',
    lanes: [{ range: [55, 185], marks: [0, 60, 90, 120, 150, 180, 210, 240, 270, 300] }],
    isBand: true,
    series: [
      { signal: 'systolicMmHg', name: 'Systolic', unit: 'mmHg', lane: 0, rules: ['SYSTOLIC_LOW', 'SYSTOLIC_HIGH'] },
      { signal: 'diastolicMmHg', name: 'Diastolic', unit: 'mmHg', lane: 0, rules: ['DIASTOLIC_HIGH'] },
    ],
  },
  {
    id: 'sedation',
    title: 'Sedation and dissociation',
    lanes: [
      { range: [-5, 4], marks: [-5, 0, 4] },
      { range: [0, 5], marks: [0, 3, 5] },
      { range: [0, 24], marks: [0, 12, 24] },
    ],
    series: [
      { signal: 'rass', name: 'RASS', unit: '', lane: 0, rules: ['SEDATION_RASS', 'AGITATION'] },
      { signal: 'moaas', name: 'MOAA/S', unit: '', lane: 1, rules: ['SEDATION_MOAAS'] },
      { signal: 'cadss6', name: 'CADSS-6', unit: '', lane: 2, rules: ['DISSOCIATION'] },
    ],
  },
];

const space = '\u00a0';

/** The values of one reading as a line of text; what was not measured is said to be so. */
export function readingText({ series }: StripDefinition, reading: Reading): string {
  return series
    .map(({ signal, name, unit }) => {
      const value = reading[signal];
      if (value === null) return `${name} not measured`;
      return `${name} ${String(value).replace('-', '−')}${unit && space + unit}`;
    })
    .join(', ');
}
