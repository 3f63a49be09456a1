import type { ProtocolContent } from '../content/protocol-content.js';

export const guardRailLevels = ['NETWORK_HARD', 'PROTOCOL_HARD', 'PROTOCOL_SOFT', 'SITE'] as const;
export type GuardRailLevel = (typeof guardRailLevels)[number];

/** A bound on one field. Hard ones refuse, soft ones warn. */
export interface GuardRail {
  id: string;
  level: GuardRailLevel;
  path: string;
  minimum: number | null;
  maximum: number | null;
  unit: string;
  reference: string;
}

const schwenk =
  'Schwenk ES et al., Reg Anesth Pain Med 43:456–466, 2018, doi 10.1097/AAP.0000000000000806: at most 1 mg/kg/h outside intensive monitoring.';
const schwartzman =
  'Schwartzman RJ et al., Pain 147:107–115, 2009, doi 10.1016/j.pain.2009.08.015: not to exceed 25 mg/h.';
const cohen =
  'Cohen SP et al., Reg Anesth Pain Med 43:521–546, 2018, doi 10.1097/AAP.0000000000000808: boosters no more than 6–12 a year.';
const network = 'Default of the network, signed off by the medical director.';

function rail(
  id: string,
  level: GuardRailLevel,
  path: string,
  bounds: { minimum?: number; maximum?: number },
  unit: string,
  reference: string,
): GuardRail {
  return { id, level, path, minimum: bounds.minimum ?? null, maximum: bounds.maximum ?? null, unit, reference };
}

/** What holds for every protocol of the network. */
export const networkGuardRails: readonly GuardRail[] = [
  // Schwenk 2018: infusions of at most 1 mg/kg/h outside intensive monitoring.
  rail(
    'network-rate-by-weight',
    'NETWORK_HARD',
    'dose.rateMicrogramsPerKgPerHour',
    { maximum: 1_000 },
    'µg/kg/h',
    schwenk,
  ),
  // The same for a fixed rate, at the 40 kg of the lightest adult treated: 40 mg/h.
  rail('network-rate', 'NETWORK_HARD', 'dose.rateMicrogramsPerHour', { maximum: 40_000 }, 'µg/h', schwenk),
  // Network default for outpatients: at most 400 mg a session.
  rail('network-session-dose', 'NETWORK_HARD', 'dose.maximumSessionMicrograms', { maximum: 400_000 }, 'µg', network),
  rail('network-loading-dose', 'NETWORK_HARD', 'dose.loadingDoseMicrograms', { maximum: 400_000 }, 'µg', network),
  // Network default: at least 60 min, which also keeps the depression regimen (0.5 mg/kg over 40 min) out.
  rail('network-duration', 'NETWORK_HARD', 'dose.durationMinutes', { minimum: 60, maximum: 600 }, 'min', network),
  // Cohen 2018: boosters no more than 6–12 a year.
  rail('network-boosters', 'NETWORK_HARD', 'boosters.maximumPer365Days', { maximum: 12 }, 'per 365 d', cohen),
  rail(
    'network-vital-signs',
    'NETWORK_HARD',
    'monitoring.vitalSignsEveryMinutesAtSteadyRate',
    { minimum: 1, maximum: 30 },
    'min',
    network,
  ),
];

/** Outpatient treatment of complex regional pain syndrome alone follows Schwartzman 2009. */
function isSchwartzmanType({ indications }: ProtocolContent): boolean {
  return indications.length > 0 && indications.every(({ diagnosisGroup }) => diagnosisGroup === 'CRPS');
}

const schwartzmanRails: readonly GuardRail[] = [
  // Schwartzman 2009: 0.35 mg/kg/h, not to exceed 25 mg/h.
  rail('crps-rate', 'PROTOCOL_HARD', 'dose.maximumRateMicrogramsPerHour', { maximum: 25_000 }, 'µg/h', schwartzman),
  rail('crps-fixed-rate', 'PROTOCOL_HARD', 'dose.rateMicrogramsPerHour', { maximum: 25_000 }, 'µg/h', schwartzman),
];

const softRails: readonly GuardRail[] = [
  // Cohen 2018: 0.42 mg/kg/h is the highest rate by weight among the regimens it names.
  rail('published-rate', 'PROTOCOL_SOFT', 'dose.rateMicrogramsPerKgPerHour', { maximum: 420 }, 'µg/kg/h', cohen),
  rail(
    'close-monitoring',
    'PROTOCOL_SOFT',
    'monitoring.vitalSignsEveryMinutesAtSteadyRate',
    { maximum: 15 },
    'min',
    network,
  ),
  rail('short-recovery', 'PROTOCOL_SOFT', 'discharge.minimumRecoveryMinutes', { minimum: 30 }, 'min', network),
];

/** All bounds on a content, from the network down. */
export function guardRailsOf(content: ProtocolContent): GuardRail[] {
  return [...networkGuardRails, ...(isSchwartzmanType(content) ? schwartzmanRails : []), ...softRails];
}

/** The strictest of the bounds on each path: greatest minimum, least maximum. */
export function strictest(rails: readonly GuardRail[]): Map<string, { minimum: number; maximum: number }> {
  const bounds = new Map<string, { minimum: number; maximum: number }>();
  for (const { path, minimum, maximum } of rails) {
    const known = bounds.get(path) ?? { minimum: -Infinity, maximum: Infinity };
    bounds.set(path, {
      minimum: Math.max(known.minimum, minimum ?? -Infinity),
      maximum: Math.min(known.maximum, maximum ?? Infinity),
    });
  }
  return bounds;
}

export const isHard = ({ level }: GuardRail) => level === 'NETWORK_HARD' || level === 'PROTOCOL_HARD';
