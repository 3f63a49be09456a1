import type { ClinicCounts } from './comparison.repository.js';
import type { Indicator } from './indicator.js';
import { minimumCell } from './suppression.js';

export const exclusionReasons = ['WINDOW_OPEN', 'NOT_IN_DEFINITION', 'NO_ANSWER', 'CLINIC_TOO_SMALL'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

interface LineageFacts {
  counts: readonly ClinicCounts[];
  methodVersion: string;
  asOf: string;
  clinicsTooSmall: number;
}

/** Where the numbers come from, and who is not in them. */
export function comparisonLineage(
  indicator: Indicator,
  { counts, methodVersion, asOf, clinicsTooSmall }: LineageFacts,
) {
  const total = (of: (clinic: ClinicCounts) => number) => counts.reduce((sum, clinic) => sum + of(clinic), 0);
  const eligible = total((clinic) => clinic.eligible);
  const found: [ExclusionReason, number][] = [
    ['WINDOW_OPEN', total(({ open }) => open)],
    ['NOT_IN_DEFINITION', total(({ excluded }) => excluded)],
    ['NO_ANSWER', eligible - total(({ followed }) => followed)],
    ['CLINIC_TOO_SMALL', clinicsTooSmall],
  ];
  return {
    indicatorVersion: `${indicator.id}-${indicator.version}`,
    methodVersion,
    dataCut: asOf,
    eligible,
    excludedByReason: found
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => ({ reason, count: isShown(reason, count) ? count : null })),
  };
}

/** Clinics are not people, and who did not answer is n against nEligible. */
const isShown = (reason: ExclusionReason, count: number) =>
  reason === 'CLINIC_TOO_SMALL' || reason === 'NO_ANSWER' || count >= minimumCell;
