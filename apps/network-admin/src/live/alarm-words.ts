import type { AlarmRule } from '../graph/schema.generated.js';

const space = '\u00a0';

interface Signal {
  name: string;
  unit: string;
}

/** What each rule watches, as a nurse would say it, with the unit of its values. */
const signals: Record<AlarmRule, Signal> = {
  AGITATION: { name: 'Agitation (RASS)', unit: '' },
  DIASTOLIC_HIGH: { name: 'Diastolic pressure high', unit: 'mmHg' },
  DISSOCIATION: { name: 'Dissociation (CADSS-6)', unit: '' },
  END_TIDAL_CO2_HIGH: { name: 'End-tidal CO₂ high', unit: 'mmHg' },
  END_TIDAL_CO2_LOW: { name: 'End-tidal CO₂ low', unit: 'mmHg' },
  HEART_RATE_HIGH: { name: 'Heart rate high', unit: '/min' },
  HEART_RATE_LOW: { name: 'Heart rate low', unit: '/min' },
  OXYGEN_SATURATION_LOW: { name: 'SpO₂ low', unit: '%' },
  RESPIRATORY_RATE_HIGH: { name: 'Respiratory rate high', unit: '/min' },
  RESPIRATORY_RATE_LOW: { name: 'Respiratory rate low', unit: '/min' },
  SEDATION_MOAAS: { name: 'Sedation (MOAA/S)', unit: '' },
  SEDATION_RASS: { name: 'Sedation (RASS)', unit: '' },
  SYSTOLIC_HIGH: { name: 'Systolic pressure high', unit: 'mmHg' },
  SYSTOLIC_LOW: { name: 'Systolic pressure low', unit: 'mmHg' },
  WAVEFORM_ABSENT: { name: 'No capnograph waveform', unit: 's' },
};

/** All rules, by name. */
export const alarmRules = Object.keys(signals) as AlarmRule[];

export const alarmName = (rule: AlarmRule): string => signals[rule].name;

/** A value of the rule's signal with its unit, "88 %". */
export const alarmValue = (rule: AlarmRule, value: number): string => {
  const { unit } = signals[rule];
  return unit ? `${value}${space}${unit}` : String(value);
};
