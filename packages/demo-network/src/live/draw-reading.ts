import { RandomStream } from '../random-stream.js';

/** A reading as the graph takes it. */
export interface DrawnReading {
  systolicMmHg: number;
  diastolicMmHg: number;
  heartRatePerMinute: number;
  oxygenSaturationPercent: number;
  respiratoryRatePerMinute: number;
  temperatureCelsius: number;
  endTidalCo2MmHg: number;
  isOnOxygen: boolean;
  painNrs: number;
  rass: number;
  moaas: number;
  cadss6: number;
  isDistressed: boolean;
}

/** One reading in so many warns, so that the board has something to acknowledge (assumed). */
const WARNING_SHARE = 0.02;

/**
 * What a patient shows at a minute of the infusion: steady over a session, drifting with the effect, and the same for
 * the same seed. Pressure and pulse rise as in the loaded history: systolic +12 mmHg with the peak at 40 minutes.
 * @param minutes since the start; negative before it
 * @param isRunning whether ketamine runs
 */
export function drawReading(seed: number, sessionId: string, minutes: number, isRunning: boolean): DrawnReading {
  const patient = new RandomStream(seed, sessionId, 'live');
  const moment = new RandomStream(seed, sessionId, 'live', Math.round(minutes * 10));
  const effect = minutes <= 0 ? 0 : isRunning ? Math.min(1, minutes / 40) : 0.2;
  const systolic = patient.normalWithin(122, 8, 108, 136) + patient.normalWithin(10, 3, 3, 16) * effect;
  const pulse = patient.normalWithin(72, 7, 60, 86) + patient.normalWithin(8, 4, 0, 15) * effect;
  const pain = patient.integer(5, 8);
  const isWarning = isRunning && minutes > 10 && moment.chance(WARNING_SHARE);
  const rounded = (mean: number, spread: number, least: number, most: number) =>
    Math.round(moment.normalWithin(mean, spread, least, most));
  const pressure = rounded(systolic, 3, 104, 150);
  return {
    systolicMmHg: pressure,
    diastolicMmHg: rounded(pressure * 0.62, 2, 58, 92),
    heartRatePerMinute: rounded(pulse, 2, 54, 106),
    oxygenSaturationPercent: isWarning ? moment.integer(92, 94) : rounded(97.4, 0.7, 96, 100),
    respiratoryRatePerMinute: rounded(15, 1, 13, 19),
    temperatureCelsius: Math.round(moment.normalWithin(36.7, 0.1, 36.3, 37.1) * 10) / 10,
    endTidalCo2MmHg: rounded(38, 1.5, 34, 44),
    isOnOxygen: false,
    painNrs: Math.max(0, Math.round(pain - 3 * effect)),
    rass: effect > 0.7 && moment.chance(0.4) ? -1 : 0,
    moaas: effect > 0.7 && moment.chance(0.3) ? 4 : 5,
    cadss6: Math.round(patient.integer(1, 5) * effect),
    isDistressed: false,
  };
}
