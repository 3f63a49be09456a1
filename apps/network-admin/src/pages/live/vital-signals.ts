import type { AlarmRule, AlarmSeverity } from '../../graph/schema.generated.js';
import type { LiveRow } from '../../live/live-state.js';

type Row = LiveRow['row'];
type Reading = NonNullable<Row['latest']>;

export interface VitalSignal {
  name: string;
  unit: string;
  text: (reading: Reading) => string | null;
  trend: (reading: Reading) => number | null;
  rules: readonly AlarmRule[];
}

const textOf = (value: number | null): string | null => (value === null ? null : String(value));
const signed = (value: number | null): string | null =>
  value === null ? null : value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';

/** The signals of the board, in the order of their columns. */
export const vitalSignals: readonly VitalSignal[] = [
  {
    name: 'SpO₂',
    unit: '%',
    text: (reading) => textOf(reading.oxygenSaturationPercent),
    trend: (reading) => reading.oxygenSaturationPercent,
    rules: ['OXYGEN_SATURATION_LOW'],
  },
  {
    name: 'Heart rate',
    unit: '/min',
    text: (reading) => textOf(reading.heartRatePerMinute),
    trend: (reading) => reading.heartRatePerMinute,
    rules: ['HEART_RATE_HIGH', 'HEART_RATE_LOW'],
  },
  {
    name: 'Pressure',
    unit: 'mmHg',
    text: ({ systolicMmHg, diastolicMmHg }) =>
      systolicMmHg === null ? null : `${systolicMmHg}/${diastolicMmHg ?? '–'}`,
    trend: (reading) => reading.systolicMmHg,
    rules: ['SYSTOLIC_HIGH', 'SYSTOLIC_LOW', 'DIASTOLIC_HIGH'],
  },
  {
    name: 'RASS',
    unit: '',
    text: (reading) => signed(reading.rass),
    trend: () => null,
    rules: ['SEDATION_RASS', 'AGITATION'],
  },
];

/** The gravest open alarm about a signal. */
export const severityOfSignal = ({ openAlarms }: Row, { rules }: VitalSignal): AlarmSeverity | null =>
  openAlarms.find(({ rule }) => rules.includes(rule))?.severity ?? null;
