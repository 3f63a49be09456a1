import type { DoseContent } from './protocol-content.js';

/** A corner of the dose schedule of one weight: from here on the infusion runs at this rate. */
export interface DosePoint {
  atMinutes: number;
  rateMicrogramsPerHour: number;
  cumulativeMicrograms: number;
}

/** The full rate for a weight: min(rate × weight, maximum rate). */
export function fullRateMicrogramsPerHour(dose: DoseContent, weightGrams: number): number {
  const wanted = dose.rateMicrogramsPerHour ?? ((dose.rateMicrogramsPerKgPerHour ?? 0) * weightGrams) / 1000;
  return Math.round(Math.min(wanted, dose.maximumRateMicrogramsPerHour ?? wanted));
}

/** What a session plans to give: loading dose and every step of the rate, at most the session's maximum. */
export function plannedMicrograms(dose: DoseContent, weightGrams: number): number {
  return doseCurve(dose, weightGrams).at(-1)?.cumulativeMicrograms ?? 0;
}

/** The steps of the rate over a session, the loading dose at minute 0; it ends early where the session's maximum is reached. */
export function doseCurve(dose: DoseContent, weightGrams: number): DosePoint[] {
  const full = fullRateMicrogramsPerHour(dose, weightGrams);
  const steps = dose.titration.toSorted((a, b) => a.afterMinutes - b.afterMinutes);
  const corners = [...(steps[0]?.afterMinutes === 0 ? [] : [{ afterMinutes: 0, ratePercent: 100 }]), ...steps].filter(
    ({ afterMinutes }) => afterMinutes < dose.durationMinutes,
  );
  const points: DosePoint[] = [];
  let given = Math.min(dose.loadingDoseMicrograms ?? 0, dose.maximumSessionMicrograms);
  for (const [index, { afterMinutes, ratePercent }] of corners.entries()) {
    const rate = Math.min(
      Math.round((full * ratePercent) / 100),
      dose.maximumRateMicrogramsPerHour ?? Number.MAX_SAFE_INTEGER,
    );
    points.push({ atMinutes: afterMinutes, rateMicrogramsPerHour: rate, cumulativeMicrograms: Math.round(given) });
    const until = corners[index + 1]?.afterMinutes ?? dose.durationMinutes;
    const wanted = given + (rate * (until - afterMinutes)) / 60;
    if (wanted > dose.maximumSessionMicrograms)
      return [
        ...points,
        endOf(afterMinutes, rate, dose.maximumSessionMicrograms - given, dose.maximumSessionMicrograms),
      ];
    given = wanted;
  }
  return [
    ...points,
    { atMinutes: dose.durationMinutes, rateMicrogramsPerHour: 0, cumulativeMicrograms: Math.round(given) },
  ];
}

const endOf = (from: number, rate: number, left: number, maximum: number): DosePoint => ({
  atMinutes: Math.floor(from + (left / rate) * 60),
  rateMicrogramsPerHour: 0,
  cumulativeMicrograms: maximum,
});
