/** What can be measured in one reading. Units stand in the names. */
export interface Signals {
  systolicMmHg: number | null;
  diastolicMmHg: number | null;
  heartRatePerMinute: number | null;
  oxygenSaturationPercent: number | null;
  respiratoryRatePerMinute: number | null;
  temperatureCelsius: number | null;
  endTidalCo2MmHg: number | null;
  /** For how long the capnograph has shown no waveform. */
  waveformAbsentSeconds: number | null;
  isOnOxygen: boolean | null;
  /** Pain now, 0 to 10. */
  painNrs: number | null;
  /** Richmond Agitation–Sedation Scale, −5 to +4 (Sessler 2002, doi 10.1164/rccm.2107138). */
  rass: number | null;
  /** Modified Observer’s Assessment of Alertness/Sedation, 0 to 5 (Chernik 1990, doi 10.1097/00004714-199008000-00003). */
  moaas: number | null;
  /** Six items of the Clinician-Administered Dissociative States Scale, 0 to 24 (Rodrigues 2021, doi 10.1016/j.jad.2020.12.119). */
  cadss6: number | null;
  isDistressed: boolean | null;
}

export type SignalName = keyof Signals;

/** The columns of sessions.vital_signs that hold them. */
export const signalColumns: Readonly<Record<SignalName, string>> = {
  systolicMmHg: 'systolic_mmhg',
  diastolicMmHg: 'diastolic_mmhg',
  heartRatePerMinute: 'heart_rate_per_minute',
  oxygenSaturationPercent: 'oxygen_saturation_percent',
  respiratoryRatePerMinute: 'respiratory_rate_per_minute',
  temperatureCelsius: 'temperature_celsius',
  endTidalCo2MmHg: 'end_tidal_co2_mmhg',
  waveformAbsentSeconds: 'waveform_absent_seconds',
  isOnOxygen: 'is_on_oxygen',
  painNrs: 'pain_nrs',
  rass: 'rass',
  moaas: 'moaas',
  cadss6: 'cadss6',
  isDistressed: 'is_distressed',
};

export const signalNames = Object.keys(signalColumns) as SignalName[];

interface Range {
  minimum: number;
  maximum: number;
  unit: string;
}

/**
 * Values that a living patient at a chair can have; what lies outside is a slip of the pen or of a device.
 * Scales have the bounds of their definition, the rest is a network default that the medical director signs off.
 */
export const plausibleRanges: Readonly<Partial<Record<SignalName, Range>>> = {
  systolicMmHg: { minimum: 40, maximum: 300, unit: 'mm[Hg]' },
  diastolicMmHg: { minimum: 20, maximum: 200, unit: 'mm[Hg]' },
  heartRatePerMinute: { minimum: 20, maximum: 250, unit: '/min' },
  oxygenSaturationPercent: { minimum: 40, maximum: 100, unit: '%' },
  respiratoryRatePerMinute: { minimum: 0, maximum: 60, unit: '/min' },
  temperatureCelsius: { minimum: 28, maximum: 44, unit: '°C' },
  endTidalCo2MmHg: { minimum: 0, maximum: 150, unit: 'mm[Hg]' },
  waveformAbsentSeconds: { minimum: 0, maximum: 3600, unit: 's' },
  painNrs: { minimum: 0, maximum: 10, unit: '' },
  rass: { minimum: -5, maximum: 4, unit: '' },
  moaas: { minimum: 0, maximum: 5, unit: '' },
  cadss6: { minimum: 0, maximum: 24, unit: '' },
};
