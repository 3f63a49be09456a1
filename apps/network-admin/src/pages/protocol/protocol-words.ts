import { humanise } from '../../format/words.js';
import type {
  ContentSection,
  DeviationSeverity,
  ProtocolVersionStatus,
  RiskDirection,
  SiteAdoptionState,
  SiteAdoptionStep,
} from '../../graph/schema.generated.js';

export const statusNames: Record<ProtocolVersionStatus, string> = {
  DRAFT: 'Draft',
  IN_REVIEW: 'In review',
  CHANGES_REQUESTED: 'Changes requested',
  APPROVED: 'Approved, not yet in force',
  EFFECTIVE: 'In force',
  SUPERSEDED: 'Superseded',
  SUSPENDED: 'Suspended',
  RETIRED: 'Retired',
  DISCARDED: 'Given up',
};

export const riskNames: Record<RiskDirection, string> = {
  NONE: 'No risk by the field alone',
  HIGHER_DOSE: 'Higher dose',
  SHORTER_INTERVAL: 'Shorter interval',
  LOOSER_STOP_RULE: 'Looser stop rule',
  LESS_MONITORING: 'Less monitoring',
  WIDER_ELIGIBILITY: 'Wider eligibility',
  EARLIER_DISCHARGE: 'Earlier discharge',
  WIDER_OVERRIDE: 'More freedom for sites',
};

export const sectionNames: Record<ContentSection, string> = {
  INDICATIONS: 'Indications',
  ELIGIBILITY: 'Eligibility',
  DOSE: 'Dose',
  PREMEDICATION: 'Premedication',
  MONITORING: 'Monitoring',
  STOP_RULES: 'Stop rules',
  DISCHARGE: 'Discharge',
  FOLLOW_UP: 'Follow-up',
  BOOSTERS: 'Boosters',
  PATIENT_INFORMATION: 'Patient information',
  CITATIONS: 'Citations',
  EVIDENCE: 'What doses rest on',
  OVERRIDABLE: 'Freedom of sites',
  OTHER: 'Other',
};

export const adoptionNames: Record<SiteAdoptionState, string> = {
  PROPOSED: 'Proposed',
  TRAINING: 'In training',
  READY: 'Ready',
  ACTIVE: 'In force',
  PAUSED: 'Paused',
  WITHDRAWN: 'Withdrawn',
};

export const stepNames: Record<SiteAdoptionStep, string> = {
  PROPOSE: 'Propose',
  BEGIN_TRAINING: 'Begin training',
  MARK_READY: 'Mark ready',
  ACTIVATE: 'Activate',
  PAUSE: 'Pause',
  RESUME: 'Resume',
  WITHDRAW: 'Withdraw',
  ROLL_BACK: 'Roll back',
};

export const severityOrder: readonly DeviationSeverity[] = ['CRITICAL', 'MAJOR', 'MINOR'];

/** Units as they are stored, and as people say them: a thousandth of the number. */
const spokenUnits: Readonly<Record<string, string>> = { µg: 'mg', 'µg/h': 'mg/h', 'µg/kg/h': 'mg/kg/h' };

/** The unit that people see for a stored one, and by how much the stored number is divided. */
export function spokenUnit(unit: string | null): { unit: string | null; divisor: number } {
  const spoken = unit === null ? undefined : spokenUnits[unit];
  return spoken === undefined ? { unit, divisor: 1 } : { unit: spoken, divisor: 1000 };
}

/** A stored value with its unit as people say it: "24.5 mg/h"; an enum value as words; a dash for nothing. */
export function formatValue(value: string | number | null, unit: string | null): string {
  if (value === null || value === '') return '–';
  if (unit !== null && Number.isFinite(Number(value))) {
    const { unit: spoken, divisor } = spokenUnit(unit);
    return `${Number(value) / divisor}\u00a0${spoken}`;
  }
  const text = String(value);
  if (text === 'true') return 'Yes';
  if (text === 'false') return 'No';
  return /^[A-Z][A-Z_]+$/.test(text) ? humanise(text) : text;
}

const words: Readonly<Record<string, string>> = {
  rateMicrogramsPerKgPerHour: 'Rate by weight',
  rateMicrogramsPerHour: 'Rate, the same for all',
  maximumRateMicrogramsPerHour: 'Greatest rate',
  maximumSessionMicrograms: 'Most in one session',
  loadingDoseMicrograms: 'Loading dose',
  doseMicrograms: 'Dose',
  seriesSize: 'Sessions in a series',
  frequencyDays: 'Days from one session to the next',
  noDrivingMinutes: 'No driving for',
  minimumRecoveryMinutes: 'Recovery at least',
  maximumPer365Days: 'Most boosters in 365 days',
  minimumIntervalDays: 'Days between boosters at least',
  isElectrocardiogramContinuous: 'Continuous electrocardiogram',
  isOximetryContinuous: 'Continuous oximetry',
  vitalSignsEveryMinutesInTitration: 'Vital signs in titration every',
  vitalSignsEveryMinutesAtSteadyRate: 'Vital signs at a steady rate every',
  vitalSignsEveryMinutesInRecovery: 'Vital signs in recovery every',
  sedationEveryMinutes: 'Sedation every',
  painEveryMinutes: 'Pain every',
  graceMinutes: 'Overdue after another',
};

const spaced = (name: string): string => {
  const text = name
    .replace(/^is(?=[A-Z])/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ (micrograms|minutes|days|percent)$/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** A field of a content as people call it: `stopRules[low-oxygen].threshold` → "low-oxygen: Threshold". */
export function fieldName(path: string): string {
  const [, key, rest] = /\[([^\]]*)\]\.?(.*)$/.exec(path) ?? [];
  const last = (key === undefined ? path.split('.').at(-1) : rest) || 'Entry';
  const name = words[last] ?? spaced(last);
  if (key === undefined) return name;
  return `${/^[a-z]+[.A-Z]/.test(key) ? fieldName(key) : key.replaceAll('-', ' ')}: ${name}`;
}
