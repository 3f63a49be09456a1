/** Longest ending first, since one unit's name ends in another's. */
const units: readonly (readonly [RegExp, string])[] = [
  [/MicrogramsPerKgPerHour$/, 'µg/kg/h'],
  [/MicrogramsPerHour$/, 'µg/h'],
  [/Micrograms$/, 'µg'],
  [/Per365Days$/, 'per 365 d'],
  [/Minutes(In\w+|At\w+|Before)?$|minutesBefore$/, 'min'],
  [/Days$/, 'd'],
  [/Percent$/, '%'],
  [/seriesSize$|sessionsPerBooster$/, 'sessions'],
];

/** A bound of a site's freedom is in the unit of the field that it is about. */
const bound = /^overridable\[([^\]]*)\]\.(minimum|maximum|step)$/;

/** The unit of the quantity at a path, from its name; null where it is no quantity. */
export function unitOfPath(path: string): string | null {
  const field = bound.exec(path)?.[1] ?? path;
  return units.find(([ending]) => ending.test(field))?.[1] ?? null;
}

const unitWords: Readonly<Record<string, string>> = { MMHG: 'mmHg', PER_MINUTE: '/min', PERCENT: '%', SCORE: 'points' };

/** The unit of a threshold, which its rule names beside it. */
export const unitOfThreshold = (unit: unknown): string | null => unitWords[String(unit)] ?? null;
