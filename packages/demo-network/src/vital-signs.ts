import type { RandomStream } from './random-stream.js';

export interface VitalSigns {
  /** Minutes after the start of the infusion; negative before it. */
  minute: number;
  systolic: number;
  diastolic: number;
  heartRate: number;
  oxygenSaturation: number;
  respiratoryRate: number;
}

interface Course {
  infusionMinutes: number;
  /** When somebody looked, in order, with one reading before the start and one after the stop at least. */
  minutes: readonly number[];
  /** Pressure ≥ 20 % over baseline, as an adverse event records it. */
  hypertension: boolean;
  desaturation: boolean;
}

/** Systolic +12 ± 9 mmHg with the peak at 40 min, heart rate +8 ± 7, saturation 97 ± 1.2 % (assumed). */
export function drawVitalSigns(
  { infusionMinutes, minutes, hypertension, desaturation }: Course,
  random: RandomStream,
): VitalSigns[] {
  const baseline = random.normalWithin(126, 12, 100, 154);
  const pulse = random.normalWithin(74, 9, 54, 98);
  const drawn = random.normalWithin(12, 9, -4, 0.19 * baseline);
  const rise = hypertension ? Math.max(drawn, (0.21 + 0.08 * random.next()) * baseline) : drawn;
  const quicker = random.normalWithin(8, 7, -6, 30);
  const lowest = desaturation ? random.integer(1, minutes.length - 2) : -1;
  return minutes.map((minute, index) => {
    const effect = effectAt(minute, infusionMinutes);
    const peak = minute === 40;
    const systolic = Math.round(baseline + rise * effect + (peak ? 0 : random.normalWithin(0, 2, -3, 3)));
    return {
      minute,
      systolic,
      diastolic: Math.round(systolic * 0.62 + random.normalWithin(0, 3, -6, 6)),
      heartRate: Math.round(pulse + quicker * effect + random.normalWithin(0, 2, -4, 4)),
      oxygenSaturation: index === lowest ? random.integer(88, 90) : Math.round(random.normalWithin(97, 1.2, 92, 100)),
      respiratoryRate: Math.round(random.normalWithin(15, 1.8, 11, 20)),
    };
  });
}

/** How much of the peak effect is felt: none before, all at 40 min, less on the plateau and after the end. */
function effectAt(minute: number, infusionMinutes: number): number {
  if (minute <= 0) return 0;
  if (minute > infusionMinutes) return 0.25;
  return minute <= 40 ? minute / 40 : 1 - 0.4 * Math.min(1, (minute - 40) / 200);
}
