/** A difference that the platform noticed by itself. */
export interface DeviationFinding {
  type: 'DOSE' | 'RATE' | 'DURATION' | 'MONITORING' | 'ELIGIBILITY' | 'CONSENT' | 'STAFFING' | 'OTHER';
  severity: 'MINOR' | 'MAJOR' | 'CRITICAL';
  planned: number | null;
  actual: number | null;
  unit: string | null;
}

/** What was planned and done in a session that has ended. */
export interface CompletedSession {
  plannedDoseMicrograms: number;
  deliveredDoseMicrograms: number;
  plannedMinutes: number | null;
  durationMinutes: number;
  stopReason: string | null;
}

/** Network default: a difference above 10 % is minor, above 20 % major. */
const MINOR_SHARE = 0.1;
const MAJOR_SHARE = 0.2;

/** Stopping early for the patient's safety is what the protocol asks for, never a deviation from it. */
const SAFE_STOPS = new Set(['ADVERSE_EVENT', 'AE']);

function compare(
  type: 'DOSE' | 'DURATION',
  unit: string,
  planned: number,
  actual: number,
  isSafeStop: boolean,
): DeviationFinding[] {
  const share = Math.abs(actual - planned) / planned;
  if (planned <= 0 || share <= MINOR_SHARE || (isSafeStop && actual < planned)) return [];
  return [{ type, severity: share > MAJOR_SHARE ? 'MAJOR' : 'MINOR', planned, actual, unit }];
}

/** The deviations that the numbers of a completed session show. More than planned counts whatever ended it. */
export function deviationsOf(session: CompletedSession): DeviationFinding[] {
  const { plannedDoseMicrograms, deliveredDoseMicrograms, plannedMinutes, durationMinutes, stopReason } = session;
  const isSafeStop = stopReason !== null && SAFE_STOPS.has(stopReason);
  return [
    ...compare('DOSE', 'µg', plannedDoseMicrograms, deliveredDoseMicrograms, isSafeStop),
    ...(plannedMinutes === null ? [] : compare('DURATION', 'min', plannedMinutes, durationMinutes, isSafeStop)),
  ];
}
