import type { SignalName } from '../vital-signs/signals.js';

export const alarmSeverities = ['WARN', 'CRITICAL'] as const;
export type AlarmSeverity = (typeof alarmSeverities)[number];

/** Where a signal warns and where it is critical; null where it does not. Bounds belong to the alarm. */
export interface AlarmLimits {
  warn: number | null;
  critical: number | null;
}

interface AlarmRuleDefinition extends AlarmLimits {
  signal: SignalName;
  /** Whether low or high values are the danger. */
  side: 'LOW' | 'HIGH';
}

/**
 * The limits of the network. Numeric anchors: NEWS2 (Royal College of Physicians 2017); which of them warns and which
 * calls for action is a network default, signed off by the medical director and set otherwise for a patient by a
 * physician. The bound itself breaches, but for end-tidal CO2, where the bounds are exclusive (below 30, above 50 and
 * 60 mm[Hg]): whole numbers, so 29, 51 and 61.
 */
export const alarmRules = {
  OXYGEN_SATURATION_LOW: { signal: 'oxygenSaturationPercent', side: 'LOW', warn: 94, critical: 90 },
  RESPIRATORY_RATE_LOW: { signal: 'respiratoryRatePerMinute', side: 'LOW', warn: 11, critical: 8 },
  RESPIRATORY_RATE_HIGH: { signal: 'respiratoryRatePerMinute', side: 'HIGH', warn: 21, critical: 25 },
  HEART_RATE_LOW: { signal: 'heartRatePerMinute', side: 'LOW', warn: 50, critical: 40 },
  HEART_RATE_HIGH: { signal: 'heartRatePerMinute', side: 'HIGH', warn: 111, critical: 131 },
  SYSTOLIC_LOW: { signal: 'systolicMmHg', side: 'LOW', warn: 100, critical: 90 },
  SYSTOLIC_HIGH: { signal: 'systolicMmHg', side: 'HIGH', warn: 160, critical: 180 },
  DIASTOLIC_HIGH: { signal: 'diastolicMmHg', side: 'HIGH', warn: 100, critical: 110 },
  END_TIDAL_CO2_LOW: { signal: 'endTidalCo2MmHg', side: 'LOW', warn: 29, critical: null },
  END_TIDAL_CO2_HIGH: { signal: 'endTidalCo2MmHg', side: 'HIGH', warn: 51, critical: 61 },
  WAVEFORM_ABSENT: { signal: 'waveformAbsentSeconds', side: 'HIGH', warn: null, critical: 15 },
  SEDATION_RASS: { signal: 'rass', side: 'LOW', warn: -2, critical: -3 },
  SEDATION_MOAAS: { signal: 'moaas', side: 'LOW', warn: null, critical: 3 },
  AGITATION: { signal: 'rass', side: 'HIGH', warn: 2, critical: 3 },
  DISSOCIATION: { signal: 'cadss6', side: 'HIGH', warn: 8, critical: 12 },
} as const satisfies Record<string, AlarmRuleDefinition>;

export type AlarmRule = keyof typeof alarmRules;
export const alarmRuleNames = Object.keys(alarmRules) as AlarmRule[];

export const definitionOf = (rule: AlarmRule): AlarmRuleDefinition => alarmRules[rule];

/** Limits that a physician set for a patient, by rule. */
export type PatientLimits = Partial<Record<AlarmRule, AlarmLimits>>;

/** What is in force for a patient. */
export function limitsOf(rule: AlarmRule, own: PatientLimits): AlarmLimits {
  const { warn, critical } = own[rule] ?? definitionOf(rule);
  return { warn, critical };
}
