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
  isEscortRequired?: boolean;
  /** The rest was not told by events of the first version; what was not told is not judged. */
  escortDocumented?: boolean;
  monitoringDue?: number;
  monitoringOnTime?: number;
  failedPreCheckItems?: readonly string[];
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

/** Readings that were overdue or never taken; the same shares as of doses decide how much it matters. */
function monitoringDeviations({ monitoringDue = 0, monitoringOnTime = 0 }: CompletedSession): DeviationFinding[] {
  if (monitoringOnTime >= monitoringDue) return [];
  const isMajor = (monitoringDue - monitoringOnTime) / monitoringDue > MAJOR_SHARE;
  const severity = isMajor ? 'MAJOR' : 'MINOR';
  return [{ type: 'MONITORING', severity, planned: monitoringDue, actual: monitoringOnTime, unit: 'readings' }];
}

/** A patient who was sedated is not to leave alone. */
function escortDeviations({ isEscortRequired = true, escortDocumented }: CompletedSession): DeviationFinding[] {
  return isEscortRequired && escortDocumented === false
    ? [{ type: 'OTHER', severity: 'MAJOR', planned: null, actual: null, unit: null }]
    : [];
}

/** An infusion that began although a check had failed, overridden or not: somebody has to look at each. */
function preCheckDeviations({ failedPreCheckItems = [] }: CompletedSession): DeviationFinding[] {
  return failedPreCheckItems.length > 0
    ? [{ type: 'ELIGIBILITY', severity: 'CRITICAL', planned: 0, actual: failedPreCheckItems.length, unit: 'checks' }]
    : [];
}

/** The deviations that the numbers of a completed session show. More than planned counts whatever ended it. */
export function deviationsOf(session: CompletedSession): DeviationFinding[] {
  const { plannedDoseMicrograms, deliveredDoseMicrograms, plannedMinutes, durationMinutes, stopReason } = session;
  const isSafeStop = stopReason !== null && SAFE_STOPS.has(stopReason);
  return [
    ...compare('DOSE', 'µg', plannedDoseMicrograms, deliveredDoseMicrograms, isSafeStop),
    ...(plannedMinutes === null ? [] : compare('DURATION', 'min', plannedMinutes, durationMinutes, isSafeStop)),
    ...monitoringDeviations(session),
    ...escortDeviations(session),
    ...preCheckDeviations(session),
  ];
}
