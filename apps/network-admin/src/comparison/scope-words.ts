import { humanise, regionName } from '../format/words.js';
import type { DiagnosisGroup, Region, VolumeBand } from '../graph/schema.generated.js';
import { formatMonth } from '../format/time.js';

const conditionNames: Record<DiagnosisGroup, string> = {
  CRPS: 'Complex regional pain syndrome',
  PERIPHERAL_NEUROPATHIC: 'Peripheral neuropathic pain',
  CENTRAL: 'Central pain',
  FIBROMYALGIA: 'Fibromyalgia',
  LOW_BACK: 'Low back pain',
  PHANTOM_OR_POSTHERPETIC: 'Phantom or postherpetic pain',
  OTHER: 'Other pain',
};

export const conditionName = (group: DiagnosisGroup): string => conditionNames[group] ?? humanise(group);

const volumeNames: Record<VolumeBand, string> = {
  SMALL: 'Small clinics (under 100 episodes)',
  MEDIUM: 'Medium clinics (100 to 199)',
  LARGE: 'Large clinics (200 and more)',
};

export const volumeName = (band: VolumeBand): string => volumeNames[band];

/** A protocol version as people call it. */
export const versionName = (version: { semanticVersion: string; protocol: { title: string } }): string =>
  `${version.protocol.title} ${version.semanticVersion}`;

/** Why episodes are not counted. */
const exclusionWords: Record<string, string> = {
  WINDOW_OPEN: 'Series not ended, or follow-up window not closed',
  NOT_IN_DEFINITION: 'Left out by the definition',
  NO_ANSWER: 'Eligible, without an answer',
  CLINIC_TOO_SMALL: 'Clinics too small to show',
};

export const exclusionName = (reason: string): string => exclusionWords[reason] ?? humanise(reason);

/** A period of months, "Jan 2025 to Jun 2025". */
export function periodWords(from: string | null, to: string | null): string {
  if (from && to) return from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`;
  if (from) return `Since ${formatMonth(from)}`;
  return to ? `Until ${formatMonth(to)}` : 'All time';
}

interface Scope {
  conditions: readonly DiagnosisGroup[];
  protocols: readonly string[];
  regions: readonly Region[];
  volumes: readonly VolumeBand[];
  from: string | null;
  to: string | null;
}

/** What narrows a comparison, in words, for exports and reports. */
export function scopeWords(scope: Scope, nameOfVersion: (id: string) => string): string[] {
  return [
    ...scope.conditions.map(conditionName),
    ...scope.protocols.map(nameOfVersion),
    ...scope.regions.map(regionName),
    ...scope.volumes.map(volumeName),
    ...(scope.from || scope.to ? [periodWords(scope.from, scope.to)] : []),
  ];
}

export const adjustmentWords = (isAdjusted: boolean): string =>
  isAdjusted ? 'adjusted for case mix' : 'not adjusted for case mix';
