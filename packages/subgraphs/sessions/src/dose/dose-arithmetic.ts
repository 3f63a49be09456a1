const MILLISECONDS_PER_HOUR = 3_600_000;
const MINUTES_PER_HOUR = 60;
const GRAMS_PER_KILOGRAM = 1_000;

/** What a plan prescribes: whole micrograms, grams and minutes, so that nothing drifts. */
export interface DosePrescription {
  doseBasis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
  rateMicrogramsPerKgPerHour: number | null;
  rateMicrogramsPerHour: number | null;
  durationMinutes: number;
  loadingMicrograms: number;
  maximumRateMicrogramsPerHour: number | null;
}

/** A stretch at one rate; the one that runs has no end. */
export interface RateSegment {
  rateMicrogramsPerHour: number;
  startedAt: Date;
  endedAt: Date | null;
}

export interface Bolus {
  doseMicrograms: number;
  givenAt: Date;
}

/** The planned rate in whole µg/h: by weight where the basis asks for it, and cut at the plan's maximum. */
export function plannedRateMicrogramsPerHour(prescription: DosePrescription, dosingWeightGrams: number): number {
  const { doseBasis, rateMicrogramsPerHour, rateMicrogramsPerKgPerHour, maximumRateMicrogramsPerHour } = prescription;
  const wanted =
    doseBasis === 'MG_PER_H'
      ? (rateMicrogramsPerHour ?? 0)
      : Math.round(((rateMicrogramsPerKgPerHour ?? 0) * dosingWeightGrams) / GRAMS_PER_KILOGRAM);
  return Math.min(wanted, maximumRateMicrogramsPerHour ?? wanted);
}

/** loading + min(rate · kg, maximum rate) · h, in whole µg. */
export function plannedDoseMicrograms(prescription: DosePrescription, dosingWeightGrams: number): number {
  const rate = plannedRateMicrogramsPerHour(prescription, dosingWeightGrams);
  return prescription.loadingMicrograms + Math.round((rate * prescription.durationMinutes) / MINUTES_PER_HOUR);
}

/**
 * What was given up to an instant, in whole µg: the sum over rate segments and boluses. It is summed in µg/h·ms and
 * divided once, so that however a stretch is split the sum is the same.
 */
export function deliveredDoseMicrograms(
  segments: readonly RateSegment[],
  boluses: readonly Bolus[],
  until: Date,
): number {
  const flow = segments.reduce((sum, { rateMicrogramsPerHour, startedAt, endedAt }) => {
    const end = Math.min((endedAt ?? until).getTime(), until.getTime());
    return sum + rateMicrogramsPerHour * Math.max(0, end - startedAt.getTime());
  }, 0);
  const pushed = boluses.reduce(
    (sum, { doseMicrograms, givenAt }) => sum + (givenAt.getTime() <= until.getTime() ? doseMicrograms : 0),
    0,
  );
  return Math.round(flow / MILLISECONDS_PER_HOUR) + pushed;
}
